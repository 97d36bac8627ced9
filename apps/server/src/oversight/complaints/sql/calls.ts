import type { Insertable } from 'kysely'
import type { OversightDutyCall } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

export async function insertCall(tx: Tx, row: Insertable<OversightDutyCall>): Promise<void> {
  await tx.insertInto('oversight.duty_call').values(row).execute()
}

export function holdCall(tx: Tx, county: string, id: string) {
  return tx
    .selectFrom('oversight.duty_call')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function noteCalledBack(
  tx: Tx,
  county: string,
  id: string,
  { at, by, complaint }: { at: Date; by: string; complaint: string | null },
): Promise<void> {
  await tx
    .updateTable('oversight.duty_call')
    .set({ called_back_at: at, called_back_by: by, complaint_id: complaint })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** Calls of a stretch of time, the latest first; or those missed and not yet returned, the oldest first. */
export function listCalls(tx: Tx, county: string, { from, before, most }: { from: Date; before: Date; most: number }) {
  return tx
    .selectFrom('oversight.duty_call')
    .selectAll()
    .where('county', '=', county)
    .where('at', '>=', from)
    .where('at', '<', before)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
}

export function listMissedCalls(tx: Tx, county: string, most: number) {
  return tx
    .selectFrom('oversight.duty_call')
    .selectAll()
    .where('county', '=', county)
    .where('answered', '=', false)
    .where('called_back_at', 'is', null)
    .orderBy('at')
    .limit(most)
    .execute()
}
