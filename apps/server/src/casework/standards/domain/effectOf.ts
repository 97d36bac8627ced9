/** What a standard does to an award. Written by itself: gains, loses. Looked at by somebody: grace, leaves, returns, undecided. */
export const EFFECTS = ['gains', 'loses', 'same', 'grace', 'leaves', 'returns', 'undecided'] as const
export type Effect = (typeof EFFECTS)[number]

/** Nothing becomes of these by itself: the township looks into them. */
export const OPEN_EFFECTS = ['grace', 'leaves', 'returns', 'undecided'] as const satisfies readonly Effect[]

/** Somebody is worse off: gets less, enters a gradual exit, leaves. */
export const WORSE: readonly Effect[] = ['loses', 'grace', 'leaves']

/** An award as far as the effect goes: where it stands and what it gives in a month; null: no sum. */
export interface AwardToday {
  readonly state: string
  readonly paidFen: number | null
}

/** What the rules say of it. */
export interface SaidOfIt {
  readonly answer: 'eligible' | 'ineligible' | 'undetermined'
  readonly amountFen: number | null
  readonly grace: boolean
}

/**
 * The effect of an answer on an award. In a gradual exit the sum stays as it is; who would be eligible again is looked at.
 * A programme whose answer the rules do not give here is not decided by them.
 */
export function effectOf({ state, paidFen }: AwardToday, said: SaidOfIt | undefined): Effect {
  if (said === undefined || said.answer === 'undetermined') return 'undecided'
  if (state === 'grace') return said.answer === 'eligible' ? 'returns' : 'same'
  if (said.answer === 'ineligible') return said.grace ? 'grace' : 'leaves'
  if (paidFen === null || said.amountFen === paidFen) return 'same'
  if (said.amountFen === null) return 'undecided'
  return said.amountFen > paidFen ? 'gains' : 'loses'
}

/** What an award costs in a month afterwards: what is looked at stays as it is until somebody decides, but who leaves. */
export function costAfter({ paidFen }: AwardToday, effect: Effect, thenFen: number | null): number {
  if (effect === 'gains' || effect === 'loses') return thenFen ?? 0
  return effect === 'leaves' ? 0 : (paidFen ?? 0)
}
