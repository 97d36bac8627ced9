import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { isDormant } from '../../platform/signIn/index.ts'
import { refuse } from '../problems.ts'
import { findAccountToEnter, noteUse } from '../sql/accounts.ts'
import { insertSession } from '../sql/sessions.ts'
import { isLastAdministrator } from './lockAccount.ts'

/**
 * Opens a session for whoever the provider vouched for and an account is linked to; nobody gets an account by it. Locks
 * and dormancy hold as with a password. Run by the line that the provider sends the browser back to.
 */
export const enterByProvider = defineCommand({
  name: 'access.sign-in-by-provider',
  permission: 'access.keep-own-account',
  input: z.strictObject({
    account: z.uuid().optional(),
    secondFactor: z.boolean(),
    tokenHash: z.instanceof(Buffer),
  }),
  async run({ tx, county, now }, { account, secondFactor, tokenHash }) {
    const found = account === undefined ? undefined : await findAccountToEnter(tx, county, account)
    if (found === undefined) throw refuse('access.provider-account-unknown')
    const dormant = isDormant(found.lastUsedAt, now) && !(await isLastAdministrator(tx, county, found.id))
    if (found.lockedAt !== null || dormant) throw refuse('access.account-locked')
    await noteUse(tx, county, found.id, now)
    const session = randomUUID()
    const proven = secondFactor ? { codeGivenAt: now } : {}
    await insertSession(tx, { county, id: session, tokenHash, account: found.id, startedAt: now, now, ...proven })
    return { session }
  },
  audit: ({ secondFactor }, { session }) => ({ session, secondFactor }),
  subject: ({ account }) => account ?? 'unknown',
  keepsAnswer: false,
})
