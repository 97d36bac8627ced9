import type { Selectable, Updateable } from 'kysely'
import type { RostersImport } from '../../../../../db/generated/tables.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'

export type ImportRow = Selectable<RostersImport>

const NOTHING_YET = {
  state: 'waiting',
  cursor_row: 0,
  rows_read: 0,
  accepted: 0,
  unchanged: 0,
  with_problems: 0,
  people_made: 0,
  households_opened: 0,
  facts_recorded: 0,
  enrolments_begun: 0,
  likely_duplicates: 0,
}

export async function insertImport(
  tx: Tx,
  row: Pick<
    ImportRow,
    | 'county'
    | 'id'
    | 'region'
    | 'area'
    | 'file_id'
    | 'kind'
    | 'content_hash'
    | 'effective_on'
    | 'complete'
    | 'row_count'
    | 'asked_at'
    | 'asked_by'
  >,
): Promise<void> {
  await tx
    .insertInto('rosters.import')
    .values({ ...NOTHING_YET, ...row })
    .execute()
}

export async function getImport(tx: Tx, county: string, id: string): Promise<ImportRow> {
  const row = await tx
    .selectFrom('rosters.import')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** Holds the import until commit: whoever moves its cursor, cancels or ends it comes one after the other. */
export async function lockImport(tx: Tx, county: string, id: string): Promise<ImportRow> {
  const row = await tx
    .selectFrom('rosters.import')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function updateImport(tx: Tx, county: string, id: string, set: Updateable<RostersImport>): Promise<void> {
  await tx.updateTable('rosters.import').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** The import by which this very roll came in from the same area, if it did or is about to. */
export async function findSameRoll(
  tx: Tx,
  { county, region, kind, content_hash }: Pick<ImportRow, 'county' | 'region' | 'kind' | 'content_hash'>,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('rosters.import')
    .select('id')
    .where('county', '=', county)
    .where('region', '=', region)
    .where('kind', '=', kind)
    .where('content_hash', '=', content_hash)
    .where('state', 'not in', ['cancelled', 'failed'])
    .executeTakeFirst()
  return row?.id
}

/** The newest first: ids grow with time. */
export function listImports(tx: Tx, county: string, before: string | undefined, most: number) {
  return tx
    .selectFrom('rosters.import as i')
    .innerJoin('rosters.file as f', (on) => on.onRef('f.county', '=', 'i.county').onRef('f.id', '=', 'i.file_id'))
    .selectAll('i')
    .select(['f.name', 'f.forgotten_at'])
    .where('i.county', '=', county)
    .$if(before !== undefined, (query) => query.where('i.id', '<', before as string))
    .orderBy('i.id', 'desc')
    .limit(most)
    .execute()
}

/** Imports that were not ended when the server was. */
export async function listUnfinished(tx: Tx, county: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('rosters.import')
    .select('id')
    .where('county', '=', county)
    .where('state', 'in', ['waiting', 'running'])
    .execute()
  return rows.map(({ id }) => id)
}
