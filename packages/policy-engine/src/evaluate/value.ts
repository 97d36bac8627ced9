import type { FactRow } from '../facts/sheet.ts'
import type { ClauseRef, Type } from '../language/ast.ts'

/** The row a missing fact belongs to, with what the sheet says of it. */
export interface RowOfCause {
  readonly id: string
  readonly entity: string
  readonly source: FactRow
}

/** One reason why a value is not known. Compared by identity: each cause is made once in an evaluation. */
export interface Cause {
  readonly kind: 'fact' | 'parameter' | 'clauses'
  /** Fact name, parameter id, or the words of the gap. */
  readonly id: string
  /** The row the fact belongs to; absent for parameters and clauses. */
  readonly row?: RowOfCause
  readonly clauses?: readonly ClauseRef[]
}

/**
 * A value that is known (lo = hi) or lies between two bounds, with the causes that keep it from being known.
 * Flags are 0 or 1, enums indices, a region the range of its twelve-digit codes.
 */
export interface Value {
  readonly lo: number
  readonly hi: number
  readonly causes: readonly Cause[] | null
}

export const TRUE: Value = { lo: 1, hi: 1, causes: null }
export const FALSE: Value = { lo: 0, hi: 0, causes: null }

export function exactly(number: number): Value {
  return { lo: number, hi: number, causes: null }
}

export function isKnown(value: Value): boolean {
  return value.lo === value.hi
}

/** Bounds with their causes; bounds that meet are a known value, and the causes fall away. */
export function between(lo: number, hi: number, causes: readonly Cause[] | null): Value {
  return lo === hi ? { lo, hi, causes: null } : { lo, hi, causes }
}

export function flag(lo: boolean, hi: boolean, causes: readonly Cause[] | null): Value {
  return lo === hi ? (lo ? TRUE : FALSE) : { lo: 0, hi: 1, causes }
}

/** Causes of several values together, each once. Known values contribute none. */
export function joinCauses(left: readonly Cause[] | null, right: readonly Cause[] | null): readonly Cause[] | null {
  if (!left || left === right) return right
  if (!right) return left
  if (right.length === 1) return left.includes(right[0] as Cause) ? left : [...left, right[0] as Cause]
  return [...new Set([...left, ...right])]
}

/** The smallest range that holds both values. */
export function hull(left: Value, right: Value, causes: readonly Cause[] | null): Value {
  return between(
    Math.min(left.lo, right.lo),
    Math.max(left.hi, right.hi),
    joinCauses(causes, joinCauses(left.causes, right.causes)),
  )
}

/** All that a value of the type can be when nothing is known: an amount and a count are never negative. */
export function anyOf(type: Type, labels: number, cause: Cause, mayBeNegative = false): Value {
  const causes = [cause]
  if (type.kind === 'flag') return { lo: 0, hi: 1, causes }
  if (type.kind === 'enum') return between(0, labels - 1, causes)
  if (type.kind === 'region') return { lo: 0, hi: 999_999_999_999, causes }
  const open = type.kind === 'day' || type.kind === 'month' || mayBeNegative
  return { lo: open ? Number.NEGATIVE_INFINITY : 0, hi: Number.POSITIVE_INFINITY, causes }
}
