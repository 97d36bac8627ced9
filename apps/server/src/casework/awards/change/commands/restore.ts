import { printDay } from '@doudi/domain'
import { AWARD_CAUSES } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../../platform/command/index.ts'
import { reasonByHand } from '../../../decision/reasonsOf.ts'
import { refuse } from '../../problems.ts'
import { changeAward } from '../changeAward.ts'
import { getAward } from '../sql/awards.ts'

const owed = z.array(z.strictObject({ month: z.string(), owedFen: z.number() }))
const restored = z.strictObject({
  award: z.string(),
  state: z.string(),
  version: z.number(),
  decision: z.string(),
  owed,
})

/** What was contradictory turned out not to be true: paid again, and every month held back is owed. */
export const rebutSuspension = defineCommand({
  name: 'casework.rebut-suspension',
  permission: 'casework.confirm',
  input: z.strictObject({ award: z.uuid(), seen: z.int().min(1), because: z.string().trim().min(1).max(1000) }),
  output: restored,
  async run(context, { award: id, seen, because }) {
    const award = await getAward(context.tx, context.county, id)
    if (award.state !== 'suspended') throw refuse('casework.not-suspended')
    const { notice: _notice, ...changed } = await changeAward(context, {
      award: id,
      seen,
      act: award.graceFrom === null ? 'resume' : 'resumeGrace',
      cause: 'rebutted',
      from: printDay(context.today),
      reasons: [reasonByHand({ clause: AWARD_CAUSES.rebutted.clause, because })],
      byHand: true,
      proposedBy: null,
    })
    return { ...changed, owed: [...changed.owed] }
  },
  audit: (_input, { state, version, decision, owed: months }) => ({
    state,
    version,
    decision,
    monthsOwed: months.length,
  }),
  subject: ({ award }) => award,
})

/** An end is undone, as if it had never been: every month since is owed. */
export const reinstateAward = defineCommand({
  name: 'casework.reinstate-award',
  permission: 'casework.decide-appeal',
  input: z.strictObject({
    award: z.uuid(),
    seen: z.int().min(1),
    cause: z.enum(['appealAllowed', 'rebutted']),
    because: z.string().trim().min(1).max(1000),
  }),
  output: restored,
  async run(context, { award: id, seen, cause, because }) {
    const { notice: _notice, ...changed } = await changeAward(context, {
      award: id,
      seen,
      act: 'reinstate',
      cause,
      from: printDay(context.today),
      reasons: [reasonByHand({ clause: AWARD_CAUSES[cause].clause, because })],
      byHand: true,
      proposedBy: null,
    })
    return { ...changed, owed: [...changed.owed] }
  },
  audit: ({ cause }, { version, decision, owed: months }) => ({ cause, version, decision, monthsOwed: months.length }),
  subject: ({ award }) => award,
})
