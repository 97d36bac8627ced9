/** A calendar day as days since 1970-01-01. It has no hour and no zone, so no machine can shift it. */
export type Day = number & { readonly __unit: 'day' }

export interface DayParts {
  readonly year: number
  /** 1–12 */
  readonly month: number
  readonly dayOfMonth: number
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
/** 1970-01-01 counted from 0000-03-01, the first day of the era that the arithmetic below uses. */
const EPOCH = 719_468
const DAYS_OF_400_YEARS = 146_097

/** Days of the month in that year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** The day of a date that exists; undefined for 2021-02-29 and its like. */
export function dayOf({ year, month, dayOfMonth }: DayParts): Day | undefined {
  const exists = month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)
  if (!exists) return undefined
  // Counting years from March puts the leap day last, so that months have fixed lengths before it.
  const marchYear = month > 2 ? year : year - 1
  const marchMonth = (month + 9) % 12
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + dayOfMonth - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * DAYS_OF_400_YEARS + dayOfEra - EPOCH) as Day
}

/** Year, month and day of month of a day. */
export function partsOf(day: Day): DayParts {
  const fromEpoch = day + EPOCH
  const era = Math.floor(fromEpoch / DAYS_OF_400_YEARS)
  const dayOfEra = fromEpoch - era * DAYS_OF_400_YEARS
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The day written 2021-05-10; undefined when it is not so written or does not exist. */
export function parseDay(text: string): Day | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  return dayOf({ year: Number(match[1]), month: Number(match[2]), dayOfMonth: Number(match[3]) })
}

/** 2021-05-10. */
export function printDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/** The day so many days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return (day + days) as Day
}
