import type { Expr, ExprOf } from '../language/ast.ts'
import { walk } from '../pack/order.ts'
import type { Row } from './row.ts'
import type { Compile, Frame, Places, Run } from './run.ts'
import { anyOf, between, type Cause, exactly, FALSE, joinCauses, TRUE, type Value } from './value.ts'

type Aggregate = ExprOf<'aggregate'>

/** Sums, counts and quantifiers over the rows below. A list that is itself unknown makes the result as wide as its type. */
export function compileAggregate(expr: Aggregate, places: Places, run: Compile): Run {
  const over = places.entityIndex.get(expr.over) as number
  const where = expr.where && run(expr.where)
  const body = expr.body && run(expr.body)
  const negative = expr.body !== undefined && mayBeNegative(expr.body)
  const step = stepOf(expr.kind)
  return (row, frame) => {
    const list = row.children[over]
    if (list && !Array.isArray(list)) return anyOf(expr.type, 1, (list as { unknown: Cause }).unknown, negative)
    return step((list ?? []) as readonly Row[], where, body, frame)
  }
}

function mayBeNegative(body: Expr): boolean {
  let found = false
  walk(body, (node) => {
    if (node.op === 'sub' || node.op === 'neg') found = true
  })
  return found
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
    if (counts.hi === 0) continue
    lo += counts.lo ? value.lo : Math.min(0, value.lo)
    hi += counts.lo ? value.hi : Math.max(0, value.hi)
    causes = joinCauses(causes, value.causes)
    if (!counts.lo) causes = joinCauses(causes, counts.causes)
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
    if (counts.hi === 0) continue
    const neutral = isAll ? value.lo === 1 : value.hi === 0
    if (neutral) continue
    const decides = isAll ? value.hi === 0 : value.lo === 1
    if (decides && counts.lo) decided = true
    causes = joinCauses(causes, joinCauses(value.causes, counts.causes))
  }
  if (decided) return isAll ? FALSE : TRUE
  return causes ? { lo: 0, hi: 1, causes } : isAll ? TRUE : FALSE
}

/** 最大 最小 over none is 0. */
function extreme(isMax: boolean, rows: readonly Row[], where: Run | undefined, body: Run, frame: Frame): Value {
  const pick = isMax ? Math.max : Math.min
  let sure: Value | undefined
  let wide: Value | undefined
  let causes: readonly Cause[] | null = null
  for (const row of rows) {
    const counts = where ? where(row, frame) : TRUE
    const value = body(row, frame)
    if (counts.hi === 0) continue
    causes = joinCauses(causes, joinCauses(value.causes, counts.causes))
    wide = wide ? { lo: Math.min(wide.lo, value.lo), hi: Math.max(wide.hi, value.hi), causes } : { ...value, causes }
    if (counts.lo) sure = sure ? { lo: pick(sure.lo, value.lo), hi: pick(sure.hi, value.hi), causes } : value
  }
  if (!wide) return exactly(0)
  if (!sure) return between(Math.min(0, wide.lo), Math.max(0, wide.hi), causes)
  return isMax
    ? between(sure.lo, Math.max(sure.hi, wide.hi), causes)
    : between(Math.min(sure.lo, wide.lo), sure.hi, causes)
}
