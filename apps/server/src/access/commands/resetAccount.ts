import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { hashPassword } from '../../platform/signIn/index.ts'
import { refuse } from '../problems.ts'
import { makeOneTimePassword } from '../signIn/oneTimePassword.ts'
import { holdAccount, storePassword } from '../sql/accounts.ts'
import { removeSecondFactor } from '../sql/secondFactors.ts'
import { endSessionsOf } from '../sql/sessions.ts'

const account = z.strictObject({ account: z.uuid() })

/** A forgotten password: a one-time password takes its place. The second factor stays, and is another administrator's. */
export const resetPassword = defineCommand({
  name: 'access.reset-password',
  permission: 'access.reset-password',
  input: account,
  output: z.strictObject({ oneTimePassword: z.string() }),
  async run({ tx, county, actor, now }, { account: id }) {
    if (id === actor.user) throw refuse('access.not-for-oneself')
    if (!(await holdAccount(tx, county, id))) throw refusePlatform('platform.not-found')
    const oneTimePassword = makeOneTimePassword()
    await storePassword(tx, { county, id }, { stored: await hashPassword(oneTimePassword), oneTime: true, at: now })
    await endSessionsOf(tx, county, id, now)
    return { oneTimePassword }
  },
  audit: ({ account }) => ({ account }),
  subject: ({ account }) => account,
  keepsAnswer: false,
})

/** A lost telephone: the account enrols another at its next sign-in. */
export const resetSecondFactor = defineCommand({
  name: 'access.reset-second-factor',
  permission: 'access.reset-second-factor',
  input: account,
  async run({ tx, county, actor, now }, { account: id }) {
    if (id === actor.user) throw refuse('access.not-for-oneself')
    if (!(await holdAccount(tx, county, id))) throw refusePlatform('platform.not-found')
    await removeSecondFactor(tx, county, id)
    await endSessionsOf(tx, county, id, now)
    return {}
  },
  audit: ({ account }) => ({ account }),
  subject: ({ account }) => account,
})
