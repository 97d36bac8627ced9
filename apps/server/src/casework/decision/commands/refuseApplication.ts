import { applicationLife } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { makeMove, prepareMove } from '../../application/advance.ts'
import { advanced, remark, stepInput } from '../../application/stepCommand.ts'
import { delegationFor } from '../../delegation/inForce.ts'
import { refuse } from '../../problems.ts'
import { decidingDay, determineApplication, writeDecision } from '../decide.ts'
import { reasonByHand, reasonsOf } from '../reasonsOf.ts'

/**
 * Refuses with every reason and its clause, never only the first (最低生活保障审核确认办法 22). Who is eligible by the rules is
 * not refused by hand: mend the facts first, or send it back.
 */
export const refuseApplication = defineCommand({
  name: 'casework.refuse',
  permission: applicationLife.acts.refuse.permission,
  input: z.strictObject({
    ...stepInput,
    byHand: z
      .strictObject({ clause: z.string().trim().min(2).max(200), because: remark() })
      .optional()
      .describe('Where the rules cannot decide.'),
  }),
  output: advanced.extend({ decision: z.string(), reasons: z.number() }),
  async run(context, input) {
    const on = decidingDay(context, input.happenedOn)
    const move = await prepareMove(context, { ...input, act: 'refuse' })
    const { application } = move
    const determined = await determineApplication(context, application, on)
    const { result } = determined
    const answer = result?.answer ?? 'undetermined'
    const decidedByHand = answer === 'undetermined' && input.byHand !== undefined
    if (answer !== 'ineligible' && !decidedByHand) throw refuse('casework.rules-differ', { answer })
    const reasons = [...(input.byHand ? [reasonByHand(input.byHand)] : []), ...(result ? reasonsOf(result) : [])]
    const delegation = await delegationFor(context, application, on, null)
    const step = await makeMove(context, move)
    const decision = await writeDecision(context, application, determined, {
      kind: 'refuse',
      on,
      byHand: decidedByHand,
      amountFen: null,
      takesEffect: null,
      reasons,
      award: null,
      delegation,
    })
    return { ...step, decision, reasons: reasons.length }
  },
  audit: (_input, { step, state, version, decision, reasons }) => ({
    act: 'refuse',
    step,
    state,
    version,
    decision,
    reasons,
  }),
  subject: ({ application }) => application,
})
