import type { Result } from '@doudi/contract'
import { refuse } from '../problems.ts'

/** A sum decided: per month or once, in fen. */
export type Amount = { readonly monthlyFen: number } | { readonly onceFen: number } | undefined

/** What the rules let be given without a conference: from, to; in fen, open where they set nothing. */
export function boundsOf(result: Result): { readonly floor: number | undefined; readonly norm: number | undefined } {
  const exact = inFen(result.monthly) ?? inFen(result.once)
  return {
    floor: exact ?? inFen(result.monthlyAtLeast) ?? inFen(result.onceAtLeast),
    norm: exact ?? inFen(result.monthlyAtMost) ?? inFen(result.onceAtMost),
  }
}

const inFen = (yuan: number | undefined): number | undefined =>
  yuan === undefined ? undefined : Math.round(yuan * 100)
const inYuan = (fen: number): string => (fen / 100).toFixed(2)

/**
 * What is awarded: the sum of the rules; where they give bounds, the sum the officer enters within them. A floor is
 * never undercut (AMB-20, AMB-21), and above the norm only a conference goes, up to what it granted.
 */
export function amountOf(result: Result, enteredFen: number | undefined, grantedFen?: number): Amount {
  const exact = inFen(result.monthly)
  if (exact !== undefined) return { monthlyFen: within(enteredFen ?? exact, exact, exact, grantedFen) }
  const once = inFen(result.once)
  const onceFloor = inFen(result.onceAtLeast) ?? once
  if (onceFloor !== undefined || result.onceAtMost !== undefined || result.programme === 'temporaryAid') {
    return { onceFen: within(enteredFen ?? once, onceFloor, inFen(result.onceAtMost) ?? once, grantedFen) }
  }
  if (result.monthlyAtLeast === undefined && result.monthlyAtMost === undefined && enteredFen === undefined)
    return undefined
  return { monthlyFen: within(enteredFen, inFen(result.monthlyAtLeast), inFen(result.monthlyAtMost), grantedFen) }
}

function within(
  fen: number | undefined,
  floor: number | undefined,
  norm: number | undefined,
  granted: number | undefined,
): number {
  if (fen === undefined) throw refuse('casework.amount-missing', {}, 'amountFen')
  if (floor !== undefined && fen < floor)
    throw refuse('casework.amount-below-floor', { floor: inYuan(floor) }, 'amountFen')
  if (norm !== undefined && fen > Math.max(norm, granted ?? norm))
    throw refuse('casework.amount-above-norm', { norm: inYuan(Math.max(norm, granted ?? norm)) }, 'amountFen')
  return fen
}
