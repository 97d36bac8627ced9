import { addMonths, type Day, firstDayOf, monthOf, parseDay, printDay } from '@doudi/domain'
import { applicationLife } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { makeMove, prepareMove } from '../../application/advance.ts'
import { advanced, remark, stepInput } from '../../application/stepCommand.ts'
import { makeAward } from '../../awards/makeAward.ts'
import { grantedBy } from '../../conference/granted.ts'
import { delegationFor } from '../../delegation/inForce.ts'
import { refuse } from '../../problems.ts'
import { grantAlong } from '../../programmes/grantAlong.ts'
import { amountOf } from '../amountOf.ts'
import { decidingDay, determineApplication, writeDecision } from '../decide.ts'
import { reasonByHand, reasonsOf } from '../reasonsOf.ts'

const byHand = z.strictObject({ clause: z.string().trim().min(2).max(200), because: remark() })

/**
 * Confirms an application and makes the award (最低生活保障审核确认办法 21–25). The rules answer on the day itself, from what is
 * known by then: who is eligible is awarded the sum of the rules; where they cannot decide, a person does, citing a clause.
 */
export const confirm = defineCommand({
  name: 'casework.confirm',
  permission: applicationLife.acts.confirm.permission,
  input: z.strictObject({
    ...stepInput,
    amountFen: z
      .int()
      .min(0)
      .max(1_000_000_00)
      .optional()
      .describe('Where the rules give bounds: the sum within them.'),
    byHand: byHand.optional().describe('Where the rules cannot decide.'),
  }),
  output: advanced.extend({ decision: z.string(), award: z.string() }),
  async run(context, input) {
    const { now } = context
    const on = decidingDay(context, input.happenedOn)
    const move = await prepareMove(context, { ...input, act: 'confirm' })
    const { application, steps } = move
    const determined = await determineApplication(context, application, on)
    const { result } = determined
    const answer = result?.answer ?? 'undetermined'
    const decidedByHand = answer === 'undetermined' && input.byHand !== undefined
    if (result === undefined || (answer !== 'eligible' && !decidedByHand))
      throw refuse('casework.rules-differ', { answer })
    const amount = amountOf(result, input.amountFen, await grantedBy(context, application, steps))
    const amountFen = amount === undefined ? null : 'monthlyFen' in amount ? amount.monthlyFen : amount.onceFen
    const delegation = await delegationFor(context, application, on, amountFen)
    const takesEffect = firstDay(result.from, on)
    const award = mintId(now)
    const step = await makeMove(context, move)
    const reasons = input.byHand ? [reasonByHand(input.byHand), ...reasonsOf(result)] : reasonsOf(result)
    const persons = application.person === null ? determined.file.household.members.length : 1
    const written = await makeAward(context, { id: award, application, amount, from: takesEffect, persons }, (linked) =>
      writeDecision(context, application, determined, {
        kind: 'award',
        on,
        byHand: decidedByHand,
        amountFen,
        takesEffect,
        reasons,
        award: linked,
        delegation,
      }),
    )
    await grantAlong(context, application, determined, { on, from: takesEffect })
    return { ...step, decision: written, award }
  },
  audit: (_input, { step, state, version, decision, award }) => ({
    act: 'confirm',
    step,
    state,
    version,
    decision,
    award,
  }),
  subject: ({ application }) => application,
})

/** From the month the rules name; without one, from the month after the decision. */
function firstDay(from: string | undefined, on: string): string {
  if (from !== undefined) return `${from}-01`
  return printDay(firstDayOf(addMonths(monthOf(parseDay(on) as Day), 1)))
}
