import type { Context } from '../../platform/command/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import type { Task } from '../../platform/tasks/index.ts'
import { worksIn } from './counted.ts'
import { type ClockShown, showClock } from './shownClock.ts'
import { listClocks, pausesOf } from './sql/clocks.ts'

/** The clocks of these records as screens count them down, open ones first, by record. */
export async function clocksOf(
  { tx, county, today, keyring }: Pick<Context, 'tx' | 'county' | 'today' | 'keyring'>,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, ClockShown[]>> {
  const rows = await listClocks(tx, county, kind, ids)
  if (rows.length === 0) return new Map()
  const pauses = await pausesOf(
    tx,
    county,
    rows.map(({ id }) => id),
  )
  const worksOn = await worksIn(tx, county)
  const shown = rows.map((row) => showClock(row, pauses.get(row.id) ?? [], { today, worksOn, keyring }))
  return Map.groupBy(shown, ({ subject }) => subject)
}

/** The day on which the first open limit of each record is due; a record without one is left out. */
export async function nearestDue(
  tx: Tx,
  county: string,
  kind: string,
  ids: readonly string[],
): Promise<Map<string, { readonly limit: string; readonly dueOn: string }>> {
  const rows = await listClocks(tx, county, kind, ids)
  const found = new Map<string, { limit: string; dueOn: string }>()
  for (const { subject_id, limit_name, due_on, ended_on } of rows) {
    if (ended_on !== null || due_on === null || found.has(subject_id)) continue
    found.set(subject_id, { limit: limit_name, dueOn: due_on })
  }
  return found
}

/** For task sources of other rooms: tasks whose ids are records of that kind, each with the day it is due. */
export async function withDue<T extends Task>(tx: Tx, county: string, kind: string, tasks: readonly T[]): Promise<T[]> {
  const due = await nearestDue(
    tx,
    county,
    kind,
    tasks.map(({ id }) => id),
  )
  return tasks.map((task) => ({ ...task, dueOn: due.get(task.id)?.dueOn ?? null }))
}
