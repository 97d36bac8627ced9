import { packsInUse } from '../../monitoring/index.ts'
import type { CommandContext } from '../../platform/command/index.ts'
import { publishedRevisions } from '../../policy/index.ts'
import type { Effect } from './domain/effectOf.ts'
import { stretchesOf } from './domain/stretches.ts'
import { reasonsOfStandards } from './reasonsOfStandards.ts'
import type { AwardToRecompute } from './sql/awards.ts'
import { type RecomputationRow, writeRecomputed } from './sql/recomputations.ts'
import { insertDecisions, writeAmounts } from './sql/writeAmounts.ts'
import { type Held, type Stretch, Work } from './work.ts'
import { Written } from './written.ts'

/** What a step did, for the ledger. */
export type Counted = Readonly<Partial<Record<Effect, number>>>

/** Announcements carry so many awards at most. */
const MOST_TOLD = 500

/**
 * Works awards out under the rules in force, from the first day of a revision on, and writes what differs: for each a decision
 * with the clause, and the sum from its first day. Whoever gets less gets it no earlier than in the month after the revision was
 * published. Who would leave, enter a gradual exit or return from one, and whom no rule can decide, keeps what they have until
 * somebody looks. The awards must be held by this transaction.
 */
export async function recomputeAwards(
  context: CommandContext,
  { revision, startsOn, lowersFrom }: RecomputationRow,
  awards: readonly AwardToRecompute[],
): Promise<Counted> {
  const { tx, county, now, announce } = context
  const set = await packsInUse(tx, county)
  const published = await publishedRevisions(tx, county)
  const borders = published.map(({ draft }) => draft.startsOn)
  const work = new Work(context, set)
  const first = await work.hold(awards.flatMap((award) => stretchesOfAward(award, startsOn, borders)))
  const held = await notLowerBefore(work, first, lowersFrom)
  const byAward = Map.groupBy(held, ({ award }) => award.id)
  const written = new Written(context, work, set, reasonsOfStandards(set, county, published, revision))
  const outcomes = awards.map((award) => written.take(award, byAward.get(award.id) ?? []))
  await insertDecisions(tx, context, written.decisions)
  await writeAmounts(tx, county, now, written.amounts)
  await writeRecomputed(tx, { county, revision, at: now }, outcomes)
  const changed = [...new Set(written.amounts.map(({ award }) => award.id))]
  for (let at = 0; at < changed.length; at += MOST_TOLD) {
    await announce('casework.awards-recomputed', { county, revision, awards: changed.slice(at, at + MOST_TOLD) })
  }
  const groups = Map.groupBy(outcomes, ({ effect }) => effect)
  return Object.fromEntries([...groups].map(([effect, own]) => [effect, own.length]))
}

/** The sums of an award on and after a day; without sums: the award itself. None goes beyond the end of the award. */
function stretchesOfAward(award: AwardToRecompute, startsOn: string, borders: readonly string[]): Stretch[] {
  const of = (span: Stretch['span']) => {
    const ends = [span?.until ?? null, award.until].filter((day) => day !== null).toSorted()
    const days = { from: span?.from ?? award.from, until: ends[0] ?? null }
    return stretchesOf(days, startsOn, borders).map((one) => ({ ...one, award, span }))
  }
  return award.spans.length === 0 ? of(undefined) : award.spans.flatMap(of)
}

/** A sum that falls stays as it is until a day, and is worked out again for that one. */
async function notLowerBefore(work: Work, held: readonly Held[], lowersFrom: string): Promise<Held[]> {
  const falls = (one: Held) => one.effect === 'loses' && one.from < lowersFrom
  const later = held.filter((one) => falls(one) && (one.until === null || one.until > lowersFrom))
  const again = await work.hold(later.map((one) => ({ ...one, from: lowersFrom })))
  const kept = held.map((one): Held => {
    if (!falls(one)) return one
    const until = one.until === null || one.until > lowersFrom ? lowersFrom : one.until
    return { ...one, until, effect: 'same' }
  })
  return [...kept, ...again]
}
