import type { ClauseRef, Expr, ExprOf } from '../language/ast.ts'
import type { Compile, Places, Run } from './run.ts'
import { anyOf, between, type Cause, exactly, hull, isKnown, joinCauses, type Value } from './value.ts'

/** What chooses among values: 若, 选择, exceptions, 并存, 分档. Every branch is evaluated; an unknown choice gives the range of all it may be. */
export function compileChoice(expr: Expr, places: Places, run: Compile): Run {
  switch (expr.op) {
    case 'if': {
      const [test, then, otherwise] = [run(expr.test), run(expr.then), run(expr.otherwise)]
      return (row, frame) => {
        const when = test(row, frame)
        const [yes, no] = [then(row, frame), otherwise(row, frame)]
        if (!when.causes) return when.lo ? yes : no
        return isKnown(yes) && isKnown(no) && yes.lo === no.lo ? yes : hull(yes, no, when.causes)
      }
    }
    case 'choose':
      return choose(expr, run)
    case 'exceptions':
      return exceptions(expr, places, run)
    case 'beside':
      return beside(expr, run)
    case 'bands':
      return bands(expr, places, run)
    default:
      throw new Error(`not a choice: ${expr.op}`)
  }
}

function choose(expr: ExprOf<'choose'>, run: Compile): Run {
  const on = run(expr.on)
  const cases = expr.cases.map((one) => ({ values: one.values, then: run(one.then) }))
  return (row, frame) => {
    const value = on(row, frame)
    const outcomes = cases.map((one) => ({ values: one.values, value: one.then(row, frame) }))
    const possible = outcomes.filter((one) => one.values.some((item) => value.lo <= item && item <= value.hi))
    const first = (possible[0] ?? outcomes[0])?.value as Value
    return possible.slice(1).reduce((all, one) => hull(all, one.value, value.causes), first)
  }
}

interface Tried {
  readonly ref: ClauseRef
  readonly when: Value
  readonly then: Value
}

/**
 * The highest level that applies wins; two that apply at one level contradict each other. Where it is not known
 * whether two do, the value is as open as if they did.
 */
function exceptions(expr: ExprOf<'exceptions'>, places: Places, run: Compile): Run {
  const base = run(expr.base)
  const levels = [...new Set(expr.cases.map((one) => one.level))].sort((a, b) => a - b)
  const byLevel = levels.map((level) =>
    expr.cases
      .filter((one) => one.level === level)
      .map((one) => ({ ref: one.ref, when: run(one.when), then: run(one.then) })),
  )
  const anything = (cause: Cause): Value => anyOf(expr.type, labelsOf(expr, places), cause, true)
  return (row, frame) => {
    let result = base(row, frame)
    for (const cases of byLevel) {
      const tried = cases.map((one) => ({ ref: one.ref, when: one.when(row, frame), then: one.then(row, frame) }))
      result = settleLevel(tried, result, anything)
    }
    return result
  }
}

function settleLevel(tried: readonly Tried[], below: Value, anything: (cause: Cause) => Value): Value {
  const sure = tried.filter((one) => one.when.lo === 1)
  const open = tried.filter((one) => one.when.causes)
  if (sure.length > 1)
    return anything({ kind: 'clauses', id: '同一级的两项例外同时适用', clauses: sure.map((one) => one.ref) })
  const [only] = sure
  if (open.length === 0) return only ? only.then : below
  const possible = [...open.map((one) => one.then), only ? only.then : below]
  const values = possible.reduce((all, one) => hull(all, one, null))
  const causes = open.reduce((all, one) => joinCauses(all, one.when.causes), values.causes)
  const contradicts = sure.length + open.length > 1
  const [first] = causes as readonly [Cause, ...Cause[]]
  return contradicts ? { ...anything(first), causes } : between(values.lo, values.hi, causes)
}

function labelsOf(expr: Expr, places: Places): number {
  return places.enums.get(expr.type.enum ?? '')?.length ?? 1
}

/** Two rules standing beside each other: where they differ, nobody but a person can say which holds. */
function beside(expr: ExprOf<'beside'>, run: Compile): Run {
  const [left, right] = [run(expr.left), run(expr.right)]
  const differ: Cause = { kind: 'clauses', id: '并存的条文结论不同', clauses: expr.clauses }
  return (row, frame) => {
    const [a, b] = [left(row, frame), right(row, frame)]
    if (!a.causes && !b.causes && a.lo !== b.lo) return { lo: 0, hi: 1, causes: [differ] }
    return hull(a, b, null)
  }
}

function bands(expr: ExprOf<'bands'>, places: Places, run: Compile): Run {
  const operand = run(expr.operand)
  const unset: Cause = { kind: 'parameter', id: expr.param }
  return (row, frame) => {
    const value = operand(row, frame)
    const table = frame.bands.get(expr.param)
    if (!table) return anyOf(expr.type, labelsOf(expr, places), unset)
    const valueAt = (x: number): number => table.reduce((found, band) => (x >= band.atLeast ? band.value : found), 0)
    if (!value.causes) return exactly(valueAt(value.lo))
    const inside = table
      .filter((band) => value.lo <= band.atLeast && band.atLeast <= value.hi)
      .map((band) => band.value)
    const all = [valueAt(value.lo), ...inside]
    return between(Math.min(...all), Math.max(...all), value.causes)
  }
}
