import type { Expr } from '../language/ast.ts'
import type { Compile, Run } from './run.ts'
import { between, type Cause, exactly, joinCauses, type Value } from './value.ts'

/** Arithmetic by bounds: an unknown amount takes part with the range it can have. */
export function compileNumber(expr: Expr, run: Compile): Run {
  switch (expr.op) {
    case 'add':
      return binary(
        run(expr.left),
        run(expr.right),
        (a, b) => a.lo + b.lo,
        (a, b) => a.hi + b.hi,
      )
    case 'sub':
      return binary(
        run(expr.left),
        run(expr.right),
        (a, b) => a.lo - b.hi,
        (a, b) => a.hi - b.lo,
      )
    case 'mul':
      return product(run(expr.left), run(expr.right))
    case 'neg': {
      const operand = run(expr.operand)
      return (row, frame) => {
        const value = operand(row, frame)
        return { lo: 0 - value.hi, hi: 0 - value.lo, causes: value.causes }
      }
    }
    case 'rescale': {
      const operand = run(expr.operand)
      const { by } = expr
      return (row, frame) => {
        const value = operand(row, frame)
        return { lo: value.lo * by, hi: value.hi * by, causes: value.causes }
      }
    }
    case 'exactDivide':
      return run(expr.operand)
    case 'round':
      return rounding(expr.mode, run(expr.operand), expr.divisor && run(expr.divisor), expr.unit)
    case 'min':
    case 'max':
      return extreme(expr.op === 'min', expr.operands.map(run))
    default:
      throw new Error(`not a number: ${expr.op}`)
  }
}

type Bound = (a: Value, b: Value) => number

function binary(left: Run, right: Run, low: Bound, high: Bound): Run {
  return (row, frame) => {
    const a = left(row, frame)
    const b = right(row, frame)
    if (!a.causes && !b.causes) return exactly(low(a, b))
    return between(low(a, b), high(a, b), joinCauses(a.causes, b.causes))
  }
}

/** 0 × ∞ is 0: nothing times whatever it may be is nothing. */
function times(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : a * b
}

function product(left: Run, right: Run): Run {
  return (row, frame) => {
    const a = left(row, frame)
    const b = right(row, frame)
    if (!a.causes && !b.causes) return exactly(times(a.lo, b.lo))
    const corners = [times(a.lo, b.lo), times(a.lo, b.hi), times(a.hi, b.lo), times(a.hi, b.hi)]
    return between(Math.min(...corners), Math.max(...corners), joinCauses(a.causes, b.causes))
  }
}

/** Rounds a / b to a whole number; halves go away from zero. Exact while |a| < 2^53. */
export function roundQuotient(mode: 'floor' | 'ceil' | 'half', a: number, b: number): number {
  if (!Number.isFinite(a)) return a
  const quotient = a / b
  if (mode === 'floor') return Math.floor(quotient) + 0
  if (mode === 'ceil') return Math.ceil(quotient) + 0
  const whole = Math.floor((2 * Math.abs(a) + b) / (2 * b))
  return a < 0 ? 0 - whole : whole
}

const ANY_NUMBER = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY }

function rounding(mode: 'floor' | 'ceil' | 'half', operand: Run, divisor: Run | undefined, unit: number): Run {
  if (!divisor) {
    return (row, frame) => {
      const value = operand(row, frame)
      if (!value.causes) return exactly(roundQuotient(mode, value.lo, unit))
      return between(roundQuotient(mode, value.lo, unit), roundQuotient(mode, value.hi, unit), value.causes)
    }
  }
  const none: Cause = { kind: 'clauses', id: '除数为零或负数' }
  return (row, frame) => {
    const a = operand(row, frame)
    const b = divisor(row, frame)
    const causes = joinCauses(a.causes, b.causes)
    // a divisor that may be nothing leaves the quotient open, whatever the amount
    if (b.lo <= 0) return { ...ANY_NUMBER, causes: b.hi <= 0 ? [...(causes ?? []), none] : causes }
    if (!causes) return exactly(roundQuotient(mode, a.lo, b.lo * unit))
    const small = b.lo * unit
    const large = b.hi * unit
    const low = a.lo >= 0 ? quotient(mode, a.lo, large) : quotient(mode, a.lo, small)
    const high = a.hi >= 0 ? quotient(mode, a.hi, small) : quotient(mode, a.hi, large)
    return between(low, high, causes)
  }
}

function quotient(mode: 'floor' | 'ceil' | 'half', a: number, b: number): number {
  if (b === Number.POSITIVE_INFINITY) return mode === 'ceil' && a > 0 ? (Number.isFinite(a) ? 0 : a) : 0
  return roundQuotient(mode, a, b)
}

/** 取小 取大: an operand that cannot reach the result does not count among the causes. */
function extreme(isMin: boolean, operands: readonly Run[]): Run {
  const pick = isMin ? Math.min : Math.max
  return (row, frame) => {
    const values = operands.map((operand) => operand(row, frame))
    let lo = (values[0] as Value).lo
    let hi = (values[0] as Value).hi
    for (const value of values) {
      lo = pick(lo, value.lo)
      hi = pick(hi, value.hi)
    }
    if (lo === hi) return exactly(lo)
    const reaching = values.filter((value) => (isMin ? value.lo < hi : value.hi > lo))
    return {
      lo,
      hi,
      causes: reaching.reduce<readonly Cause[] | null>((causes, value) => joinCauses(causes, value.causes), null),
    }
  }
}
