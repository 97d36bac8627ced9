import type { ObjectionState } from '@doudi/life'
import type { Insertable, Selectable, Updateable } from 'kysely'
import type { CaseworkObjection, CaseworkPublicationRequest } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'

export type ObjectionRow = Omit<Selectable<CaseworkObjection>, 'state'> & { readonly state: ObjectionState }

export async function insertObjection(tx: Tx, row: Insertable<CaseworkObjection>): Promise<void> {
  await tx.insertInto('casework.objection').values(row).execute()
}

/** An objection, held until commit. */
export async function lockObjection(tx: Tx, county: string, id: string): Promise<ObjectionRow> {
  const row = await tx
    .selectFrom('casework.objection')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row as ObjectionRow
}

export async function updateObjection(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkObjection>,
): Promise<void> {
  await tx.updateTable('casework.objection').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** Objections in those states, the most pressing first. */
export async function listObjectionRows(
  tx: Tx,
  county: string,
  of: { states?: readonly string[]; application?: string; untold?: boolean },
): Promise<ObjectionRow[]> {
  const rows = await tx
    .selectFrom('casework.objection')
    .selectAll()
    .where('county', '=', county)
    .$if(of.states !== undefined, (query) => query.where('state', 'in', [...(of.states ?? [])]))
    .$if(of.application !== undefined, (query) => query.where('application_id', '=', of.application ?? ''))
    .$if(of.untold === true, (query) => query.where('result_told_on', 'is', null))
    .orderBy('due_on')
    .orderBy('received_at')
    .limit(500)
    .execute()
  return rows as ObjectionRow[]
}

/** How many from the public page wait for somebody to look at them, of one sheet. */
export async function countUnread(tx: Tx, county: string, notice: string): Promise<number> {
  const { count } = await tx
    .selectFrom('casework.objection')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('county', '=', county)
    .where('notice_id', '=', notice)
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow()
  return Number(count)
}

export async function insertRequest(tx: Tx, row: Insertable<CaseworkPublicationRequest>): Promise<void> {
  await tx.insertInto('casework.publication_request').values(row).execute()
}

export async function lockRequest(tx: Tx, county: string, id: string) {
  const row = await tx
    .selectFrom('casework.publication_request')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function updateRequest(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkPublicationRequest>,
): Promise<void> {
  await tx
    .updateTable('casework.publication_request')
    .set(set)
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export function listRequests(tx: Tx, county: string, state: string) {
  return tx
    .selectFrom('casework.publication_request')
    .selectAll()
    .where('county', '=', county)
    .where('state', '=', state)
    .orderBy('asked_on')
    .limit(500)
    .execute()
}

/** Households that were taken off what is public, of these. */
export async function takenOff(tx: Tx, county: string, households: readonly string[]): Promise<ReadonlySet<string>> {
  if (households.length === 0) return new Set()
  const rows = await tx
    .selectFrom('casework.publication_request')
    .select('household_id')
    .where('county', '=', county)
    .where('household_id', 'in', [...households])
    .where('wish', '=', 'remove')
    .where('state', '=', 'granted')
    .execute()
  return new Set(rows.map(({ household_id }) => household_id))
}
