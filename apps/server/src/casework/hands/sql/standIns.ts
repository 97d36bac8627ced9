import type { Hand } from '@doudi/life'
import { type Insertable, type Selectable, sql } from 'kysely'
import type { CaseworkStandIn } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'

export type StandInRow = Selectable<CaseworkStandIn>

export async function insertStandIn(tx: Tx, row: Insertable<CaseworkStandIn>): Promise<void> {
  await tx.insertInto('casework.stand_in').values(row).execute()
}

export async function holdStandIn(tx: Tx, county: string, id: string): Promise<StandInRow> {
  const row = await tx
    .selectFrom('casework.stand_in')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function endStandInRow(
  tx: Tx,
  county: string,
  id: string,
  set: { ended_on: string; ended_by: string; regular: boolean },
): Promise<void> {
  await tx.updateTable('casework.stand_in').set(set).where('county', '=', county).where('id', '=', id).execute()
}

export function listStandInRows(tx: Tx, county: string, township?: string): Promise<StandInRow[]> {
  return tx
    .selectFrom('casework.stand_in')
    .selectAll()
    .where('county', '=', county)
    .$if(township !== undefined, (query) => query.where('township', '=', township as string))
    .orderBy('holds_from', 'desc')
    .orderBy('id')
    .execute()
}

/** What somebody was ever appointed to in a township for a hand, and whether it is in force on a day. */
export async function listAppointments(
  tx: Tx,
  county: string,
  { account, township, hand, on }: { account: string; township: string; hand: Hand; on: string },
): Promise<readonly { readonly id: string; readonly inForce: boolean; readonly regular: boolean }[]> {
  const { rows } = await sql<{ id: string; inForce: boolean; regular: boolean }>`
    select id, regular,
           holds_from <= ${on} and holds_until > ${on} and (ended_on is null or ended_on > ${on}) as "inForce"
      from casework.stand_in
     where county = ${county} and account_id = ${account} and township = ${township} and hand = ${hand}
     order by holds_from desc`.execute(tx)
  return rows
}
