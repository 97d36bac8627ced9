import { addDays, type Day, partsOf } from './day.ts'

/**
 * When a year of life completes: on the birthday itself, or on the day after it.
 * The civil code counts from the birthday; older provisions are read as “the day after”, so the rule must say which.
 */
export type YearCompletes = 'birthday' | 'dayAfter'

/**
 * Completed years (周岁) on a day; negative before birth.
 * Somebody born on 29 February completes a year on 1 March of a common year.
 */
export function ageOn(born: Day, on: Day, completes: YearCompletes = 'birthday'): number {
  const birth = partsOf(born)
  const now = partsOf(completes === 'birthday' ? on : addDays(on, -1))
  const reached = now.month > birth.month || (now.month === birth.month && now.dayOfMonth >= birth.dayOfMonth)
  return now.year - birth.year - (reached ? 0 : 1)
}

/** Completed months between two days, never negative. 31 January to 28 February is no full month. */
export function fullMonths(from: Day, until: Day): number {
  const start = partsOf(from)
  const end = partsOf(until)
  const months = (end.year - start.year) * 12 + end.month - start.month - (end.dayOfMonth >= start.dayOfMonth ? 0 : 1)
  return Math.max(0, months)
}
