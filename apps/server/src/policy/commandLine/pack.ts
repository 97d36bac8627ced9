import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCases } from '@doudi/contract'
import { buildPacks, faultLines, type PackSet } from '@doudi/policy-engine'
import type { CommandLineCommand } from '../../platform/commandLine/index.ts'
import { RefusedArguments, readArgs } from '../../platform/commandLine/index.ts'
import { ourPacks, PACK_FOLDER, readPackTexts } from '../packFiles.ts'
import { coverageOf } from '../queries/coverage.ts'
import { packDifferences } from '../queries/packDifferences.ts'
import { packView } from '../queries/packView.ts'

/** doudi pack check|show|diff */
export const packCommand: CommandLineCommand = {
  name: 'pack',
  usage: 'pack check [FOLDER] | pack show PACK [--json] | pack diff FOLDER [FOLDER]',
  says: { zh: '检查、查看、比较政策包', en: 'check, show and compare policy packs' },
  run(args) {
    const { values, positionals } = readArgs(args, { json: { type: 'boolean' } })
    const [verb, ...names] = positionals
    if (verb === 'check') return check(names[0], values.json === true)
    if (verb === 'show' && names[0]) return show(names[0], values.json === true)
    if (verb === 'diff' && names[0]) return diff(names[0], names[1])
    throw new RefusedArguments('须写 check、show 或 diff / say check, show or diff')
  },
}

function readFolder(folder: string): PackSet {
  try {
    const texts = readPackTexts(folder)
    if (texts.files.length === 0) throw new RefusedArguments(`${folder} 里没有政策包 / no packs in ${folder}`)
    return buildPacks(texts.files, texts.facts)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    // a folder of packs without its own vocabulary is read with ours
    const facts = readFileSync(join(PACK_FOLDER, 'facts.yaml'), 'utf8')
    const texts = readPackTexts(folder, facts)
    if (texts.files.length === 0) throw new RefusedArguments(`${folder} 里没有政策包 / no packs in ${folder}`)
    return buildPacks(texts.files, texts.facts)
  }
}

/** Builds the packs, then says which clauses no example reaches and which rules of the catalogue nothing carries. */
async function check(folder: string | undefined, json: boolean): Promise<number> {
  const set = folder ? readFolder(folder) : ourPacks()
  if (set.faults.length > 0) {
    process.stdout.write(
      json
        ? `${JSON.stringify({ ok: false, faults: set.faults })}\n`
        : `${faultLines(set.faults).join('\n')}\n${set.faults.length} 处错误 / faults\n`,
    )
    return 1
  }
  const examples = readPackTexts(folder).examples.flatMap(({ path, text }) => {
    const parsed = parseCases(text)
    return parsed.ok ? parsed.cases.flatMap((one) => (one.ok ? [{ path, file: one.file }] : [])) : []
  })
  const coverage = await coverageOf(set, examples)
  if (json)
    process.stdout.write(
      `${JSON.stringify({ ok: true, packs: set.packs.map(({ id, hash }) => ({ id, hash })), coverage })}\n`,
    )
  else {
    process.stdout.write(
      `${set.packs.length} 个政策包，${set.variables.size} 个公式，${set.parameters.size} 个参数，没有错误 / no faults\n`,
    )
    for (const pack of set.packs) process.stdout.write(`  ${pack.hash.slice(0, 12)} ${pack.id} ${pack.name}\n`)
    process.stdout.write(
      `例子 ${examples.length} 个；条文 ${coverage.clauses} 条，例子未触及 ${coverage.unreached.length} 条 / clauses no example reaches:\n`,
    )
    for (const { clause, variables } of coverage.unreached)
      process.stdout.write(`  ${clause.doc} ${clause.clause}：${variables.join('、')}\n`)
  }
  return 0
}

function show(id: string, json: boolean): number {
  const set = ourPacks()
  const view = packView(set, id, [])
  if (!view) {
    process.stderr.write(
      `没有政策包 ${id}；有：${set.packs.map((pack) => pack.id).join('、')} / there is no such pack\n`,
    )
    return 1
  }
  if (json) {
    process.stdout.write(`${JSON.stringify(view)}\n`)
    return 0
  }
  const lines = [`${view.name}（${view.jurisdiction || '全国'}）${view.hash}`, '', '文件']
  for (const { id: doc, title, number, on } of view.documents)
    lines.push(`  ${doc} ${title}${number ? ` ${number}` : ''}${on ? ` ${on}` : ''}`)
  lines.push('', '参数')
  for (const parameter of view.parameters) {
    lines.push(`  ${parameter.id} ${parameter.name}（${parameter.knownBy}）`)
    for (const value of parameter.values)
      lines.push(
        `    ${value.from}${value.until ? `～${value.until}` : ''} ${value.value ?? '未定'} ${value.status} ${value.clause ? `${value.clause.doc} ${value.clause.clause}` : ''}`,
      )
  }
  lines.push('', '公式')
  for (const variable of view.variables) {
    lines.push(`  ${variable.name}（${variable.entity}）${variable.mode ? ` ${variable.mode}` : ''}`)
    for (const version of variable.versions)
      lines.push(
        `    ${version.from ?? ''}${version.until ? `～${version.until}` : ''} ${version.formula.replaceAll('\n', ' ')} 【${version.clause.doc} ${version.clause.clause}】`,
      )
  }
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

function diff(first: string, second: string | undefined): number {
  const [older, newer] = second ? [readFolder(first), readFolder(second)] : [ourPacks(), readFolder(first)]
  const lines = packDifferences(older, newer)
  process.stdout.write(lines.length > 0 ? `${lines.join('\n')}\n` : '没有不同 / no differences\n')
  return 0
}
