import { CASE_PROBLEMS, type Said, type Words } from '@doudi/contract'
import { SHEET_PROBLEMS } from '@doudi/sheets'
import type { CatalogueEntry, ProblemCatalogue } from './platform/problem/index.ts'
import { slices } from './slices.ts'

/** Every refusal of the whole, by code: the case file's, the spreadsheets', and each slice's. */
export function allProblems(): ProblemCatalogue {
  const ofCases = Object.entries(CASE_PROBLEMS).map(([code, entry]) => [code, { status: 400, ...entry }] as const)
  const ofSheets = Object.entries(SHEET_PROBLEMS).map(([code, entry]) => [code, { status: 400, ...entry }] as const)
  const ofSlices = slices.flatMap((slice) => (slice.problems ?? []).flatMap((catalogue) => Object.entries(catalogue)))
  const all = new Map<string, CatalogueEntry>()
  for (const [code, entry] of [...ofCases, ...ofSheets, ...ofSlices] as [string, CatalogueEntry][]) {
    if (all.has(code)) throw new Error(`two problems have the code ${code}`)
    all.set(code, entry)
  }
  return Object.fromEntries([...all].sort(([one], [other]) => (one < other ? -1 : 1)))
}

const HEAD = `# 问题代码 / Problem codes

每个拒绝或故障都有一个固定的代码，含义不变；不再使用的代码不另作他用。花括号里是随情况填入的内容。
Every refusal or fault has a stable code that never changes its meaning; a retired one is not used again. Braces hold
what is put in for the occasion. Printed by \`node tools/printProblems.ts\` from the catalogues of the slices.
`

/** docs/problems.md. */
export function printProblems(): string {
  const groups = Map.groupBy(Object.entries(allProblems()), ([code]) => code.split('.')[0] ?? '')
  const parts = [...groups].map(([group, entries]) => {
    const rows = entries.map(
      ([code, entry]) => `| \`${code}\` | ${entry.status} | ${both(entry.title)} | ${both(entry.detail(BRACES))} |`,
    )
    return [
      `## ${group}`,
      '',
      '| code | HTTP | 问题 / problem | 说明 / what it says |',
      '|---|---|---|---|',
      ...rows,
    ].join('\n')
  })
  return `${HEAD}\n${parts.join('\n\n')}\n`
}

/** Stands for any figure: {name} where a message would have it. */
const BRACES = new Proxy({} as Said, { get: (_target, name) => `{${String(name)}}` })

function both({ zh, en }: Words): string {
  return `${zh}<br>${en}`.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
