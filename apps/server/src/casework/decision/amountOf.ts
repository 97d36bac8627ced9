import type { Result } from '@doudi/contract'
import { refuse } from '../problems.ts'

/** A sum decided: per month or once, in fen. */
export type Amount = { readonly monthlyFen: number } | { readonly onceFen: number } | undefined

const inFen = (yuan: number | undefined): number | undefined =>
  yuan === undefined ? undefined : Math.round(yuan * 100)
const inYuan = (fen: number): string => (fen / 100).toFixed(2)

/**
 * What is awarded: the sum of the rules; where they give bounds, the sum the officer enters within them. A floor is
 * never undercut (AMB-20, AMB-21), and above the norm only a conference goes.
 */
export function amountOf(result: Result, enteredFen: number | undefined, conferred: boolean): Amount {
  const exact = inFen(result.monthly)
  if (exact !== undefined) return { monthlyFen: within(enteredFen ?? exact, exact, exact, conferred) }
  const once = inFen(result.once)
  const onceFloor = inFen(result.onceAtLeast) ?? once
  if (onceFloor !== undefined || result.onceAtMost !== undefined || result.programme === 'temporaryAid') {
    return { onceFen: within(enteredFen ?? once, onceFloor, inFen(result.onceAtMost), conferred) }
  }
  if (result.monthlyAtLeast === undefined && result.monthlyAtMost === undefined && enteredFen === undefined)
    return undefined
  return { monthlyFen: within(enteredFen, inFen(result.monthlyAtLeast), inFen(result.monthlyAtMost), conferred) }
}

function within(
  fen: number | undefined,
  floor: number | undefined,
  norm: number | undefined,
  conferred: boolean,
): number {
  if (fen === undefined) throw refuse('casework.amount-missing', {}, 'amountFen')
  if (floor !== undefined && fen < floor)
    throw refuse('casework.amount-below-floor', { floor: inYuan(floor) }, 'amountFen')
  if (norm !== undefined && fen > norm && !conferred)
    throw refuse('casework.amount-above-norm', { norm: inYuan(norm) }, 'amountFen')
  return fen
}
