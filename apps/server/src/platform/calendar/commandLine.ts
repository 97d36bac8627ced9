import { readFile } from 'node:fs/promises'
import { type Platform, runCommand, runQuery } from '../command/index.ts'
import { type CommandLineCommand, RefusedArguments, readArgs, withSentences } from '../commandLine/index.ts'
import { systemActor } from '../scope/index.ts'
import { importYear } from './importYear.ts'
import { listYears } from './listYears.ts'
import { refuseCalendar } from './problems.ts'

type WithPlatform = (work: (platform: Platform) => Promise<number>) => Promise<number>

/** doudi calendar: the years that are known, and taking in another as it was published. */
export function calendarCommand(withPlatform: WithPlatform): CommandLineCommand {
  return {
    name: 'calendar',
    usage: 'calendar list | calendar import FILE, each with --county CODE',
    says: {
      zh: '办事日历：列出已有的年份；导入一年的放假调休安排（holiday-cn 格式的 JSON）',
      en: 'the official calendar: the years known; take in a year (JSON in the format of holiday-cn)',
    },
    async run(args) {
      const { positionals, values } = readArgs(args, { county: { type: 'string' } })
      const [word, path] = positionals
      const { county = '' } = values
      if (!/^\d{6}$/.test(county)) throw new RefusedArguments('--county 须是六位代码 / --county is six digits')
      if (word === 'list' && path === undefined)
        return withSentences(() => withPlatform((platform) => list(platform, county)))
      if (word !== 'import' || path === undefined || positionals.length > 2)
        throw new RefusedArguments('calendar 之后写 list 或 import 文件 / calendar takes: list, import FILE')
      return withSentences(() => withPlatform((platform) => take(platform, county, path)))
    },
  }
}

const requestIn = (county: string) => ({ actor: systemActor(county), requestId: 'doudi calendar' })

async function list(platform: Platform, county: string): Promise<number> {
  const query = listYears(async () => new Map())
  const { years, unknownFrom } = await runQuery(platform, query, requestIn(county), {})
  for (const { year, papers, off, worked, origin } of years)
    process.stdout.write(`${year}  ${papers.join('、')}  ${off} 天放假，${worked} 天上班 / off, worked  ${origin}\n`)
  process.stdout.write(`${unknownFrom} 年还没有日历 / ${unknownFrom} is not known yet\n`)
  return 0
}

async function take(platform: Platform, county: string, path: string): Promise<number> {
  const { year, version } = await runCommand(platform, importYear, requestIn(county), {
    calendar: await readJson(path),
  })
  process.stdout.write(`已导入 ${year} 年（第 ${version} 次） / took in ${year}, version ${version}\n`)
  return 0
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    throw refuseCalendar('calendar.file-unreadable', { where: path })
  }
}
