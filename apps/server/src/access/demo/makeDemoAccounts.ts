import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { defineCommand, type Platform, runCommand } from '../../platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { hashPassword, passwordFaults, verifyPassword } from '../../platform/signIn/index.ts'
import { isInvented, writeCountyRule } from '../commands/changeCountyRule.ts'
import { refuse } from '../problems.ts'
import { findAccountByName, insertAccount, storePassword } from '../sql/accounts.ts'
import { insertPost } from '../sql/posts.ts'
import { DEMO_COUNTY, type DemoAccount, demoAccounts } from './demoAccounts.ts'

const makeAccounts = defineCommand({
  name: 'access.make-demo-accounts',
  permission: 'access.open-account',
  input: z.strictObject({ password: z.string(), village: z.string().optional() }),
  async run({ tx, county, actor, now }, { password, village }) {
    if (county !== DEMO_COUNTY || !(await isInvented(tx, county))) throw refuse('access.demo-not-here')
    const wanted = demoAccounts(village)
    const found = await Promise.all(wanted.map(({ name }) => findAccountByName(tx, county, name)))
    const stale = found.find((one) => one !== undefined)
    const renew = stale !== undefined && !(await verifyPassword(password, stale.stored)).right
    let made = 0
    const hashes = await hashAll(password, found, renew)
    for (const [index, { role, name, shownName, region, section }] of wanted.entries()) {
      const [account, stored] = [found[index], hashes[index]]
      if (stored === undefined) continue
      if (account) {
        await storePassword(tx, { county, id: account.id }, { stored, oneTime: false, at: now })
        continue
      }
      const id = randomUUID()
      await insertAccount(tx, { county, id, name, shownName, demo: true, stored, oneTime: false, at: now })
      const why = { origin: 'demo', reason: 'demo', by: actor.user, at: now, inForce: true } as const
      await insertPost(tx, { county, id: randomUUID(), account: id, role, region, section, ...why })
      made += 1
    }
    // nobody is to be protected here, and nobody would show the system with a telephone in hand
    if (made > 0) await writeCountyRule(tx, county, false)
    return { made, renewed: renew }
  },
  audit: (_input, outcome) => outcome,
  keepsAnswer: false,
})

/** A hash for each account that is missing or whose password is another; nothing for one that stays. */
function hashAll(password: string, found: readonly unknown[], renew: boolean): Promise<(string | undefined)[]> {
  return Promise.all(found.map((one) => (one === undefined || renew ? hashPassword(password) : undefined)))
}

/** Whether every account is there and takes this password: a later start has nothing to do and leaves no entry. */
async function isDone({ db }: Platform, password: string): Promise<boolean> {
  const names = demoAccounts().map(({ name }) => name)
  const found = await inScope(db, scopeOf(systemActor(DEMO_COUNTY)), async (tx) =>
    (await isInvented(tx, DEMO_COUNTY))
      ? Promise.all(names.map((name) => findAccountByName(tx, DEMO_COUNTY, name)))
      : [undefined],
  )
  const [first] = found
  return found.every((one) => one !== undefined) && (await verifyPassword(password, first?.stored)).right
}

/**
 * One account for each role in the invented county, all with one password; those that exist stay, and take the
 * password that is given now. Refused wherever real people may be: with a database of one's own.
 */
export async function makeDemoAccounts(
  platform: Platform,
  { password, village, env = process.env }: { password: string; village?: string; env?: NodeJS.ProcessEnv },
): Promise<readonly DemoAccount[]> {
  if (env['DATABASE_URL']) throw refuse('access.demo-accounts-here')
  const faults = passwordFaults(password, 'demo')
  const [fault] = faults
  if (fault) throw refuse('access.demo-password-unfit', { zh: fault.zh, en: fault.en })
  const actor = systemActor(DEMO_COUNTY)
  if (await isDone(platform, password)) return demoAccounts(village)
  const sent = village === undefined ? { password } : { password, village }
  await runCommand(platform, makeAccounts, { actor, requestId: 'access/make-demo-accounts' }, sent)
  return demoAccounts(village)
}
