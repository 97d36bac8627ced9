import type { Insertable, Selectable, Updateable } from 'kysely'
import type { CaseworkClock, CaseworkClockPause } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'

export type ClockRow = Selectable<CaseworkClock>
export type PauseRow = Selectable<CaseworkClockPause>

/** What a clock runs for. */
export interface Subject {
  readonly kind: string
  readonly id: string
}

export async function insertClock(tx: Tx, row: Insertable<CaseworkClock>): Promise<void> {
  await tx.insertInto('casework.clock').values(row).execute()
}

export async function updateClock(
  tx: Tx,
  { county, id }: Pick<ClockRow, 'county' | 'id'>,
  set: Updateable<CaseworkClock>,
): Promise<void> {
  await tx.updateTable('casework.clock').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** One clock, held until commit; not found out of scope. */
export async function lockClock(tx: Tx, county: string, id: string): Promise<ClockRow> {
  const row = await tx
    .selectFrom('casework.clock')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** The clocks that run for a record, held until commit. */
export function lockOpenClocks(tx: Tx, county: string, { kind, id }: Subject): Promise<ClockRow[]> {
  return tx
    .selectFrom('casework.clock')
    .selectAll()
    .where('county', '=', county)
    .where('kind', '=', kind)
    .where('subject_id', '=', id)
    .where('ended_on', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Every clock that ran or runs for these records, the first that is due first. */
export async function listClocks(tx: Tx, county: string, kind: string, ids: readonly string[]): Promise<ClockRow[]> {
  if (ids.length === 0) return []
  return tx
    .selectFrom('casework.clock')
    .selectAll()
    .where('county', '=', county)
    .where('kind', '=', kind)
    .where('subject_id', 'in', [...ids])
    .orderBy('ended_on', (order) => order.desc().nullsFirst())
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('id')
    .execute()
}

/** The clocks that run in working days: what a calendar decides. */
export function listOpenInWorkingDays(tx: Tx, county: string): Promise<ClockRow[]> {
  return tx
    .selectFrom('casework.clock')
    .selectAll()
    .where('county', '=', county)
    .where('unit', '=', 'workingDays')
    .where('ended_on', 'is', null)
    .orderBy('id')
    .execute()
}

/** The pauses of these clocks, in order. */
export async function pausesOf(tx: Tx, county: string, clocks: readonly string[]): Promise<Map<string, PauseRow[]>> {
  if (clocks.length === 0) return new Map()
  const rows = await tx
    .selectFrom('casework.clock_pause')
    .selectAll()
    .where('county', '=', county)
    .where('clock_id', 'in', [...clocks])
    .orderBy('paused_on')
    .orderBy('paused_at')
    .execute()
  return Map.groupBy(rows, ({ clock_id }) => clock_id)
}

export async function insertPause(tx: Tx, row: Insertable<CaseworkClockPause>): Promise<void> {
  await tx.insertInto('casework.clock_pause').values(row).execute()
}

export async function endPause(
  tx: Tx,
  { county, id }: Pick<PauseRow, 'county' | 'id'>,
  { on, by, at }: { on: string; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('casework.clock_pause')
    .set({ resumed_on: on, resumed_by: by, resumed_at: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}
