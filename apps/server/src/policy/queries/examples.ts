import { type CaseFile, parseCases } from '@doudi/contract'
import type { PackSet } from '@doudi/policy-engine'
import { readPackTexts } from '../packFiles.ts'
import { coverageOf } from './coverage.ts'
import type { ExampleName } from './packView.ts'

export interface Example {
  readonly id: string
  readonly path: string
  readonly file: CaseFile
  readonly raw: unknown
}

let loaded: readonly Example[] | undefined
let reached: Promise<Readonly<Record<string, readonly string[]>>> | undefined

/** Every worked example of the packs, read once. */
export function allExamples(): readonly Example[] {
  loaded ??= readPackTexts().examples.flatMap(({ path, text }) => {
    const parsed = parseCases(text)
    if (!parsed.ok) return []
    return parsed.cases.flatMap((one, index) =>
      one.ok ? [{ id: `${path.replace(/\.yaml$/, '')}/${index + 1}`, path, file: one.file, raw: one.file }] : [],
    )
  })
  return loaded
}

/** The examples of one pack with the clauses each reaches. */
export async function examplesOf(set: PackSet, packId: string): Promise<ExampleName[]> {
  reached ??= coverageOf(set, allExamples()).then((coverage) => coverage.reached)
  const byName = new Map<string, string[]>()
  for (const [key, names] of Object.entries(await reached))
    for (const name of names) byName.set(name, [...(byName.get(name) ?? []), key])
  return allExamples()
    .filter(({ path }) => path.startsWith(`${packId}/`))
    .map(({ path, file }) => ({
      file: path,
      name: file.name,
      programmes: [...new Set((file.expect ?? []).map((one) => one.programme))],
      reaches: byName.get(file.name) ?? [],
    }))
}

/** Examples whose name, place or programme has the words; at most 60, as a start for the form. */
export function exampleList(words: string) {
  return allExamples()
    .filter(
      ({ file, path }) =>
        words === '' ||
        file.name.includes(words) ||
        path.includes(words) ||
        (file.expect ?? []).some((one) => one.programme.includes(words)),
    )
    .slice(0, 60)
    .map(({ id, path, file, raw }) => ({
      id,
      name: file.name,
      jurisdiction: file.jurisdiction,
      on: file.on,
      pack: path.split('/')[0] ?? '',
      case: raw,
    }))
}
