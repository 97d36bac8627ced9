import type { CommandContext } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { insertAmount } from '../../decision/sql/decisions.ts'
import { layAmount } from '../domain/layAmount.ts'
import { updateAmount } from './sql/awards.ts'
import type { AmountSpan, Award } from './types.ts'

/** What holds from a day on: a sum for so many people, or nothing. */
export interface HoldsNext {
  readonly from: string
  readonly next: { readonly monthlyFen: number; readonly persons: number | null } | null
  readonly decision: string
}

/** Writes what an award gives from a day on; what it gave before stays as it was. Never two sums for one day. */
export async function layAmounts(
  { tx, county, now }: CommandContext,
  { id: award, region, household }: Award,
  spans: readonly AmountSpan[],
  { from, next, decision }: HoldsNext,
): Promise<void> {
  const { shorten, replace, keep } = layAmount(spans, from)
  const of = { county, region, household_id: household, award_id: award, once_fen: null }
  for (const id of shorten) await updateAmount(tx, county, id, { holds_until: from })
  for (const id of replace) await updateAmount(tx, county, id, { replaced_by: decision })
  for (const kept of keep) {
    const span = spans.find(({ id }) => id === kept.of)
    if (span === undefined) continue
    await insertAmount(tx, {
      ...of,
      id: mintId(now),
      monthly_fen: span.monthlyFen,
      persons: span.persons,
      holds_from: kept.from,
      holds_until: kept.until,
      decision_id: span.decision,
    })
  }
  if (next === null) return
  await insertAmount(tx, {
    ...of,
    id: mintId(now),
    monthly_fen: next.monthlyFen,
    persons: next.persons,
    holds_from: from,
    holds_until: null,
    decision_id: decision,
  })
}
