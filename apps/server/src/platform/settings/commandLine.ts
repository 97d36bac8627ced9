import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Platform, runCommand, runQuery } from '../command/index.ts'
import { type CommandLineCommand, RefusedArguments, readArgs, withSentences } from '../commandLine/index.ts'
import { systemActor } from '../scope/index.ts'
import type { Slice } from '../slice.ts'
import type { NamesOf } from '../tasks/index.ts'
import { approveSetting } from './decide.ts'
import { listSettings } from './list.ts'
import { refuseSetting } from './problems.ts'
import { proposed, proposeSetting } from './propose.ts'
import { type Settings, settingsOf } from './setting.ts'

type WithPlatform = (work: (platform: Platform) => Promise<number>) => Promise<number>
interface Asked {
  readonly platform: Platform
  readonly county: string
  readonly settings: Settings
  readonly namesOf: NamesOf
}

const FILE = z.array(proposed).min(1)

/**
 * doudi settings: what is set, proposing from a file, approving what a person proposed. The machine is one hand: what
 * it proposed, a person approves on the page.
 */
export function settingsCommand(
  slices: readonly Slice[],
  namesOf: NamesOf,
  withPlatform: WithPlatform,
): CommandLineCommand {
  const settings = settingsOf(slices.map((slice) => slice.settings))
  return {
    name: 'settings',
    usage: 'settings list | settings set FILE | settings approve ENTRY, each with --county CODE',
    says: {
      zh: '办事参数：列出；按 JSON 文件录入待批；批准他人录入的一项（以系统身份，记入审计账）',
      en: 'settings: list them; propose from a JSON file; approve what a person proposed (as the system, told in the ledger)',
    },
    async run(args) {
      const { positionals, values } = readArgs(args, { county: { type: 'string' } })
      const [word, what] = positionals
      const { county = '' } = values
      if (!/^\d{6}$/.test(county)) throw new RefusedArguments('--county 须是六位代码 / --county is six digits')
      const work = WORK[word ?? '']
      if (work === undefined || positionals.length !== (word === 'list' ? 1 : 2))
        throw new RefusedArguments(
          'settings 之后写 list、set 文件、approve 编号 / settings takes: list, set FILE, approve ENTRY',
        )
      return withSentences(() => withPlatform((platform) => work({ platform, county, settings, namesOf }, what ?? '')))
    },
  }
}

const WORK: Readonly<Record<string, (asked: Asked, what: string) => Promise<number>>> = { list, set, approve }

const requestIn = (county: string) => ({ actor: systemActor(county), requestId: 'doudi settings' })

async function list({ platform, county, settings, namesOf }: Asked): Promise<number> {
  const { settings: all } = await runQuery(platform, listSettings(settings, namesOf), requestIn(county), {})
  for (const { name, words, unset, entries } of all) {
    process.stdout.write(`${name}  ${words.zh} / ${words.en}\n`)
    if (entries.length === 0) process.stdout.write(`  未设定 / unset：${unset.zh} / ${unset.en}\n`)
    for (const { entry, scope, value, from, until, document, state } of entries)
      process.stdout.write(
        `  ${state} ${JSON.stringify(value)} ${scope} [${from}, ${until ?? ''}) ${document}  ${entry}\n`,
      )
  }
  return 0
}

async function set({ platform, county, settings }: Asked, path: string): Promise<number> {
  for (const one of await readFileOf(path)) {
    const { entry } = await runCommand(platform, proposeSetting(settings), requestIn(county), one)
    process.stdout.write(`${one.name} 待批 / waits for approval: ${entry}\n`)
  }
  return 0
}

async function approve({ platform, county, settings }: Asked, entry: string): Promise<number> {
  const { name, from } = await runCommand(platform, approveSetting(settings), requestIn(county), { entry })
  process.stdout.write(`${name} ${from} 起 / from ${from}\n`)
  return 0
}

async function readFileOf(path: string) {
  try {
    return FILE.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    throw refuseSetting('settings.file-unreadable', { path })
  }
}
