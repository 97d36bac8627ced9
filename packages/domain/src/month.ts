import { type Day, dayOf, daysInMonth, partsOf } from './day.ts'

/** A calendar month as year × 12 + (month − 1): months are counted, compared and added as whole numbers. */
export type Month = number & { readonly __unit: 'month' }

const ISO = /^(\d{4})-(\d{2})$/

/** The month written 2021-05; undefined when it is not so written or does not exist. */
export function parseMonth(text: string): Month | undefined {
  const match = ISO.exec(text)
  if (!match) return undefined
  const month = Number(match[2])
  return month >= 1 && month <= 12 ? monthNumber(Number(match[1]), month) : undefined
}

/** 2021-05. */
export function printMonth(month: Month): string {
  const year = Math.floor(month / 12)
  return `${String(year).padStart(4, '0')}-${String(month - year * 12 + 1).padStart(2, '0')}`
}

/** The month that a day lies in. */
export function monthOf(day: Day): Month {
  const { year, month } = partsOf(day)
  return monthNumber(year, month)
}

export function addMonths(month: Month, months: number): Month {
  return (month + months) as Month
}

export function firstDayOf(month: Month): Day {
  const year = Math.floor(month / 12)
  return dayOf({ year, month: month - year * 12 + 1, dayOfMonth: 1 }) as Day
}

export function lastDayOf(month: Month): Day {
  return (firstDayOf(addMonths(month, 1)) - 1) as Day
}

/** The same day so many months later, or the month's last day where it has no such day. */
export function addMonthsToDay(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day)
  const target = addMonths(monthNumber(year, month), months)
  const targetYear = Math.floor(target / 12)
  const targetMonth = target - targetYear * 12 + 1
  const last = daysInMonth(targetYear, targetMonth)
  return dayOf({ year: targetYear, month: targetMonth, dayOfMonth: Math.min(dayOfMonth, last) }) as Day
}

function monthNumber(year: number, month: number): Month {
  return (year * 12 + month - 1) as Month
}
