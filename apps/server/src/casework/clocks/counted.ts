import { type Day, parseDay, printDay } from '@doudi/domain'
import { type Calendar, isWorkingDay, readCalendar } from '../../platform/calendar/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { type Due, dueOn, type Pause, type Running, type WorksOn } from './domain/dueOn.ts'
import type { Unit } from './domain/limits.ts'
import type { ClockRow, PauseRow } from './sql/clocks.ts'

/** What a calendar says of a day. */
export function worksBy(calendar: Calendar): WorksOn {
  return (day) => isWorkingDay(day, calendar)
}

/** The working days of a county, for counting. */
export async function worksIn(tx: Tx, county: string): Promise<WorksOn> {
  return worksBy(await readCalendar(tx, county))
}

/** A clock as it is counted. */
export function runningOf(
  { started_on, unit, days }: Pick<ClockRow, 'started_on' | 'unit' | 'days'>,
  pauses: readonly Pick<PauseRow, 'paused_on' | 'resumed_on'>[] = [],
): Running {
  return {
    startedOn: dayOf(started_on),
    unit: unit as Unit,
    days: days ?? undefined,
    pauses: pauses.map(
      ({ paused_on, resumed_on }): Pause => ({
        from: dayOf(paused_on),
        until: resumed_on === null ? undefined : dayOf(resumed_on),
      }),
    ),
  }
}

/** The columns that say when a clock is due. */
export function dueColumns(running: Running, worksOn: WorksOn) {
  const due: Due = dueOn(running, worksOn)
  if ('on' in due) return { due_on: printDay(due.on), undetermined: null, undetermined_year: null }
  const year = due.undetermined === 'calendar' ? due.year : null
  return { due_on: null, undetermined: due.undetermined, undetermined_year: year }
}

/** Days of the database are days that exist. */
export function dayOf(written: string): Day {
  return parseDay(written) as Day
}
