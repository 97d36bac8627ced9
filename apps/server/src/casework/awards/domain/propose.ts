import type { AwardAct, AwardCause, AwardState } from '@doudi/life'

/** As much of an answer of the rules as a change depends on; money in yuan. */
export interface Answered {
  readonly answer: 'eligible' | 'ineligible' | 'undetermined'
  readonly monthly?: number
  readonly months?: number
  readonly monthsAtMost?: number
}

/** What is paid, as the rules are asked whether it should be. */
export interface Standing {
  readonly programme: string
  readonly state: AwardState
  readonly monthlyFen: number | null
  readonly graceUntil: string | null
}

/** A change that the rules ask for. */
export interface Asked {
  readonly act: Extract<AwardAct, 'increase' | 'reduce' | 'startGrace' | 'backToFull' | 'end'>
  readonly cause: AwardCause
  readonly amountFen: number | null
  /** Of a gradual exit: months that the rules fix, or the most they allow. */
  readonly months?: { readonly fixed: boolean; readonly value: number } | undefined
}

/**
 * What the rules ask to be done with an award, if anything. What they cannot decide changes nothing: an unknown never stops money.
 */
export function askedBy(
  award: Standing,
  result: Answered | undefined,
  grace: Answered | undefined,
  on: string,
): Asked | undefined {
  if (award.state === 'suspended' || award.state === 'ended') return undefined
  if (result === undefined || result.answer === 'undetermined') return overdue(award, on)
  const now = result.monthly === undefined ? null : Math.round(result.monthly * 100)
  if (result.answer === 'eligible') {
    if (award.state === 'grace') return { act: 'backToFull', cause: 'incomeFell', amountFen: now }
    if (now === null || award.monthlyFen === null || now === award.monthlyFen) return undefined
    return { act: now > award.monthlyFen ? 'increase' : 'reduce', cause: 'toBeSaid', amountFen: now }
  }
  if (award.state === 'grace') return overdue(award, on)
  if (award.programme === 'dibao' && grace?.answer === 'undetermined') return undefined
  if (award.programme === 'dibao' && grace?.answer === 'eligible') {
    return { act: 'startGrace', cause: 'incomeAboveStandard', amountFen: award.monthlyFen, months: monthsOf(grace) }
  }
  return { act: 'end', cause: 'toBeSaid', amountFen: null }
}

/** A gradual exit that is over ends; until then nothing is taken. */
function overdue({ state, graceUntil }: Standing, on: string): Asked | undefined {
  if (state !== 'grace' || graceUntil === null || on < graceUntil) return undefined
  return { act: 'end', cause: 'graceEnded', amountFen: null }
}

/** The months of a gradual exit: fixed, or at most (AMB-01); undefined: the rules leave them to a person. */
export function monthsOf(grace: Answered): { fixed: boolean; value: number } | undefined {
  if (grace.monthsAtMost !== undefined) return { fixed: false, value: grace.monthsAtMost }
  if (grace.months !== undefined) return { fixed: true, value: grace.months }
  return undefined
}
