import type { Selectable } from 'kysely'
import type { RostersFile } from '../../../../../db/generated/tables.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'

export type FileRow = Selectable<RostersFile>
export interface ColumnChosen {
  readonly field: string
  readonly column: number
}
type Own = Pick<FileRow, 'county' | 'id'>

export async function insertFile(
  tx: Tx,
  row: Omit<FileRow, 'columns' | 'forgotten_at' | 'header'> & { header: unknown },
) {
  await tx
    .insertInto('rosters.file')
    .values({ ...row, header: JSON.stringify(row.header) })
    .execute()
}

export async function insertPart(
  tx: Tx,
  { county, id, region, part, sealed }: Own & { region: string; part: number; sealed: Buffer },
) {
  await tx.insertInto('rosters.file_part').values({ county, file_id: id, part, region, sealed }).execute()
}

/** The file, in scope; not found otherwise. */
export async function getFile(tx: Tx, county: string, id: string): Promise<FileRow> {
  const row = await tx
    .selectFrom('rosters.file')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** One piece of a file; undefined after the last. */
export async function findPart(tx: Tx, county: string, id: string, part: number): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('rosters.file_part')
    .select('sealed')
    .where('county', '=', county)
    .where('file_id', '=', id)
    .where('part', '=', part)
    .executeTakeFirst()
  return row?.sealed
}

export async function chooseColumns(tx: Tx, { county, id }: Own, columns: readonly ColumnChosen[]): Promise<void> {
  await tx
    .updateTable('rosters.file')
    .set({ columns: JSON.stringify(columns) })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** The mapping of a source as it was confirmed last. */
export async function findMapping(
  tx: Tx,
  county: string,
  kind: string,
  mark: string,
): Promise<ColumnChosen[] | undefined> {
  const row = await tx
    .selectFrom('rosters.mapping')
    .select('columns')
    .where('county', '=', county)
    .where('kind', '=', kind)
    .where('header_mark', '=', mark)
    .executeTakeFirst()
  return row?.columns as ColumnChosen[] | undefined
}

export async function rememberMapping(
  tx: Tx,
  row: { county: string; kind: string; header_mark: string; confirmed_at: Date; confirmed_by: string },
  chosen: readonly ColumnChosen[],
): Promise<void> {
  const columns = JSON.stringify(chosen)
  const { confirmed_at, confirmed_by } = row
  await tx
    .insertInto('rosters.mapping')
    .values({ ...row, columns })
    .onConflict((at) =>
      at.columns(['county', 'kind', 'header_mark']).doUpdateSet({ columns, confirmed_at, confirmed_by }),
    )
    .execute()
}

/** Files of which no import is under way, sent or last imported before that moment. */
export async function listForgettable(tx: Tx, county: string, before: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('rosters.file as f')
    .select('f.id')
    .where('f.county', '=', county)
    .where('f.forgotten_at', 'is', null)
    .where('f.received_at', '<', before)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('rosters.import as i')
            .select('i.id')
            .where('i.county', '=', county)
            .whereRef('i.file_id', '=', 'f.id')
            .where((or) => or.or([or('i.ended_at', 'is', null), or('i.ended_at', '>=', before)])),
        ),
      ),
    )
    .execute()
  return rows.map(({ id }) => id)
}

/** Deletes what was in the file and what was said of its rows; that it was there, and what came of it, stays. */
export async function forgetFile(tx: Tx, county: string, id: string, at: Date): Promise<void> {
  await tx.deleteFrom('rosters.file_part').where('county', '=', county).where('file_id', '=', id).execute()
  const imports = await tx
    .selectFrom('rosters.import')
    .select('id')
    .where('county', '=', county)
    .where('file_id', '=', id)
    .execute()
  const ids = imports.map((one) => one.id)
  if (ids.length > 0) {
    await tx.deleteFrom('rosters.faulty_row').where('county', '=', county).where('import_id', 'in', ids).execute()
    await tx.deleteFrom('rosters.seen_person').where('county', '=', county).where('import_id', 'in', ids).execute()
  }
  await tx
    .updateTable('rosters.file')
    .set({ forgotten_at: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}
