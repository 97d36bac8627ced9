import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { hashPassword } from '../../platform/signIn/index.ts'
import { makeOneTimePassword } from '../signIn/oneTimePassword.ts'
import { insertAccount } from '../sql/accounts.ts'

export const accountName = z
  .string()
  .regex(/^[a-z][a-z0-9._-]{2,39}$/)
  .describe('3 to 40 of a–z, 0–9, dot, dash and underscore, beginning with a letter')

export const opened = z.strictObject({ account: z.uuid(), oneTimePassword: z.string() })

/** Opens an account that may do nothing yet; its one-time password is shown to whoever opened it, once. */
export const openAccount = defineCommand({
  name: 'access.open-account',
  permission: 'access.open-account',
  input: z.strictObject({ name: accountName, shownName: z.string().trim().min(1).max(40) }),
  output: opened,
  async run({ tx, county, now }, { name, shownName }) {
    const account = randomUUID()
    const oneTimePassword = makeOneTimePassword()
    const stored = await hashPassword(oneTimePassword)
    await insertAccount(tx, { county, id: account, name, shownName, stored, oneTime: true, at: now })
    return { account, oneTimePassword }
  },
  audit: (_input, { account }) => ({ account }),
  keepsAnswer: false,
})
