import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { checkCode } from '../../platform/signIn/index.ts'
import { refuse } from '../problems.ts'
import { findSecondFactor, noteStep } from '../sql/secondFactors.ts'
import { endSession, insertSession } from '../sql/sessions.ts'

/** The six digits after the password. The session begins anew with another token: one that was seen before is worth nothing. */
export const giveCode = defineCommand({
  name: 'access.give-code',
  permission: 'access.keep-own-account',
  input: z.strictObject({
    session: z.uuid(),
    startedAt: z.date(),
    code: z.string().max(20),
    tokenHash: z.instanceof(Buffer),
  }),
  async run({ tx, county, actor, now, keyring }, { session, startedAt, code, tokenHash }) {
    const account = actor.user
    const factor = await findSecondFactor(tx, keyring, county, account)
    if (factor === undefined || factor.confirmedAt === null) throw refuse('access.second-factor-missing')
    const answer = checkCode(factor.secret, code, now, factor.lastStep)
    if (!answer.accepted) throw refuse('access.code-refused', { zh: answer.fault.zh, en: answer.fault.en })
    await noteStep(tx, { county, account }, { step: answer.step, confirmedAt: factor.confirmedAt })
    await endSession(tx, county, session, now)
    const id = randomUUID()
    await insertSession(tx, { county, id, tokenHash, account, startedAt, now, codeGivenAt: now })
    return { session: id }
  },
  audit: (_input, { session }) => ({ session }),
  keepsAnswer: false,
})
