import { ageOn, type Day, fullMonths, type Month, monthOf } from '@doudi/domain'
import type { Rounding } from '../language/ast.ts'

/** What generated code may call, by name. Unknown numbers (NaN) go in and come out. */
export const HELPERS = {
  ageFromBirthday: (born: number, on: number): number => Math.max(0, ageOn(born as Day, on as Day, 'birthday')),
  ageFromDayAfter: (born: number, on: number): number => Math.max(0, ageOn(born as Day, on as Day, 'dayAfter')),
  fullMonths: (from: number, until: number): number => Math.max(0, fullMonths(from as Day, until as Day)),
  monthOf: (day: number): number => monthOf(day as Day) as Month,
  bornForAge: (years: number, on: number): number => dayReaching('ageFromBirthday', years, on),
  bornForAgeDayAfter: (years: number, on: number): number => dayReaching('ageFromDayAfter', years, on),
  startForMonths: (months: number, until: number): number => dayReaching('fullMonths', months, until),
  half: (x: number, d: number): number => roundExactly('half', x, d),
  sameRegion,
  bandOf,
  ageIn,
} as const satisfies Record<string, (...args: never[]) => number>

export type Helper = keyof typeof HELPERS

/** What counts completed years or months since a day, and what gives the latest such day for a number of them. */
export const DAY_REACHING = {
  ageFromBirthday: 'bornForAge',
  ageFromDayAfter: 'bornForAgeDayAfter',
  fullMonths: 'startForMonths',
} as const
export type Span = keyof typeof DAY_REACHING

/** Before and after every day that a file can name. */
const NEVER = -1e9
const ALWAYS = 1e9

/** The latest day from which so many years or months are completed on a day. */
function dayReaching(span: Span, count: number, on: number): number {
  if (Number.isNaN(count)) return count
  if (count <= 0) return ALWAYS
  const years = span === 'fullMonths' ? count / 12 : count
  if (years > 100_000) return NEVER
  let old = Math.floor(on - (years + 2) * 367)
  let young = Math.ceil(on - (years - 2) * 365)
  while (young - old > 1) {
    const middle = Math.floor((old + young) / 2)
    if (HELPERS[span](middle, on) >= count) old = middle
    else young = middle
  }
  return old
}

/** Completed years on one day, by days since birth, as far as anybody lives. */
export interface AgesOn {
  readonly on: number
  readonly years: Uint8Array
  readonly age: (born: number, on: number) => number
}

const agesOf = new Map<string, AgesOn>()

/** The ages on a fixed day: worked out once, because a calendar is too slow to be asked for every member. */
export function agesOn(fn: 'ageFromBirthday' | 'ageFromDayAfter', on: number): AgesOn {
  const key = `${fn} ${on}`
  const known = agesOf.get(key)
  if (known !== undefined) return known
  const age = HELPERS[fn]
  const made = { on, age, years: Uint8Array.from({ length: 120 * 366 }, (_, days) => age(on - days, on)) }
  if (agesOf.size > 64) agesOf.clear()
  agesOf.set(key, made)
  return made
}

function ageIn({ on, years, age }: AgesOn, born: number): number {
  const days = on - born
  return days >= 0 && days < years.length ? (years[days] as number) : age(born, on)
}

/** floor, ceil, or half away from zero of x ÷ d for whole x and d > 0; exact while |2x| + d < 2^53. */
export function roundExactly(mode: Rounding, x: number, d: number): number {
  if (mode === 'floor') return Math.floor(x / d)
  if (mode === 'ceil') return Math.ceil(x / d)
  return x < 0 ? -Math.floor((d - 2 * x) / (2 * d)) : Math.floor((2 * x + d) / (2 * d))
}

/**
 * Whether two regions agree in their first digits, as 0 no, 1 unknown, 3 yes. `leftDigits` and `rightDigits` say how
 * many digits are given; 0 reads it from the zeros at the end (a fact is given to at least six).
 */
function sameRegion(left: number, leftDigits: number, right: number, rightDigits: number, digits: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return 1
  const given = Math.min(leftDigits || digitsOf(left), rightDigits || digitsOf(right))
  const below = 10 ** (12 - Math.min(given, digits))
  if (Math.floor(left / below) !== Math.floor(right / below)) return 0
  return given >= digits ? 3 : 1
}

function digitsOf(region: number): number {
  return region % 1e6 === 0 ? 6 : region % 1e3 === 0 ? 9 : 12
}

/** The value of the last band at or below x, 0 below the first; the bands are pairs (from, value), padded with +∞. */
function bandOf(bands: Float64Array, at: number, width: number, x: number): number {
  if (Number.isNaN(x)) return x
  let value = 0
  for (let k = at; k < at + 2 * width; k += 2) {
    if (!(x >= (bands[k] as number))) break
    value = bands[k + 1] as number
  }
  return value
}
