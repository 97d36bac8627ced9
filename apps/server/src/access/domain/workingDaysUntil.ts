import type { Day } from '@doudi/domain'
import { HOLIDAY_YEARS } from './holidays.ts'
import { addWorkingDays } from './workingDays.ts'

/**
 * Working days that are left after today up to and with the last day; 0 when that is today, negative calendar days
 * when it is over. Undefined where a year between has no known holidays.
 */
export function workingDaysUntil(today: Day, last: Day): number | undefined {
  if (last <= today) return last - today
  let left = 0
  for (let day = today; day < last; left += 1) {
    const next = addWorkingDays(day, 1, HOLIDAY_YEARS)
    if (next === undefined) return undefined
    if (next > last) return left
    day = next
  }
  return left
}
