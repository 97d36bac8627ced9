import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { checkCode, makeTotpSecret, totpAddress } from '../../platform/signIn/index.ts'
import { refuse } from '../problems.ts'
import { findSecondFactor, keepSecret, noteStep } from '../sql/secondFactors.ts'
import { noteCode } from '../sql/sessions.ts'

/** Makes a secret for one's telephone and shows it once; until a code has proven it, it counts for nothing. */
export const enrolSecondFactor = defineCommand({
  name: 'access.enrol-second-factor',
  permission: 'access.keep-own-account',
  input: z.strictObject({ name: z.string() }),
  async run({ tx, county, actor, now, keyring }, { name }) {
    const account = actor.user
    const before = await findSecondFactor(tx, keyring, county, account)
    if (before?.confirmedAt) throw refuse('access.second-factor-kept')
    const secret = makeTotpSecret()
    await keepSecret(tx, keyring, { county, account, secret, at: now })
    return { address: totpAddress(secret, '兜底', `${name}@${county}`) }
  },
  audit: () => ({}),
  keepsAnswer: false,
})

/** Proves with a first code that the telephone has the secret. From here every sign-in asks for one. */
export const confirmSecondFactor = defineCommand({
  name: 'access.confirm-second-factor',
  permission: 'access.keep-own-account',
  input: z.strictObject({ session: z.uuid(), code: z.string().max(20) }),
  async run({ tx, county, actor, now, keyring }, { session, code }) {
    const account = actor.user
    const factor = await findSecondFactor(tx, keyring, county, account)
    if (factor === undefined) throw refuse('access.second-factor-missing')
    if (factor.confirmedAt) throw refuse('access.second-factor-kept')
    const answer = checkCode(factor.secret, code, now, factor.lastStep)
    if (!answer.accepted) throw refuse('access.code-refused', { zh: answer.fault.zh, en: answer.fault.en })
    await noteStep(tx, { county, account }, { step: answer.step, confirmedAt: now })
    await noteCode(tx, county, session, now)
    return {}
  },
  audit: () => ({}),
})
