import type { CaseFile } from '@doudi/contract'
import {
  addDays,
  addMonths,
  addMonthsToDay,
  ageOn,
  type Day,
  firstDayOf,
  monthOf,
  parseDay,
  parseMonth,
  partsOf,
} from '@doudi/domain'

/** A day or month written somewhere in a case, with the keys that lead to it. */
interface WrittenDay {
  readonly keys: readonly string[]
  readonly text: string
}

/** Ages that decide what the sheet itself says: grown, past study, elderly (`facts/` of the engine). */
const AGES_IN_SHEET = [18, 25, 60]
/** States whose length is counted in months while the sheet is made. */
const COUNTED_IN_MONTHS = new Set(['needsLongTermCare', 'father', 'mother'])

/**
 * The first day after `on` on which the sheet of a case differs other than by the day itself. The batch takes that day
 * from the calendar each night, so birthdays as such need no new sheet.
 */
export function sheetGoodUntil(file: CaseFile, on: Day): Day | undefined {
  const days = writtenIn(file).flatMap(({ keys, text }): Day[] => {
    const key = keys.at(-1)
    const day = parseDay(text)
    const month = day === undefined ? parseMonth(text) : undefined
    if (key === 'born' && day !== undefined)
      return AGES_IN_SHEET.flatMap((age) => withNext(addMonthsToDay(day, 12 * age)))
    if (key === 'until' && keys.includes('receiving'))
      return [firstDayOf(addMonths(day === undefined ? (month ?? monthOf(on)) : monthOf(day), 1))]
    if (keys.includes('received') && day !== undefined) return [...withNext(day), ...withNext(addMonthsToDay(day, 12))]
    if (keys.some((each) => COUNTED_IN_MONTHS.has(each))) return monthlyAfter(day, on)
    return day !== undefined && day > on ? withNext(day) : []
  })
  return earliest(days, on)
}

/**
 * The first day after `on` on which time alone may change an answer that is only remembered: any birthday, any day
 * written in the case that is still to come, and where anything else is dated the next of its months.
 */
export function answerGoodUntil(file: CaseFile, on: Day): Day | undefined {
  const days = writtenIn(file).flatMap(({ keys, text }): Day[] => {
    const day = parseDay(text)
    if (keys.at(-1) === 'born' && day !== undefined) {
      const age = day > on ? 0 : ageOn(day, on)
      return [age, age + 1].flatMap((each) => withNext(addMonthsToDay(day, 12 * each)))
    }
    return [...(day === undefined ? [] : withNext(day)), ...monthlyAfter(day, on)]
  })
  return earliest(days, on)
}

/** Every day and month in a case but the day it is asked for. */
function writtenIn(file: CaseFile): WrittenDay[] {
  const found: WrittenDay[] = []
  const walk = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === 'string' && /^\d{4}-\d\d(-\d\d)?$/.test(value)) found.push({ keys, text: value })
    else if (Array.isArray(value)) for (const each of value) walk(each, keys)
    else if (value !== null && typeof value === 'object')
      for (const [key, each] of Object.entries(value)) walk(each, [...keys, key])
  }
  walk(file.household, [])
  return found
}

function withNext(day: Day): Day[] {
  return [day, addDays(day, 1)]
}

/** The first of the next month, and the next day that completes a month since `day`. */
function monthlyAfter(day: Day | undefined, on: Day): Day[] {
  const next = firstDayOf(addMonths(monthOf(on), 1))
  if (day === undefined) return [next]
  const { dayOfMonth } = partsOf(day)
  const here = addDays(firstDayOf(monthOf(on)), dayOfMonth - 1)
  return [next, ...withNext(here)]
}

function earliest(days: readonly Day[], on: Day): Day | undefined {
  const later = days.filter((day) => day > on)
  return later.length === 0 ? undefined : (Math.min(...later) as Day)
}
