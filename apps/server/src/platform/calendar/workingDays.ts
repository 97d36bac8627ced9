import { addDays, type Day, partsOf } from '@doudi/domain'

/** The working days of the years that are known. */
export interface Calendar {
  /** Years whose notice is known: in every other no deadline can be told. */
  readonly years: ReadonlySet<number>
  /** Days off, weekends among them where the notice names them. */
  readonly off: ReadonlySet<Day>
  /** Saturdays and Sundays that are worked instead. */
  readonly worked: ReadonlySet<Day>
}

/** 1970-01-01 was a Thursday; days are counted from it. */
const MONDAY_OFFSET = 3

/** Whether offices work on the day; undefined in a year whose notice is not known. */
export function isWorkingDay(day: Day, { years, off, worked }: Calendar): boolean | undefined {
  if (!years.has(partsOf(day).year)) return undefined
  if (worked.has(day)) return true
  if (off.has(day)) return false
  return (day + MONDAY_OFFSET) % 7 < 5
}

/**
 * The day that many working days after `from`, which itself does not count. Undefined when the way leads through a
 * year that is not known: no deadline is better than a wrong one.
 */
export function addWorkingDays(from: Day, count: number, calendar: Calendar): Day | undefined {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    const works = isWorkingDay(day, calendar)
    if (works === undefined) return undefined
    if (works) left -= 1
  }
  return day
}

/**
 * Working days that are left after today up to and with the last day; 0 when that is today, negative calendar days
 * when it is over. Undefined where a year between is not known.
 */
export function workingDaysUntil(today: Day, last: Day, calendar: Calendar): number | undefined {
  if (last <= today) return last - today
  return workingDaysBetween(today, last, calendar)
}

/** Working days after the first day up to and with the last. Undefined where a year between is not known. */
export function workingDaysBetween(first: Day, last: Day, calendar: Calendar): number | undefined {
  let count = 0
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) {
    const works = isWorkingDay(day, calendar)
    if (works === undefined) return undefined
    if (works) count += 1
  }
  return count
}
