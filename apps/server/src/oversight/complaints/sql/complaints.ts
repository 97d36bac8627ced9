import type { Insertable, Selectable, Updateable } from 'kysely'
import type { OversightComplaint, OversightComplaintStep } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

export type ComplaintRow = Selectable<OversightComplaint>
export type ComplaintChange = Updateable<OversightComplaint>
export type StepRow = Selectable<OversightComplaintStep>

/** Writes a complaint down; false: there is one with this id already, whoever may see it. */
export async function insertComplaint(tx: Tx, row: Insertable<OversightComplaint>): Promise<boolean> {
  const written = await tx
    .insertInto('oversight.complaint')
    .values(row)
    .onConflict((at) => at.columns(['county', 'id']).doNothing())
    .executeTakeFirst()
  return (written.numInsertedOrUpdatedRows ?? 0n) > 0n
}

export function findComplaint(tx: Tx, county: string, id: string): Promise<ComplaintRow | undefined> {
  return tx
    .selectFrom('oversight.complaint')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Holds the complaint until commit, so that of two who act at once one comes after the other. */
export function holdComplaint(tx: Tx, county: string, id: string): Promise<ComplaintRow | undefined> {
  return tx
    .selectFrom('oversight.complaint')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export function findByReceipt(tx: Tx, county: string, hash: Buffer): Promise<ComplaintRow | undefined> {
  return tx
    .selectFrom('oversight.complaint')
    .selectAll()
    .where('county', '=', county)
    .where('receipt_hash', '=', hash)
    .executeTakeFirst()
}

export async function changeComplaint(tx: Tx, county: string, id: string, change: ComplaintChange): Promise<void> {
  await tx.updateTable('oversight.complaint').set(change).where('county', '=', county).where('id', '=', id).execute()
}

export async function insertStep(tx: Tx, row: Insertable<OversightComplaintStep>): Promise<void> {
  await tx.insertInto('oversight.complaint_step').values(row).execute()
}

export function listSteps(tx: Tx, county: string, complaint: string): Promise<StepRow[]> {
  return tx
    .selectFrom('oversight.complaint_step')
    .selectAll()
    .where('county', '=', county)
    .where('complaint_id', '=', complaint)
    .orderBy('number')
    .execute()
}

/** Later complaints of the same matter, which this one answers too. */
export function listJoined(tx: Tx, county: string, complaint: string) {
  return tx
    .selectFrom('oversight.complaint')
    .select(['id', 'channel', 'received_at'])
    .where('county', '=', county)
    .where('joined_to_id', '=', complaint)
    .orderBy('received_at')
    .execute()
}
