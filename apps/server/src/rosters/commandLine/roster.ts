import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { proposeMapping, ROSTERS, type RosterKind, writeTemplate } from '@doudi/sheets'
import { type Platform, runCommand, runQuery } from '../../platform/command/index.ts'
import { type CommandLineCommand, RefusedArguments, readArgs, withSentences } from '../../platform/commandLine/index.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { confirmMapping } from '../commands/confirmMapping.ts'
import { KINDS } from '../commands/receiveFile.ts'
import { startImport } from '../commands/startImport.ts'
import { refuse } from '../problems.ts'
import { showFile } from '../queries/showFile.ts'
import { showImport } from '../queries/showImport.ts'
import { takeIn } from '../reading/takeIn.ts'
import { runImport } from '../runImport.ts'

type WithPlatform = (work: (platform: Platform) => Promise<number>) => Promise<number>

/** doudi roster: an empty form, or a roll imported by whoever has the machine, as the system and told in the ledger. */
export function rosterCommand(withPlatform: WithPlatform): CommandLineCommand {
  return {
    name: 'roster',
    usage: 'roster template KIND FILE | roster import FILE --kind KIND --county CODE [--complete]',
    says: {
      zh: '花名册：写出空白表；按列名认列，导入一个文件（以系统身份，记入审计账）',
      en: 'rolls: write an empty form; import a file by the names of its columns, as the system, told in the ledger',
    },
    async run(args) {
      const { positionals, values } = readArgs(args, {
        kind: { type: 'string' },
        county: { type: 'string' },
        complete: { type: 'boolean', default: false },
      })
      const [word, first = '', second = ''] = positionals
      if (word === 'template' && positionals.length === 3) {
        await writeTemplate(second, kindOf(first))
        return 0
      }
      if (word !== 'import' || positionals.length !== 2)
        throw new RefusedArguments('roster 之后写 template 或 import / roster takes: template, import')
      const kind = kindOf(values.kind)
      const { county = '', complete } = values
      if (!/^\d{6}$/.test(county)) throw new RefusedArguments('--county 须是六位代码 / --county is six digits')
      return withSentences(() =>
        withPlatform((platform) => importFile(platform, { path: first, kind, county, complete })),
      )
    },
  }
}

function kindOf(written: string | undefined): RosterKind {
  if (!KINDS.includes(written as RosterKind)) {
    throw new RefusedArguments(`花名册种类 / kinds of rolls: ${KINDS.join(', ')}`)
  }
  return written as RosterKind
}

async function importFile(
  platform: Platform,
  { path, kind, county, complete }: { path: string; kind: RosterKind; county: string; complete: boolean },
): Promise<number> {
  const request = { actor: systemActor(county), requestId: 'doudi roster import' }
  const body = createReadStream(path)
  const { file } = await takeIn(platform, request, { body, name: basename(path), kind })
  const { header, remembered } = await runQuery(platform, showFile, request, { file })
  const columns =
    remembered ?? proposeMapping(header, ROSTERS[kind].fields).columns.map(({ field, column }) => ({ field, column }))
  await runCommand(platform, confirmMapping, request, { file, columns })
  const { import: id } = await runCommand(platform, startImport, request, { file, complete })
  process.stdout.write(`${id}\n`)
  return follow(platform, county, id)
}

/** Works on the import until it is over. A running server may do it instead: then this only watches. */
async function follow(platform: Platform, county: string, id: string): Promise<number> {
  const requestId = 'doudi roster import'
  const request = { actor: systemActor(county), requestId }
  await runImport(platform, { county, id, requestId, signal: new AbortController().signal })
  for (;;) {
    const { state, rows, made, faults } = await runQuery(platform, showImport, request, { import: id })
    if (state === 'waiting' || state === 'running') {
      await new Promise((done) => setTimeout(done, 500))
      continue
    }
    process.stdout.write(
      `${state}：${rows.read}/${rows.total} 行，接受 ${rows.accepted}，有问题 ${rows.withProblems} / rows, accepted, with problems\n`,
    )
    process.stdout.write(`${JSON.stringify({ state, rows, made, faults })}\n`)
    if (state === 'failed') throw refuse('rosters.import-over', { state })
    return rows.withProblems === 0 ? 0 : 1
  }
}
