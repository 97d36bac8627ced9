import { words } from '@doudi/contract'
import { z } from 'zod'
import { type Calendar, type DeadlineKeeper, readCalendar } from '../../platform/calendar/index.ts'
import { defineCommand } from '../../platform/command/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { defineReaction } from '../../platform/jobs/index.ts'
import { dueColumns, runningOf, worksBy } from './counted.ts'
import { type ClockRow, listOpenInWorkingDays, pausesOf, updateClock } from './sql/clocks.ts'

/** Clocks that another calendar would give another last day. */
async function changesUnder(tx: Tx, county: string, calendar: Calendar) {
  const clocks = await listOpenInWorkingDays(tx, county)
  const pauses = await pausesOf(
    tx,
    county,
    clocks.map(({ id }) => id),
  )
  const worksOn = worksBy(calendar)
  return clocks
    .map((clock) => ({ clock, due: dueColumns(runningOf(clock, pauses.get(clock.id)), worksOn) }))
    .filter(({ clock, due }) => differs(clock, due))
}

function differs(clock: ClockRow, due: ReturnType<typeof dueColumns>): boolean {
  return (
    clock.due_on !== due.due_on ||
    clock.undetermined !== due.undetermined ||
    clock.undetermined_year !== due.undetermined_year
  )
}

/** Counts the last days of all open limits anew: told and moved, for the ledger. */
export const recountClocks = defineCommand({
  name: 'casework.recount-clocks',
  permission: 'casework.keep-clock',
  input: z.strictObject({ year: z.int() }),
  async run({ tx, county }, { year }) {
    const changed = await changesUnder(tx, county, await readCalendar(tx, county))
    for (const { clock, due } of changed) await updateClock(tx, clock, due)
    return { year, ...tallied(changed) }
  },
  audit: (_input, outcome) => outcome,
})

function tallied(changed: readonly { readonly clock: ClockRow; readonly due: ReturnType<typeof dueColumns> }[]) {
  const told = changed.filter(({ clock, due }) => clock.due_on === null && due.due_on !== null).length
  return { told, moved: changed.filter(({ clock }) => clock.due_on !== null).length }
}

/** A year was taken in: what could not be told now can, and what was counted by another notice is counted anew. */
export const onCalendarImported = defineReaction(
  'casework',
  'platform.calendar-imported',
  async ({ perform }, { year }) => {
    await perform(recountClocks, { year })
  },
)

export const clockDeadlines: DeadlineKeeper = {
  name: 'casework.clocks',
  words: words('办理时限', 'Time limits of cases'),
  changesUnder: async (tx, county, calendar) => tallied(await changesUnder(tx, county, calendar)),
}
