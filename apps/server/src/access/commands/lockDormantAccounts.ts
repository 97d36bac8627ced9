import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { isDormant } from '../../platform/signIn/index.ts'
import { listAccounts, setLock } from '../sql/accounts.ts'
import { endSessionsOf } from '../sql/sessions.ts'
import { isLastAdministrator } from './lockAccount.ts'

/** Locks what nobody used for a quarter of a year; the last administrator of a kind stays, or nobody could unlock. */
export const lockDormantAccounts = defineCommand({
  name: 'access.lock-dormant-accounts',
  permission: 'access.lock-account',
  input: z.strictObject({}),
  async run({ tx, county, now }) {
    const locked: string[] = []
    for (const { id, lockedAt, lastUsedAt } of await listAccounts(tx, county)) {
      if (lockedAt !== null || !isDormant(lastUsedAt, now)) continue
      if (await isLastAdministrator(tx, county, id)) continue
      await setLock(tx, { county, id }, { at: now, why: 'dormant' })
      await endSessionsOf(tx, county, id, now)
      locked.push(id)
    }
    return { locked }
  },
  audit: (_input, outcome) => outcome,
})
