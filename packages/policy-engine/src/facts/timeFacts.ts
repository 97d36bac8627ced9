import { addMonthsToDay, type Day, fullMonths, monthOf, parseDay, parseMonth } from '@doudi/domain'
import { type FactCell, known, type Provenance } from './sheet.ts'

/** A state written without its first month has lasted six months or more: that is when it counts. */
export function sixMonthsOrMore(from: Provenance = 'stated'): FactCell {
  return { atLeast: 6, atMost: Number.POSITIVE_INFINITY, from }
}

/** Whole months from a first day or month to the day of the determination. */
export function monthsSince(since: string, on: Day): FactCell | undefined {
  const day = parseDay(since)
  if (day !== undefined) return known(fullMonths(day, on))
  const month = parseMonth(since)
  return month === undefined ? undefined : known(Math.max(0, monthOf(on) - month))
}

/** Whether a day lies in the twelve months that end with the day of the determination. The anniversary itself is outside. */
export function isWithinTwelveMonths(day: Day, on: Day): boolean {
  return day <= on && day > addMonthsToDay(on, -12)
}
