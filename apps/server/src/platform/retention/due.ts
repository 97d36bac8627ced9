import { addDays, type Day, dayOf, partsOf, printDay } from '@doudi/domain'
import type { Due, KeptFor } from './recordClass.ts'

/** What is due at that moment of a class kept so long; nothing of what is kept always. */
export function dueOf(kept: KeptFor, today: Day): Due | undefined {
  if (kept === 'always') return undefined
  const day = 'days' in kept ? addDays(today, -kept.days) : sameDay(today, -kept.years, { month: 3, dayOfMonth: 1 })
  const beforeDay = printDay(day)
  return { before: new Date(`${beforeDay}T00:00:00+08:00`), beforeDay, today: printDay(today) }
}

/** The first day on which what was counted from that day is due: the day after its time is full. */
export function endOf(kept: KeptFor, from: Day): Day | undefined {
  if (kept === 'always') return undefined
  const last = 'days' in kept ? addDays(from, kept.days) : sameDay(from, kept.years, { month: 2, dayOfMonth: 28 })
  return addDays(last, 1)
}

/**
 * The same day in another year. Where that year has no 29 February: forward the last of the month (Civil Code,
 * article 202), and backward what agrees with it.
 */
function sameDay(day: Day, years: number, otherwise: { month: number; dayOfMonth: number }): Day {
  const { year, month, dayOfMonth } = partsOf(day)
  const same = dayOf({ year: year + years, month, dayOfMonth })
  return same ?? (dayOf({ year: year + years, ...otherwise }) as Day)
}
