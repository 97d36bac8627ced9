import type { Updateable } from 'kysely'
import type { CaseworkSelfCare } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

/** The reported change of a person that still waits to be assessed, held until commit. */
export async function lockWaiting(tx: Tx, county: string, person: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('casework.self_care')
    .select('id')
    .where('county', '=', county)
    .where('person_id', '=', person)
    .where('assessed_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.id
}

export async function settleWaiting(
  tx: Tx,
  county: string,
  id: string,
  found: Updateable<CaseworkSelfCare>,
): Promise<void> {
  await tx.updateTable('casework.self_care').set(found).where('county', '=', county).where('id', '=', id).execute()
}
