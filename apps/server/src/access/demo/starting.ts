import { join } from 'node:path'
import { keysFolder, readOrMake } from '../../platform/files/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import type { Start } from '../../platform/slice.ts'
import { isInvented } from '../commands/changeCountyRule.ts'
import { refuse } from '../problems.ts'
import { isLoopback } from '../signIn/cookie.ts'
import { makeOneTimePassword } from '../signIn/oneTimePassword.ts'
import { DEMO_COUNTY } from './demoAccounts.ts'
import { makeDemoAccounts } from './makeDemoAccounts.ts'

/** Before the first request: the invented county gets its demo accounts; a server of real people is kept from folly. */
export async function startAccess({ platform, embedded, env }: Start): Promise<readonly string[]> {
  if (!embedded) {
    await refuseUnsafe({ platform, env })
    return []
  }
  const invented = await inScope(platform.db, scopeOf(systemActor(DEMO_COUNTY)), (tx) => isInvented(tx, DEMO_COUNTY))
  if (!invented) return []
  const given = env['DOUDI_DEMO_PASSWORD']
  const path = join(keysFolder(env), 'demo.password')
  const password = given || (await readOrMake(path, makeOneTimePassword)).trim()
  const accounts = await makeDemoAccounts(platform, { password, env })
  const place = given ? 'DOUDI_DEMO_PASSWORD' : path
  return [
    `演示账号（虚构的松林县，密码见 ${place}） / demo accounts of the invented county, password in ${place}:`,
    ...accounts.map(({ name, shownName, region }) => `  ${name.padEnd(28)} ${shownName} ${region}`),
  ]
}

async function refuseUnsafe({ platform: { db }, env }: Pick<Start, 'platform' | 'env'>): Promise<void> {
  const host = env['HOST'] || '127.0.0.1'
  if (!isLoopback(host) && env['DOUDI_BEHIND_HTTPS'] !== 'yes') throw refuse('access.plain-http', { host })
  if (env['DOUDI_DEMO_PASSWORD']) throw refuse('access.demo-accounts-here')
  const counties = await db.selectFrom('platform.installation').select('county').execute()
  for (const { county } of counties) {
    const demo = await inScope(db, scopeOf(systemActor(county)), (tx) =>
      tx
        .selectFrom('access.account')
        .select('id')
        .where('county', '=', county)
        .where('demo', '=', true)
        .executeTakeFirst(),
    )
    if (demo) throw refuse('access.demo-accounts-here')
  }
}
