import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CaseworkDelegation } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'

export type DelegationRow = Selectable<CaseworkDelegation>

export async function insertDelegation(tx: Tx, row: Insertable<CaseworkDelegation>): Promise<void> {
  await tx.insertInto('casework.delegation').values(row).execute()
}

export async function holdDelegation(tx: Tx, county: string, id: string): Promise<DelegationRow> {
  const row = await tx
    .selectFrom('casework.delegation')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function updateDelegation(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkDelegation>,
): Promise<void> {
  await tx.updateTable('casework.delegation').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** Delegations to one township and to every township; without a township all of them. The newest first. */
export function listDelegationRows(tx: Tx, county: string, township?: string): Promise<DelegationRow[]> {
  return tx
    .selectFrom('casework.delegation')
    .selectAll()
    .where('county', '=', county)
    .$if(township !== undefined, (query) =>
      query.where((row) => row.or([row('township', 'is', null), row('township', '=', township as string)])),
    )
    .orderBy('proposed_at', 'desc')
    .orderBy('id')
    .execute()
}

/** What is asked of the delegations: what, where, decided on which day, and which day it is. */
export interface DelegationAsked {
  readonly programme: string
  readonly township: string
  readonly on: string
  readonly today: string
}

/**
 * Delegations in force on the day of the decision and not recalled by now, the widest first. They are held until commit, so
 * that a recall comes either before a decision or after it.
 */
export async function listInForce(
  tx: Tx,
  county: string,
  { programme, township, on, today }: DelegationAsked,
): Promise<readonly { readonly id: string; readonly upToFen: number | null }[]> {
  const { rows } = await sql<{ id: string; upToFen: string | null }>`
    select id, up_to_fen as "upToFen" from casework.delegation
     where county = ${county} and programme = ${programme} and (township is null or township = ${township})
       and approved_at is not null and recalled_at is null
       and holds_from <= ${on} and (holds_until is null or (holds_until > ${on} and holds_until > ${today}))
     order by up_to_fen desc nulls first, id
       for share`.execute(tx)
  return rows.map(({ id, upToFen }) => ({ id, upToFen: upToFen === null ? null : Number(upToFen) }))
}
