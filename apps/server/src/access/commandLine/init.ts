import { type Platform, runCommand } from '../../platform/command/index.ts'
import { type CommandLineCommand, RefusedArguments, readArgs, withSentences } from '../../platform/commandLine/index.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { foundAccounts } from '../commands/foundAccounts.ts'
import { refuse } from '../problems.ts'

/** A county to be entered, opened first where it is not served yet. */
export interface CountyWanted {
  readonly county?: string
  readonly name?: string
}

/** Opens the platform for the work; opens the county too when a name is given and the owner is known. */
export type WithCounty = (wanted: CountyWanted, work: (platform: Platform) => Promise<number>) => Promise<number>

/** doudi init: the first three administrators of a county, their one-time passwords shown once. */
export function initCommand(withCounty: WithCounty): CommandLineCommand {
  return {
    name: 'init',
    usage: 'init [--county CODE] [--name BUREAU]',
    says: {
      zh: '设立一个县的首批三名管理员（系统、安全、审计），一次性密码只显示这一次',
      en: 'open the first three administrators of a county; their one-time passwords are shown this once',
    },
    async run(args) {
      const { positionals, values } = readArgs(args, { county: { type: 'string' }, name: { type: 'string' } })
      if (positionals.length > 0) throw new RefusedArguments('init 后面只写 --county、--name / init takes flags only')
      const { county, name } = values
      if (county !== undefined && !/^\d{6}$/.test(county)) {
        throw new RefusedArguments('--county 须是六位代码 / --county is six digits')
      }
      const wanted = { ...(county === undefined ? {} : { county }), ...(name === undefined ? {} : { name }) }
      return withSentences(() => withCounty(wanted, (platform) => found(platform, county)))
    },
  }
}

async function found(platform: Platform, asked: string | undefined): Promise<number> {
  const rows = await platform.db.selectFrom('platform.installation').select('county').execute()
  const county = asked ?? (rows.length === 1 ? rows[0]?.county : undefined)
  if (county === undefined || !rows.some((row) => row.county === county)) throw refuse('access.county-not-open')
  const request = { actor: systemActor(county), requestId: 'doudi init' }
  const { made } = await runCommand(platform, foundAccounts, request, {})
  process.stdout.write(
    `${county}：三名管理员，一次性密码七天内有效，只显示这一次 / three administrators, shown this once\n`,
  )
  for (const { name, zh, oneTimePassword } of made) {
    process.stdout.write(`  ${name.padEnd(16)} ${oneTimePassword}  ${zh}\n`)
  }
  return 0
}
