import { type Insertable, sql } from 'kysely'
import type { CaseworkDuty } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

export interface Shift {
  readonly shift: string
  readonly area: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly officer: string
  readonly standIn: string
  readonly telephone: string
}

export async function insertShift(tx: Tx, row: Insertable<CaseworkDuty>): Promise<void> {
  await tx.insertInto('casework.duty').values(row).execute()
}

const columns = sql`id as shift, area, starts_at as "startsAt", least(ends_at, ended_early_at) as "endsAt", officer,
  stand_in as "standIn", telephone`

/** Who is on duty in these areas at an instant, at most one for each. */
export async function listOnDuty(tx: Tx, county: string, areas: readonly string[], at: Date): Promise<Shift[]> {
  const { rows } = await sql<Shift>`
    select ${columns} from casework.duty
     where county = ${county} and area = any(${[...areas]}) and starts_at <= ${at}
       and least(ends_at, ended_early_at) > ${at}`.execute(tx)
  return rows
}

/** Shifts of an area and what lies in it or above it that are not over yet. */
export async function listShifts(tx: Tx, county: string, area: string, from: Date): Promise<Shift[]> {
  const { rows } = await sql<Shift>`
    select ${columns} from casework.duty
     where county = ${county} and least(ends_at, ended_early_at) > ${from}
       and (left(area, length(${area})) = ${area} or area = left(${area}, length(area)))
     order by starts_at, area, id limit 300`.execute(tx)
  return rows
}

/** Takes a shift off the roster from an instant on; false: there is none in that area. */
export async function endShift(tx: Tx, county: string, id: string, area: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('casework.duty')
    .set({ ended_early_at: sql<Date>`greatest(${at}, starts_at)` })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('ended_early_at', 'is', null)
    .where(sql<boolean>`left(area, length(${area})) = ${area}`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
