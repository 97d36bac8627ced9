import { printDay } from '@doudi/domain'
import { AWARD_CAUSES, type AwardCause } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../../platform/command/index.ts'
import { monthAfter } from '../../domain/monthsOwed.ts'
import { refuse } from '../../problems.ts'
import { checkProposal } from '../checkProposal.ts'
import { lookBeside } from '../found.ts'
import { writeProposal } from '../propose.ts'
import { lockAward } from '../sql/awards.ts'
import { findOpenChange, settleChange } from '../sql/changes.ts'

const words = (most = 1000) => z.string().trim().min(1).max(most)
const causes = Object.keys(AWARD_CAUSES) as [AwardCause, ...AwardCause[]]

/** What somebody who proposes a change says. */
export const proposalSaid = z.strictObject({
  what: words().optional().describe('What happened, what is contradictory, what it rests on.'),
  byHand: z
    .strictObject({ clause: words(200), because: words() })
    .optional()
    .describe('Where the rules cannot decide.'),
  sources: z
    .array(z.strictObject({ source: words(80), found: words(), on: z.iso.date() }))
    .max(10)
    .optional(),
  finding: words().optional().describe('What a person found who looked.'),
})

/** Proposes a change of an award; another person confirms it. Within a review period a sum changes only on an evident change or a new standard. */
export const proposeChange = defineCommand({
  name: 'casework.propose-change',
  permission: 'casework.review',
  input: z.strictObject({
    award: z.uuid(),
    seen: z.int().min(1).describe('The version that was on the screen.'),
    act: z.enum(['increase', 'reduce', 'startGrace', 'backToFull', 'suspend', 'end']),
    cause: z.enum(causes),
    from: z.iso.date().optional().describe('The first day; the month after this one unless given.'),
    amountFen: z.int().min(0).max(1_000_000_00).optional(),
    months: z.int().min(1).max(60).optional(),
    toldOn: z.iso.date().optional().describe('Day on which the intention was told or posted.'),
    said: proposalSaid.optional(),
  }),
  output: z.strictObject({ change: z.string(), amountFen: z.number().nullable(), months: z.number().nullable() }),
  async run(context, { award: id, seen, act, cause, from, toldOn, said, ...wish }) {
    const { tx, county, today, now, actor } = context
    const award = await lockAward(tx, county, id)
    if (award.version !== seen) throw refuse('casework.award-moved-on', { state: award.state })
    const beside = await lookBeside(context, award)
    const { amountFen, months } = checkProposal(award, beside, { act, cause, said, ...wish })
    const open = await findOpenChange(tx, county, id)
    if (open && open.source !== 'detected') throw refuse('casework.change-open')
    // what the rules had noted is taken up by whoever says why
    if (open)
      await settleChange(tx, county, open.id, {
        state: 'withdrawn',
        at: now,
        by: null,
        because: 'takenUp',
        decision: null,
      })
    const change = await writeProposal(context, award, {
      act,
      cause,
      source: 'hand',
      from: from ?? monthAfter(printDay(today)),
      beforeFen: beside.beforeFen,
      amountFen,
      months,
      found: beside.found,
      said,
      toldOn,
      by: actor.user,
    })
    return { change, amountFen, months: months ?? null }
  },
  audit: ({ act, cause, from }, outcome) => ({ act, cause, from, ...outcome }),
  subject: ({ award }) => award,
})
