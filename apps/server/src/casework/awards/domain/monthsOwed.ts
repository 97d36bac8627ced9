import { addMonths, type Day, firstDayOf, type Month, monthOf, parseDay, printDay } from '@doudi/domain'

/** A sum per month from a day to a day, half open. */
export interface Sum {
  readonly from: string
  readonly until: string | null
  readonly monthlyFen: number | null
}

/** What was owed in one month. */
export interface MonthOwed {
  /** First day of the month. */
  readonly month: string
  readonly owedFen: number
}

/** Every month from one day up to another that was owed something: the sum that held on its first day. Half open, by months. */
export function monthsOwed(sums: readonly Sum[], from: string, until: string): MonthOwed[] {
  const last = monthOf(parseDay(until) as Day)
  const owed: MonthOwed[] = []
  for (let month: Month = monthAt(from); month < last; month = addMonths(month, 1)) {
    const first = printDay(firstDayOf(month))
    const held = sums.find((sum) => sum.from <= first && (sum.until === null || sum.until > first))
    if (held?.monthlyFen) owed.push({ month: first, owedFen: held.monthlyFen })
  }
  return owed
}

/** The first month that begins on a day or after it. */
function monthAt(day: string): Month {
  const month = monthOf(parseDay(day) as Day)
  return day.endsWith('-01') ? month : addMonths(month, 1)
}

/** The first day of the month after that of a day. */
export function monthAfter(day: string): string {
  return printDay(firstDayOf(addMonths(monthOf(parseDay(day) as Day), 1)))
}
