import { addDays, printDay } from '@doudi/domain'
import { DISCLOSURES, REFERRAL_OUTCOMES, type ReferralAct, referralLife } from '@doudi/life'
import type { Updateable } from 'kysely'
import { z } from 'zod'
import type { CaseworkReferral } from '../../../../../../db/generated/tables.ts'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { advanceReferral } from '../advanceReferral.ts'
import { discloseTo } from '../disclose.ts'
import { replyDaysOf } from '../figures.ts'
import { ownDepartment } from '../ownDepartment.ts'
import { refuseReferral } from '../problems.ts'
import { DISCLOSED, NEED } from '../sealed.ts'
import type { Referral } from '../types.ts'
import { need } from './openReferral.ts'

const stepped = z.strictObject({ referral: z.string(), state: z.string(), version: z.number() })
const seen = {
  referral: z.uuid(),
  seen: z.int().min(0).describe('The version that was on the screen.'),
  happenedOn: z.iso.date().optional(),
}
const words = () => z.string().trim().min(1).max(1000)

/** What the row says after a step, from what was said at it. */
type Setting<Said> = (
  context: CommandContext,
  referral: Referral,
  said: Said,
  happenedOn: string,
) => Promise<Updateable<CaseworkReferral>> | Updateable<CaseworkReferral>

function stepOf<Said extends z.ZodObject>(act: ReferralAct, said: Said, set?: Setting<z.output<Said>>) {
  const { permission } = referralLife.acts[act]
  return defineCommand({
    name: `casework.referral-${act.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    permission,
    input: z.strictObject({ ...seen, said }),
    output: stepped,
    run(context, given) {
      // the compiler does not see through the shape of what is said
      const input = given as { referral: string; seen: number; happenedOn?: string; said: z.output<Said> }
      // whoever answers does so for their own department; row security hides every other
      if (permission === 'casework.answer-referral') ownDepartment(context.actor)
      return advanceReferral(context, {
        ...input,
        act,
        set: async (referral, happenedOn) => (await set?.(context, referral, input.said, happenedOn)) ?? {},
      })
    },
    // what is said at a step may be about somebody's health: the ledger names the step alone
    audit: (_input, { state, version }) => ({ act, state, version }),
    subject: (input) => (input as { referral: string }).referral,
  })
}

/** The person consents to what may be told, on a signed paper. */
export const recordConsent = stepOf(
  'recordConsent',
  z.strictObject({
    signedOn: z.iso.date(),
    scope: z.array(z.enum(DISCLOSURES)).min(1).max(DISCLOSURES.length),
    document: z.string().trim().min(1).max(200).describe('Where the signed paper lies.'),
    need: need.optional().describe('The need put anew, when it has changed.'),
  }),
  ({ today, keyring }, { id }, { signedOn, scope, document, need }) => {
    if (signedOn > printDay(today))
      throw refuseReferral('casework.referral-day-in-future', { day: signedOn }, 'signedOn')
    return {
      consent_on: signedOn,
      consent_scope: [...new Set(scope)],
      consent_document: document,
      ...(need && { need_sealed: NEED.seal(keyring, id, need) }),
    }
  },
)

/** What was consented to leaves for the department; from that day its reply days run, where some are set. */
export const sendReferral = stepOf('send', z.strictObject({}), async (context, referral, _said, happenedOn) => {
  if (referral.consentOn === null || referral.consentOn > happenedOn) {
    throw refuseReferral('casework.referral-consent-missing')
  }
  const days = await replyDaysOf(context, referral.department)
  return {
    disclosed_sealed: DISCLOSED.seal(context.keyring, referral.id, await discloseTo(context, referral)),
    sent_on: printDay(context.today),
    due_on: days === undefined ? null : printDay(addDays(context.today, days)),
  }
})

export const acceptReferral = stepOf('accept', z.strictObject({}))
export const returnReferral = stepOf('return', z.strictObject({ because: words() }))

export const answerSaid = z.strictObject({
  outcome: z.enum(REFERRAL_OUTCOMES),
  amountFen: z.int().min(0).optional().describe('What was granted, in fen.'),
  words: words().describe('What the person is told.'),
  reference: z.string().trim().min(1).max(60).optional(),
})

/** How a department's answer stands in the row. */
export function answerInRow(
  { outcome, amountFen, reference }: z.output<typeof answerSaid>,
  answeredOn: string,
): Updateable<CaseworkReferral> {
  if (outcome === 'refused' && amountFen !== undefined) {
    throw refuseReferral('casework.referral-amount-of-granted', {}, 'amountFen')
  }
  return { outcome, amount_fen: amountFen ?? null, reference: reference ?? null, answered_on: answeredOn }
}

export const answerReferral = stepOf('answer', answerSaid, (_context, _referral, said, on) => answerInRow(said, on))
export const tellReferral = stepOf('tell', z.strictObject({ how: words() }), (_c, _r, _said, on) => ({ told_on: on }))
export const withdrawReferral = stepOf('withdraw', z.strictObject({ because: words() }))
