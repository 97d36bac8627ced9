import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { hashPassword, isDormant } from '../../platform/signIn/index.ts'
import { refuse } from '../problems.ts'
import { ONE_TIME_DAYS } from '../signIn/oneTimePassword.ts'
import { findAccountToEnter, noteUse, storePassword } from '../sql/accounts.ts'
import { insertSession } from '../sql/sessions.ts'
import { isLastAdministrator } from './lockAccount.ts'

const DAY_MS = 86_400_000

/**
 * Opens a session for whoever knew the password; a wrong one is refused here too, so that the ledger has both. Run by
 * the line of signing in, which has looked at the password outside of any transaction.
 */
export const startSession = defineCommand({
  name: 'access.sign-in',
  permission: 'access.keep-own-account',
  input: z.strictObject({
    account: z.uuid().optional(),
    right: z.boolean(),
    /** The password, when it was stored at a lower cost than today's and is to be hashed anew. */
    rehash: z.string().optional(),
    tokenHash: z.instanceof(Buffer),
  }),
  async run({ tx, county, now }, { account, right, rehash, tokenHash }) {
    const found = account === undefined ? undefined : await findAccountToEnter(tx, county, account)
    if (!right || found === undefined) throw refuse('access.sign-in-refused')
    // the job of the coming night would lock it: it is not let in on the day before either
    const dormant = isDormant(found.lastUsedAt, now) && !(await isLastAdministrator(tx, county, found.id))
    if (found.lockedAt !== null || dormant) throw refuse('access.account-locked')
    if (found.oneTime && now.getTime() - found.setAt.getTime() > ONE_TIME_DAYS * DAY_MS) {
      throw refuse('access.one-time-password-over')
    }
    if (rehash !== undefined) {
      const stored = await hashPassword(rehash)
      await storePassword(tx, { county, id: found.id }, { stored, oneTime: found.oneTime, at: found.setAt })
    }
    await noteUse(tx, county, found.id, now)
    const session = randomUUID()
    await insertSession(tx, { county, id: session, tokenHash, account: found.id, startedAt: now, now })
    return { session }
  },
  audit: (_input, { session }) => ({ session }),
  subject: ({ account }) => account ?? 'unknown',
  keepsAnswer: false,
})
