/**
 * Small pieces of PostgreSQL in which NULL means "not known" and is never swallowed.
 * Operands that appear more than once must be names or literals (`atom`).
 */

export type SqlType = 'boolean' | 'bigint'

/** A whole number as bigint: bare literals are four bytes wide and would overflow in products. */
export function literal(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number that SQL may hold exactly`)
  return value < 0 ? `(${value})::bigint` : `${value}::bigint`
}

export function unknown(type: SqlType): string {
  return `null::${type}`
}

const LITERAL = /^(?:\(?-?\d+\)?::bigint|true|false)$/

/** The common value of branches between which an unknown test cannot choose. All are atoms. */
export function agreeing(branches: readonly string[], type: SqlType): string {
  const different = [...new Set(branches)]
  const [first] = different
  if (first === undefined || different.some((branch) => branch.startsWith('null::'))) return unknown(type)
  if (different.length === 1) return first
  if (different.filter((branch) => LITERAL.test(branch)).length > 1) return unknown(type)
  const same = different.slice(1).map((branch) => `${first} = ${branch}`)
  return `case when ${same.join(' and ')} then ${first} end`
}

/** The branch that the test chooses; where the test is unknown, the value both branches share. Branches are atoms. */
export function pick(test: string, yes: string, no: string, type: SqlType): string {
  if (test === 'true') return yes
  if (test === 'false') return no
  return `(case ${test} when true then ${yes} when false then ${no} else ${agreeing([yes, no], type)} end)`
}

/** `least` and `greatest` leave NULL out; these do not. Atoms. */
export function smaller(left: string, right: string): string {
  return `(case when ${left} <= ${right} then ${left} when ${left} > ${right} then ${right} end)`
}

export function larger(left: string, right: string): string {
  return `(case when ${left} >= ${right} then ${left} when ${left} < ${right} then ${right} end)`
}

/** Zero where the operand (an atom) is negative. */
export function neverNegative(value: string): string {
  return `(case when ${value} < 0 then 0::bigint else ${value} end)`
}

/**
 * `value / divisor` as a whole number; the division of PostgreSQL cuts towards zero, so the remainder corrects it.
 * Half goes away from zero. The divisor is positive; both are atoms.
 */
export function rounded(mode: 'floor' | 'ceil' | 'half', value: string, divisor: string): string {
  switch (mode) {
    case 'floor':
      return `(${value} / ${divisor} - case when ${value} % ${divisor} < 0 then 1 else 0 end)`
    case 'ceil':
      return `(${value} / ${divisor} + case when ${value} % ${divisor} > 0 then 1 else 0 end)`
    case 'half':
      return `(case when ${value} < 0 then -1 else 1 end * ((2 * abs(${value}) + ${divisor}) / (2 * ${divisor})))`
  }
}

function date(day: string): string {
  return `(date '1970-01-01' + (${day})::int)`
}

/** 20210510 for a day number. */
export function yearMonthDay(day: string): string {
  const at = date(day)
  return `(date_part('year', ${at}) * 10000 + date_part('month', ${at}) * 100 + date_part('day', ${at}))::bigint`
}

/** year × 12 + (month − 1) of a day number. */
export function monthOfDay(day: string): string {
  const at = date(day)
  return `(date_part('year', ${at}) * 12 + date_part('month', ${at}) - 1)::bigint`
}

export function dayOfMonth(day: string): string {
  return `date_part('day', ${date(day)})::bigint`
}

/** A region as the range of the twelve-digit codes below its prefix. Both ends are atoms. */
export interface RegionRange {
  readonly lo: string
  readonly hi: string
}

/** The first and the last code below a padded twelve-digit number: its zeros at the end, by threes, are read as not given. */
export function regionRange(padded: number): readonly [number, number] {
  const below = padded % 1e6 === 0 ? 1e6 : padded % 1e3 === 0 ? 1e3 : 1
  return [padded, padded + below - 1]
}

/** Twelve-digit range of a prefix of at most twelve digits. */
export function prefixRange(code: string): RegionRange {
  if (!/^\d{0,12}$/.test(code)) throw new RangeError(`${code} is not a region code`)
  return { lo: literal(Number(code.padEnd(12, '0'))), hi: literal(Number(code.padEnd(12, '9'))) }
}

/** Are the first `digits` digits of both equal? Unknown where a range is too wide to say. */
export function sameStart(left: RegionRange, right: RegionRange, digits: number): string {
  const width = literal(10 ** (12 - digits))
  const [a, b, c, d] = [left.lo, left.hi, right.lo, right.hi].map((end) => `${end} / ${width}`)
  return `(case when ${a} = ${b} and ${c} = ${d} then ${a} = ${c} when ${b} < ${c} or ${d} < ${a} then false end)`
}

/** Does the region lie below the prefix? Unknown where it is wider than the prefix. */
export function below(region: RegionRange, code: string): string {
  const { lo, hi } = prefixRange(code)
  return `(case when ${region.lo} >= ${lo} and ${region.hi} <= ${hi} then true when ${region.hi} < ${lo} or ${region.lo} > ${hi} then false end)`
}
