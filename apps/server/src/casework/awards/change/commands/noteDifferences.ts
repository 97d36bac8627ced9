import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../../platform/command/index.ts'
import { casesOfHouseholds } from '../../../../registry/index.ts'
import { monthAfter } from '../../domain/monthsOwed.ts'
import { type Beside, lookBesideKnown } from '../found.ts'
import { writeProposal } from '../propose.ts'
import { listOpenAwardsIn } from '../sql/awards.ts'
import { findOpenChange, settleChange } from '../sql/changes.ts'
import type { Award } from '../types.ts'

/**
 * Looks whether the rules say something else than what is paid, now that something became known of these households. What they
 * ask is proposed with its reasons, never done; what they no longer ask falls away. What a person proposed is left to people.
 */
export const noteDifferences = defineCommand({
  name: 'casework.note-differences',
  permission: 'casework.review',
  input: z.strictObject({ households: z.array(z.uuid()).min(1).max(500) }),
  output: z.strictObject({ proposed: z.number(), fellAway: z.number() }),
  async run(context, { households }) {
    const { tx, county, today } = context
    const on = printDay(today)
    const awards = (await listOpenAwardsIn(tx, county, households)).filter(({ from }) => from <= on)
    const cases = await casesOfHouseholds(tx, county, [...new Set(awards.map(({ household }) => household))], on)
    const counts = { proposed: 0, fellAway: 0 }
    for (const award of awards) {
      const known = cases.get(award.household)
      const beside = known && (await lookBesideKnown(context, award, known))
      if (beside) await note(context, award, beside, counts)
    }
    return counts
  },
  audit: ({ households }, outcome) => ({ households: households.length, ...outcome }),
})

async function note(
  context: CommandContext,
  award: Award,
  beside: Beside,
  counts: { proposed: number; fellAway: number },
): Promise<void> {
  const { tx, county, now, today } = context
  const { asked, beforeFen, found } = beside
  const open = await findOpenChange(tx, county, award.id)
  if (open && open.source !== 'detected' && open.source !== 'grace') return
  if (open && open.act === asked?.act && open.amountFen === asked.amountFen) return
  if (open) {
    await settleChange(tx, county, open.id, {
      state: 'withdrawn',
      at: now,
      by: null,
      because: 'noLongerSo',
      decision: null,
    })
    counts.fellAway += 1
  }
  if (!asked) return
  const graceEnds = asked.cause === 'graceEnded'
  await writeProposal(context, award, {
    act: asked.act,
    cause: asked.cause,
    source: graceEnds ? 'grace' : 'detected',
    from: graceEnds && award.graceUntil !== null ? award.graceUntil : monthAfter(printDay(today)),
    beforeFen,
    amountFen: asked.amountFen,
    months: asked.months?.value,
    found,
    by: null,
  })
  counts.proposed += 1
}
