import { addDays, addMonths, addMonthsToDay, type Day, monthOf, printDay, printMonth } from '@doudi/domain'

const RELATIVE = /^(?:turns (\d{1,3}) )?(today|month)([+-]\d{1,4})?$/

/**
 * A day or month of a family as it is on the day the county opens: `today-400`, `month-5`, `turns 60 today+12` (the
 * birth of somebody who reaches that age then). Everything else stays as it is written.
 */
export function placed(text: string, today: Day): string {
  const [, age, unit, shift = '0'] = RELATIVE.exec(text) ?? []
  if (unit === undefined) return text
  if (unit === 'month') return printMonth(addMonths(monthOf(today), Number(shift)))
  const day = addDays(today, Number(shift))
  return printDay(age === undefined ? day : addMonthsToDay(day, -12 * Number(age)))
}

/** The same wherever such a text stands in a value. */
export function placedDeep(value: unknown, today: Day): unknown {
  if (typeof value === 'string') return placed(value, today)
  if (Array.isArray(value)) return value.map((one) => placedDeep(one, today))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, placedDeep(one, today)]))
}
