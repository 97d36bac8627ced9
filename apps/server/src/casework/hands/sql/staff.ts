import { type Insertable, type Selectable, sql } from 'kysely'
import type { CaseworkKin, CaseworkStaff } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'

export type StaffRow = Selectable<CaseworkStaff>
export type KinRow = Selectable<CaseworkKin>

export async function insertStaff(tx: Tx, row: Insertable<CaseworkStaff>): Promise<void> {
  await tx.insertInto('casework.staff').values(row).execute()
}

export async function insertKin(tx: Tx, row: Insertable<CaseworkKin>): Promise<void> {
  await tx.insertInto('casework.kin').values(row).execute()
}

/** An entry of the staff register, held until commit; not found otherwise. */
export async function holdStaff(tx: Tx, county: string, id: string): Promise<StaffRow> {
  const row = await tx
    .selectFrom('casework.staff')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function endStaffRow(tx: Tx, county: string, id: string, on: string, by: string): Promise<void> {
  await tx
    .updateTable('casework.staff')
    .set({ ended_on: on, ended_by: by })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** Takes a declaration back; how many rows that changed. */
export async function withdrawKinRow(
  tx: Tx,
  county: string,
  id: string,
  { on, by, because }: { on: string; by: string; because: string },
): Promise<bigint> {
  const { numUpdatedRows } = await tx
    .updateTable('casework.kin')
    .set({ withdrawn_on: on, withdrawn_by: by, withdrawn_because: because })
    .where('county', '=', county)
    .where('id', '=', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows
}

export function listStaffRows(tx: Tx, county: string): Promise<StaffRow[]> {
  return tx
    .selectFrom('casework.staff')
    .selectAll()
    .where('county', '=', county)
    .where('ended_on', 'is', null)
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
}

export function listKinRows(tx: Tx, county: string): Promise<KinRow[]> {
  return tx
    .selectFrom('casework.kin')
    .selectAll()
    .where('county', '=', county)
    .where('withdrawn_on', 'is', null)
    .orderBy('entered_at')
    .orderBy('id')
    .execute()
}

/** Somebody of the staff who is one of these people, or near to one. */
export interface Near {
  readonly staff: string
  readonly account: string | null
  readonly as: 'self' | 'kin' | 'caredFor'
  readonly index: Buffer
}

/** Who of the staff (or of some accounts only) is, or is near to, whoever has one of these numbers. */
export async function listNear(
  tx: Tx,
  county: string,
  indexes: readonly Buffer[],
  accounts?: readonly string[],
): Promise<Near[]> {
  if (indexes.length === 0) return []
  const only = accounts === undefined ? sql`` : sql`and s.account_id = any(${[...accounts]}::uuid[])`
  const { rows } = await sql<Near>`
    select s.id as staff, s.account_id as account, 'self' as as, s.number_index as index
      from casework.staff s
     where s.county = ${county} and s.ended_on is null and s.number_index = any(${[...indexes]}::bytea[]) ${only}
    union all
    select s.id, s.account_id, case k.relation when 'caredFor' then 'caredFor' else 'kin' end, k.number_index
      from casework.kin k
      join casework.staff s on s.county = ${county} and s.id = k.staff_id and s.ended_on is null
     where k.county = ${county} and k.withdrawn_on is null and k.number_index = any(${[...indexes]}::bytea[]) ${only}`.execute(
    tx,
  )
  return rows
}
