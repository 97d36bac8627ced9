import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { hashPassword, passwordFaults, verifyPassword } from '../../platform/signIn/index.ts'
import { refuse } from '../problems.ts'
import { findAccountToEnter, storePassword } from '../sql/accounts.ts'
import { endSessionsOf } from '../sql/sessions.ts'

/** Chooses another password; whoever is signed in elsewhere with the old one is signed out. */
export const changePassword = defineCommand({
  name: 'access.change-password',
  permission: 'access.keep-own-account',
  input: z.strictObject({ session: z.uuid(), present: z.string(), wanted: z.string() }),
  async run({ tx, county, actor, now }, { session, present, wanted }) {
    const account = await findAccountToEnter(tx, county, actor.user)
    if (account === undefined) throw refusePlatform('platform.not-found')
    if (!(await verifyPassword(present, account.stored)).right) throw refuse('access.old-password-wrong')
    refuseUnfitPassword(wanted, account.name)
    if (wanted === present) {
      throw refuse('access.password-unfit', { zh: '与原密码相同。', en: 'It is the present one.' })
    }
    const stored = await hashPassword(wanted)
    await storePassword(tx, { county, id: account.id }, { stored, oneTime: false, at: now })
    await endSessionsOf(tx, county, account.id, now, session)
    return {}
  },
  audit: () => ({}),
  keepsAnswer: false,
})

/** Says everything that speaks against a password at once. */
function refuseUnfitPassword(password: string, name: string): void {
  const faults = passwordFaults(password, name)
  if (faults.length === 0) return
  const [zh, en] = [faults.map((fault) => fault.zh).join(''), faults.map((fault) => fault.en).join(' ')]
  throw refuse('access.password-unfit', { zh, en })
}
