import type { Expr, ExprOf } from '../language/ast.ts'
import type { Place } from './columns.ts'
import { exceptionsSql } from './exceptions.ts'
import {
  agreeing,
  below,
  dayOfMonth,
  larger,
  literal,
  monthOfDay,
  neverNegative,
  pick,
  type RegionRange,
  rounded,
  type SqlType,
  sameStart,
  smaller,
  unknown,
  yearMonthDay,
} from './snippets.ts'

/** SQL of an expression. `want` is its type, which a node that fits every type (`未决`) cannot tell itself. */
export function sqlExpression(expr: Expr, want: SqlType, at: Place): string {
  const own: SqlType = expr.type.kind === 'flag' ? 'boolean' : expr.type.kind === 'any' ? want : 'bigint'
  const number = (part: Expr) => sqlExpression(part, 'bigint', at)
  const flag = (part: Expr) => sqlExpression(part, 'boolean', at)
  const same = (part: Expr) => sqlExpression(part, own, at)
  const held = (text: string) => at.plan.atom(text, at.entity)

  switch (expr.op) {
    case 'const':
      return own === 'boolean' ? (expr.value === 0 ? 'false' : 'true') : literal(expr.value)
    case 'fact':
      return at.plan.fact(expr.name, own)
    case 'var':
      return at.plan.variable(expr.name)
    case 'param':
      return at.plan.parameter(expr.id) ?? unknown(own)
    case 'gap':
      return unknown(want)
    case 'add':
      return `(${number(expr.left)} + ${number(expr.right)})`
    case 'sub':
      return `(${number(expr.left)} - ${number(expr.right)})`
    case 'mul':
      return `(${number(expr.left)} * ${number(expr.right)})`
    case 'neg':
      return `(- ${number(expr.operand)})`
    case 'rescale':
      return `(${number(expr.operand)} * ${literal(expr.by)})`
    case 'exactDivide':
      return number(expr.operand)
    case 'round':
      return roundSql(expr, at)
    case 'compare':
      return compareSql(expr, at)
    case 'and':
      return `(${expr.operands.map(flag).join(' and ')})`
    case 'or':
      return `(${expr.operands.map(flag).join(' or ')})`
    case 'not':
      return `(not ${flag(expr.operand)})`
    case 'if':
      return pick(flag(expr.test), held(same(expr.then)), held(same(expr.otherwise)), own)
    case 'min':
      return expr.operands.map(number).reduce((left, right) => smaller(held(left), held(right)))
    case 'max':
      return expr.operands.map(number).reduce((left, right) => larger(held(left), held(right)))
    case 'in':
      return inSql(number(expr.operand), expr.set, expr.negated)
    case 'age':
      return ageSql(expr, at)
    case 'monthOf':
      return monthOfDay(held(number(expr.operand)))
    case 'monthsBetween':
      return neverNegative(held(`(${number(expr.until)} - ${number(expr.from)})`))
    case 'fullMonths':
      return fullMonthsSql(held(number(expr.from)), held(number(expr.until)), held)
    case 'shift':
      return `(${number(expr.operand)} + ${number(expr.by)})`
    case 'sameRegion':
      return overRegions([expr.left, expr.right], at, ([left, right]) =>
        sameStart(left as RegionRange, right as RegionRange, expr.digits),
      )
    case 'within':
      return overRegions([expr.region], at, ([region]) => below(region as RegionRange, expr.code))
    case 'choose':
      return chooseSql(expr, own, at)
    case 'bands':
      return bandsSql(held(number(expr.operand)), at.plan.bands(expr.param))
    case 'aggregate':
      return at.plan.aggregate(expr)
    case 'exceptions':
      return exceptionsSql(
        expr.cases.map((rule) => ({ level: rule.level, when: held(flag(rule.when)), value: held(same(rule.then)) })),
        held(same(expr.base)),
        own,
        held,
      )
    case 'beside':
      return agreeing([held(same(expr.left)), held(same(expr.right))], own)
  }
}

function roundSql(expr: ExprOf<'round'>, at: Place): string {
  const held = (text: string) => at.plan.atom(text, at.entity)
  const value = held(sqlExpression(expr.operand, 'bigint', at))
  if (expr.divisor === undefined) return expr.unit === 1 ? value : rounded(expr.mode, value, literal(expr.unit))
  const plain = sqlExpression(expr.divisor, 'bigint', at)
  const divisor = held(expr.unit === 1 ? plain : `(${plain} * ${literal(expr.unit)})`)
  // CASE keeps the division from being tried where the divisor is not positive.
  return `(case when ${divisor} > 0 then ${rounded(expr.mode, value, divisor)} end)`
}

function compareSql(expr: ExprOf<'compare'>, at: Place): string {
  const relation = expr.relation === '!=' ? '<>' : expr.relation
  const flags = expr.left.type.kind === 'flag' || expr.right.type.kind === 'flag'
  const type: SqlType = flags ? 'boolean' : 'bigint'
  return `(${sqlExpression(expr.left, type, at)} ${relation} ${sqlExpression(expr.right, type, at)})`
}

function inSql(operand: string, set: readonly number[], negated: boolean): string {
  if (set.length === 0) return `(case when ${operand} is not null then ${negated} end)`
  return `(${operand} ${negated ? 'not in' : 'in'} (${set.map(literal).join(', ')}))`
}

/**
 * Dates as 20210510: their difference, cut to whole ten thousands, is the number of completed years, and 29 February
 * completes on 1 March. Nobody is younger than 0.
 */
function ageSql(expr: ExprOf<'age'>, at: Place): string {
  const held = (text: string) => at.plan.atom(text, at.entity)
  const born = held(sqlExpression(expr.born, 'bigint', at))
  const on = sqlExpression(expr.on, 'bigint', at)
  const day = expr.nextDay ? held(`(${on} - 1)`) : held(on)
  const difference = held(`(${held(yearMonthDay(day))} - ${held(yearMonthDay(born))})`)
  return neverNegative(held(rounded('floor', difference, literal(10000))))
}

function fullMonthsSql(from: string, until: string, held: (text: string) => string): string {
  const months = `${monthOfDay(until)} - ${monthOfDay(from)}`
  const short = `case when ${dayOfMonth(until)} < ${dayOfMonth(from)} then 1 else 0 end`
  return neverNegative(held(`(${months} - ${short})`))
}

function chooseSql(expr: ExprOf<'choose'>, own: SqlType, at: Place): string {
  const on = at.plan.atom(sqlExpression(expr.on, 'bigint', at), at.entity)
  const branches = expr.cases.map((one) => ({
    values: one.values.map(literal).join(', '),
    value: at.plan.atom(sqlExpression(one.then, own, at), at.entity),
  }))
  const whens = branches.map((one) => `when ${on} in (${one.values}) then ${one.value}`).join(' ')
  const shared = agreeing(
    branches.map((one) => one.value),
    own,
  )
  return `(case ${whens} when ${on} is null then ${shared} end)`
}

/** The table is two arrays: where each band begins, ascending, and what it gives; below the first it gives 0. */
function bandsSql(operand: string, table: { at: string; is: string } | undefined): string {
  if (table === undefined) return unknown('bigint')
  const band = `coalesce(${table.is}[width_bucket(${operand}, ${table.at})], 0)`
  return `(case when ${operand} is not null and ${table.at} is not null then ${band} end)`
}

/** SQL over the ranges of regions, or unknown when one of them is. */
function overRegions(parts: readonly Expr[], at: Place, build: (ranges: RegionRange[]) => string): string {
  const ranges: RegionRange[] = []
  for (const part of parts) {
    const range = rangeOf(part, at)
    if (range === undefined) return unknown('boolean')
    ranges.push(range)
  }
  return build(ranges)
}

function rangeOf(expr: Expr, at: Place): RegionRange | undefined {
  if (expr.op === 'fact') return at.plan.region(expr.name)
  if (expr.op === 'gap') return undefined
  throw new Error(`a region comes from a fact or a code, not from ${expr.op}`)
}
