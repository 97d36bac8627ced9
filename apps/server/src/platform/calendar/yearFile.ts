import { type Day, parseDay, partsOf } from '@doudi/domain'
import { z } from 'zod'
import { refuseCalendar } from './problems.ts'
import type { Calendar } from './workingDays.ts'

/** One day that departs from Monday to Friday. */
const day = z.object({
  name: z.string().trim().min(1).max(40),
  date: z.string(),
  isOffDay: z.boolean(),
})

/**
 * A year as it is published: the format of the public data set `holiday-cn` (year, papers, days). Its other keys are
 * passed over.
 */
const yearFile = z.object({
  year: z.int().min(2000).max(2100),
  papers: z.array(z.string().trim().min(1).max(300)).min(1).max(10),
  days: z.array(day).min(1).max(120),
})

export type CalendarYear = z.output<typeof yearFile>

/** Every year since 1949 has had at least so many days off by law; fewer are half a notice. */
const FEWEST_DAYS_OFF = 7

/** Reads a published year; whatever does not hold together is refused in words, with the place. */
export function readYear(sent: unknown): CalendarYear {
  const read = yearFile.safeParse(sent)
  if (!read.success)
    throw refuseCalendar('calendar.file-unreadable', { where: read.error.issues[0]?.path.join('.') ?? '' })
  const { year, days } = read.data
  const seen = new Set<string>()
  for (const { date } of days) {
    const found = parseDay(date)
    if (found === undefined || seen.has(date)) throw refuseCalendar('calendar.day-unfit', { date })
    if (!liesNear(found, year)) throw refuseCalendar('calendar.day-of-another-year', { date, year })
    seen.add(date)
  }
  const off = days.filter(({ isOffDay }) => isOffDay).length
  if (off < FEWEST_DAYS_OFF) throw refuseCalendar('calendar.too-few-days', { year, count: off })
  return read.data
}

/** In the year itself or in the December before: a new year's holiday may begin there. */
function liesNear(found: Day, year: number): boolean {
  const parts = partsOf(found)
  return parts.year === year || (parts.year === year - 1 && parts.month === 12)
}

/** All years as one calendar; of two notices about one day the later year's counts. */
export function calendarOf(years: readonly CalendarYear[]): Calendar {
  const off = new Set<Day>()
  const worked = new Set<Day>()
  for (const { days } of years.toSorted((one, other) => one.year - other.year)) {
    for (const { date, isOffDay } of days) {
      const found = parseDay(date) as Day
      off.delete(found)
      worked.delete(found)
      ;(isOffDay ? off : worked).add(found)
    }
  }
  return { years: new Set(years.map(({ year }) => year)), off, worked }
}
