import { printDay } from '@doudi/domain'
import { AWARD_CAUSES } from '@doudi/life'
import type { CommandContext } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import type { KeptReason } from '../../decision/reasonsOf.ts'
import { changeAward } from '../change/changeAward.ts'
import { type Beside, lookBeside } from '../change/found.ts'
import { getAward, listOpenAwardsIn } from '../change/sql/awards.ts'
import { findOpenChange, insertChange, settleChange } from '../change/sql/changes.ts'
import type { Award, ChangedAward } from '../change/types.ts'
import { monthAfter } from '../domain/monthsOwed.ts'
import { shareOfSurvivors } from '../domain/shareOfSurvivors.ts'
import type { DeathReport } from './sql/deaths.ts'

/** What became of one award. */
export interface SettledAward {
  readonly award: string
  readonly programme: string
  readonly act: 'end' | 'increase' | 'reduce' | 'carryOn'
  readonly from: string
  readonly beforeFen: number | null
  readonly nowFen: number | null
  readonly decision: string
}

/** Who is left, and what a household in its gradual exit is to have from then on where somebody entered it. */
export interface AfterDeath {
  readonly closed: boolean
  readonly headDied: boolean
  readonly survivors: number
  /** Sums entered by the officer for awards that the rules cannot give, by the award. */
  readonly entered: Readonly<Record<string, number>>
}

/**
 * Settles the awards of a household of which somebody died: their own end with the month of death; those of the household are worked
 * out anew for the survivors, or carried on under another head. Awards of the survivors themselves are not touched.
 */
export async function settleAwards(
  context: CommandContext,
  death: DeathReport,
  after: AfterDeath,
): Promise<SettledAward[]> {
  const from = monthAfter(death.diedOn)
  const settled: SettledAward[] = []
  const awards = await listOpenAwardsIn(context.tx, context.county, [death.household])
  for (const { id } of awards) {
    const award = await getAward(context.tx, context.county, id)
    const own = award.person === death.person
    if (own || after.closed) settled.push(await endOne(context, award, death, from))
    else if (award.person === null) settled.push(...(await keepOn(context, award, death, after, from)))
  }
  return settled
}

const REASON: KeptReason = {
  text: AWARD_CAUSES.death.zh,
  met: 'yes',
  clause: { doc: 'death', clause: AWARD_CAUSES.death.clause, title: AWARD_CAUSES.death.clause },
}

async function endOne(context: CommandContext, award: Award, death: DeathReport, from: string): Promise<SettledAward> {
  const changed = await changeAward(context, {
    award: award.id,
    seen: award.version,
    act: 'end',
    cause: 'death',
    from,
    reasons: [REASON],
    byHand: false,
    proposedBy: death.reportedBy,
  })
  return record(context, award, death, { act: 'end', from, beforeFen: null, nowFen: null, decision: changed.decision })
}

/** The award of the household goes on: with the sum for those who are left, which the rules give, or in its gradual exit a person. */
async function keepOn(
  context: CommandContext,
  award: Award,
  death: DeathReport,
  after: AfterDeath,
  from: string,
): Promise<SettledAward[]> {
  if (award.state === 'suspended') return []
  const beside = await lookBeside(context, award)
  const { beforeFen } = beside
  const nowFen = sumAfter(award, beside, after)
  const act =
    nowFen === null || beforeFen === null || nowFen === beforeFen
      ? 'carryOn'
      : nowFen > beforeFen
        ? 'increase'
        : 'reduce'
  if (act === 'carryOn' && !after.headDied) return []
  const changed: ChangedAward = await changeAward(context, {
    award: award.id,
    seen: award.version,
    act,
    cause: act === 'carryOn' ? 'headChanged' : 'death',
    from: from < award.from ? award.from : from,
    amountFen: act === 'carryOn' ? undefined : (nowFen ?? undefined),
    persons: after.survivors,
    reasons: [REASON, ...beside.found.reasons],
    byHand: after.entered[award.id] !== undefined,
    determined: beside.determined,
    proposedBy: death.reportedBy,
  })
  return [
    await record(context, award, death, {
      act,
      from,
      beforeFen,
      nowFen: nowFen ?? beforeFen,
      decision: changed.decision,
    }),
  ]
}

/**
 * Running: what the rules give. In its gradual exit the sum is that of the household alone (supplements are awards of their own), less the part
 * of who died: each an equal part, unless somebody enters another; no clause prints it.
 */
function sumAfter(
  award: Award,
  { asked, beforeFen, found }: Beside,
  { survivors, entered }: AfterDeath,
): number | null {
  const said = entered[award.id]
  if (said !== undefined) return said
  if (award.state === 'grace') return beforeFen === null ? null : shareOfSurvivors(beforeFen, survivors)
  if (asked?.act === 'increase' || asked?.act === 'reduce') return asked.amountFen
  return found.answer === 'eligible' ? (found.nowFen ?? beforeFen) : beforeFen
}

async function record(
  context: CommandContext,
  award: Award,
  death: DeathReport,
  made: Omit<SettledAward, 'award' | 'programme'>,
): Promise<SettledAward> {
  const { tx, county, now, today, actor } = context
  const open = await findOpenChange(tx, county, award.id)
  if (open)
    await settleChange(tx, county, open.id, { state: 'withdrawn', at: now, by: null, because: 'death', decision: null })
  await insertChange(tx, {
    county,
    id: mintId(now),
    region: award.region,
    household_id: award.household,
    award_id: award.id,
    act: made.act,
    cause: made.act === 'carryOn' ? 'headChanged' : 'death',
    source: 'death',
    holds_from: made.from,
    before_fen: made.beforeFen,
    amount_fen: made.nowFen,
    death_id: death.id,
    found: JSON.stringify({
      answer: 'nobody',
      nowFen: made.nowFen,
      reasons: [REASON],
      missing: [],
      warnings: [],
      persons: 1,
    }),
    state: 'confirmed',
    proposed_on: printDay(today),
    proposed_at: death.reportedAt,
    proposed_by: death.reportedBy,
    settled_at: now,
    settled_by: actor.user,
    decision_id: made.decision,
  })
  return { award: award.id, programme: award.programme, ...made }
}
