import type { ExprOf } from '../language/ast.ts'
import type { Row } from './row.ts'
import type { Compile, Frame, Places, Run } from './run.ts'
import { anyOf, between, type Cause, exactly, FALSE, joinCauses, TRUE, type Value } from './value.ts'

type Aggregate = ExprOf<'aggregate'>

/**
 * Sums, counts and quantifiers over the rows below. A list that is itself unknown makes the result as wide as its type;
 * besides the list it lacks what its rows would read of the rows above.
 */
export function compileAggregate(expr: Aggregate, places: Places, run: Compile): Run {
  const over = places.entityIndex.get(expr.over) as number
  const where = expr.where && run(expr.where)
  const body = expr.body && run(expr.body)
  const negative = expr.body !== undefined && places.mayBeNegative(expr.body)
  const step = stepOf(expr.kind)
  const parts = [expr.where, expr.body].filter((part) => part !== undefined)
  const above = parts.flatMap((part) => places.outerReads(part, expr.over)).map(run)
  return (row, frame) => {
    const list = row.children[over]
    if (list && !Array.isArray(list)) {
      const wide = anyOf(expr.type, 1, (list as { unknown: Cause }).unknown, negative)
      return { ...wide, causes: above.reduce((all, read) => joinCauses(all, read(row, frame).causes), wide.causes) }
    }
    return step((list ?? []) as readonly Row[], where, body, frame)
  }
}

type Step = (rows: readonly Row[], where: Run | undefined, body: Run | undefined, frame: Frame) => Value

function stepOf(kind: Aggregate['kind']): Step {
  if (kind === 'sum' || kind === 'count') return sum
  if (kind === 'any' || kind === 'all')
    return (rows, where, body, frame) => quantify(kind === 'all', rows, where, body as Run, frame)
  return (rows, where, body, frame) => extreme(kind === 'max', rows, where, body as Run, frame)
}

const ONE = exactly(1)

function sum(rows: readonly Row[], where: Run | undefined, body: Run | undefined, frame: Frame): Value {
  let lo = 0
  let hi = 0
  let causes: readonly Cause[] | null = null
  for (const row of rows) {
    const counts = where ? where(row, frame) : TRUE
    const value = body ? body(row, frame) : ONE
    // a row that does not count, or that adds nothing either way
    if (counts.hi === 0 || (value.lo === 0 && value.hi === 0)) continue
    lo += counts.lo ? value.lo : Math.min(0, value.lo)
    hi += counts.lo ? value.hi : Math.max(0, value.hi)
    causes = joinCauses(causes, joinCauses(value.causes, counts.causes))
  }
  return between(lo, hi, causes)
}

/** 任一 over none is 否, 全部 over none is 是. */
function quantify(isAll: boolean, rows: readonly Row[], where: Run | undefined, body: Run, frame: Frame): Value {
  let decided = false
  let causes: readonly Cause[] | null = null
  for (const row of rows) {
    const counts = where ? where(row, frame) : TRUE
    const value = body(row, frame)
    const neutral = isAll ? value.lo === 1 : value.hi === 0
    if (counts.hi === 0 || neutral) continue
    const decides = isAll ? value.hi === 0 : value.lo === 1
    if (decides && counts.lo) decided = true
    causes = joinCauses(causes, joinCauses(value.causes, counts.causes))
  }
  if (decided) return isAll ? FALSE : TRUE
  return causes ? { lo: 0, hi: 1, causes } : isAll ? TRUE : FALSE
}

interface Counted {
  readonly counts: Value
  readonly value: Value
}

/** 最大 最小 over none is 0. A row that cannot reach the result does not count among the causes. */
function extreme(isMax: boolean, rows: readonly Row[], where: Run | undefined, body: Run, frame: Frame): Value {
  const counted: Counted[] = rows
    .map((row) => ({ counts: where ? where(row, frame) : TRUE, value: body(row, frame) }))
    .filter(({ counts }) => counts.hi === 1)
  const sure = counted.filter(({ counts }) => counts.lo === 1)
  const pick = isMax ? Math.max : Math.min
  const far = (bound: 'lo' | 'hi', from: readonly Counted[]): number => pick(...from.map(({ value }) => value[bound]))
  if (counted.length === 0) return exactly(0)
  if (sure.length === 0) {
    const lo = Math.min(0, ...counted.map(({ value }) => value.lo))
    const hi = Math.max(0, ...counted.map(({ value }) => value.hi))
    return between(lo, hi, causesOf(counted))
  }
  const lo = far('lo', isMax ? sure : counted)
  const hi = far('hi', isMax ? counted : sure)
  if (lo === hi) return exactly(lo)
  return { lo, hi, causes: causesOf(counted.filter(({ value }) => (isMax ? value.hi > lo : value.lo < hi))) }
}

function causesOf(counted: readonly Counted[]): readonly Cause[] | null {
  return counted.reduce<readonly Cause[] | null>(
    (causes, { counts, value }) => joinCauses(causes, joinCauses(value.causes, counts.causes)),
    null,
  )
}
