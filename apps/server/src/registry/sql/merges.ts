import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'

/** Holds a merge until commit. */
export async function lockMerge(tx: Tx, county: string, id: string) {
  const row = await tx
    .selectFrom('registry.person_merge')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function insertMerge(
  tx: Tx,
  row: {
    county: string
    id: string
    region: string
    kept: string
    folded: string
    because: string
    at: Date
    by: string
  },
): Promise<void> {
  const { county, id, region, kept, folded, because, at, by } = row
  await tx
    .insertInto('registry.person_merge')
    .values({ county, id, region, kept_id: kept, folded_id: folded, because, proposed_at: at, proposed_by: by })
    .execute()
}

export async function confirmMergeRow(tx: Tx, county: string, id: string, at: Date, by: string): Promise<void> {
  await tx
    .updateTable('registry.person_merge')
    .set({ confirmed_at: at, confirmed_by: by })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export async function undoMergeRow(
  tx: Tx,
  county: string,
  id: string,
  { at, by, because }: { at: Date; by: string; because: string },
): Promise<void> {
  await tx
    .updateTable('registry.person_merge')
    .set({ undone_at: at, undone_by: by, undone_because: because })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** Merges that were not undone: those that wait for confirmation first, then the latest in force. */
export function listOpenMerges(tx: Tx, county: string, most: number) {
  return tx
    .selectFrom('registry.person_merge')
    .selectAll()
    .where('county', '=', county)
    .where('undone_at', 'is', null)
    .orderBy((eb) => eb('confirmed_at', 'is not', null))
    .orderBy('proposed_at', 'desc')
    .limit(most)
    .execute()
}
