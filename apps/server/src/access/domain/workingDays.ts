import { addDays, type Day, partsOf, printDay } from '@doudi/domain'

/** How one year departs from Monday to Friday. */
export interface HolidayYear {
  /** Days off, first and last of each stretch. */
  readonly off: readonly (readonly [from: string, to: string])[]
  /** Saturdays and Sundays that are worked instead. */
  readonly worked: readonly string[]
}

/** 1970-01-01 was a Thursday; days are counted from it. */
const MONDAY_OFFSET = 3

/**
 * The day that many working days after `from`, which itself does not count. Undefined when the way leads through a
 * year whose holidays are not known: no deadline is better than a wrong one.
 */
export function addWorkingDays(from: Day, count: number, years: ReadonlyMap<number, HolidayYear>): Day | undefined {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const year = years.get(partsOf(day).year)
    if (year === undefined) return undefined
    if (isWorkingDay(day, year)) left -= 1
  }
  return day
}

function isWorkingDay(day: Day, { off, worked }: HolidayYear): boolean {
  const written = printDay(day)
  if (worked.includes(written)) return true
  if (off.some(([from, to]) => from <= written && written <= to)) return false
  return (day + MONDAY_OFFSET) % 7 < 5
}
