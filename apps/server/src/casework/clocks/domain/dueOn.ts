import { addDays, type Day, partsOf } from '@doudi/domain'
import type { Unit } from './limits.ts'

/** Days on which a limit stands still: after the first, up to and with the last; no last: it still does. */
export interface Pause {
  readonly from: Day
  readonly until: Day | undefined
}

export interface Running {
  /** The day on which it began; it does not count. */
  readonly startedOn: Day
  readonly unit: Unit
  /** Undefined: nobody has set a figure. */
  readonly days: number | undefined
  readonly pauses: readonly Pause[]
}

/** When a limit is due, or why that cannot be told. */
export type Due =
  | { readonly on: Day }
  | { readonly undetermined: 'unset' | 'paused' }
  | { readonly undetermined: 'calendar'; readonly year: number }

/** Whether offices work on a day; undefined in a year whose calendar is not known. */
export type WorksOn = (day: Day) => boolean | undefined

/**
 * The last day of a limit. The day on which it begins does not count; a day on which it stands still does not count;
 * in working days a day counts when offices work on it, in calendar days every day does, the last one too.
 */
export function dueOn({ startedOn, unit, days, pauses }: Running, worksOn: WorksOn): Due {
  if (days === undefined) return { undetermined: 'unset' }
  if (pauses.some(({ until }) => until === undefined)) return { undetermined: 'paused' }
  let day = startedOn
  for (let left = days; left > 0; ) {
    day = addDays(day, 1)
    const counts = countsOn(day, { unit, pauses }, worksOn)
    if (counts === undefined) return { undetermined: 'calendar', year: partsOf(day).year }
    if (counts) left -= 1
  }
  return { on: day }
}

/** Counted days after the first day up to and with the last; undefined where a year between is not known. */
export function countedBetween(
  first: Day,
  last: Day,
  running: Pick<Running, 'unit' | 'pauses'>,
  worksOn: WorksOn,
): number | undefined {
  let count = 0
  for (let day = addDays(first, 1); day <= last; day = addDays(day, 1)) {
    const counts = countsOn(day, running, worksOn)
    if (counts === undefined) return undefined
    if (counts) count += 1
  }
  return count
}

function countsOn(day: Day, { unit, pauses }: Pick<Running, 'unit' | 'pauses'>, worksOn: WorksOn): boolean | undefined {
  if (pauses.some(({ from, until }) => from < day && (until === undefined || day <= until))) return false
  return unit === 'calendarDays' ? true : worksOn(day)
}

/**
 * What is left of a limit on a day: counted days up to its last one, 0 on that day itself, negative calendar days
 * when it is past. Undefined where a year between is not known.
 */
export function leftOn(
  today: Day,
  due: Day,
  running: Pick<Running, 'unit' | 'pauses'>,
  worksOn: WorksOn,
): number | undefined {
  return today >= due ? due - today : countedBetween(today, due, running, worksOn)
}
