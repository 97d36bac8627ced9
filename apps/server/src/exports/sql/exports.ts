import type { Insertable, Selectable, Updateable } from 'kysely'
import type { ExportsExport } from '../../../../../db/generated/tables.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'

export type ExportRow = Selectable<ExportsExport>

export async function insertExport(tx: Tx, row: Insertable<ExportsExport>): Promise<void> {
  await tx.insertInto('exports.export').values(row).execute()
}

export function findExport(tx: Tx, county: string, id: string): Promise<ExportRow | undefined> {
  return tx
    .selectFrom('exports.export')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Holds the export until commit, so that two do not decide on it at once. Not found otherwise. */
export async function lockExport(tx: Tx, county: string, id: string): Promise<ExportRow> {
  const row = await tx
    .selectFrom('exports.export')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** The same, for whoever asked for it; to everybody else it does not exist. */
export async function lockOwnExport(tx: Tx, county: string, id: string, user: string): Promise<ExportRow> {
  const row = await lockExport(tx, county, id)
  if (row.asked_by !== user) throw refusePlatform('platform.not-found')
  return row
}

export async function updateExport(tx: Tx, { county, id }: ExportRow, set: Updateable<ExportsExport>): Promise<void> {
  await tx.updateTable('exports.export').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** What somebody asked for, the newest first. */
export function listOwn(tx: Tx, county: string, user: string, most: number): Promise<ExportRow[]> {
  return tx
    .selectFrom('exports.export')
    .selectAll()
    .where('county', '=', county)
    .where('asked_by', '=', user)
    .orderBy('asked_at', 'desc')
    .limit(most)
    .execute()
}

/** What waits for a second person, the oldest first. */
export function listWaiting(tx: Tx, county: string, most: number): Promise<ExportRow[]> {
  return tx
    .selectFrom('exports.export')
    .selectAll()
    .where('county', '=', county)
    .where('state', '=', 'waiting')
    .orderBy('asked_at')
    .limit(most)
    .execute()
}

/** What has to end because nobody decided in time or its file has expired. */
export function listPast(tx: Tx, county: string, now: Date): Promise<ExportRow[]> {
  return tx
    .selectFrom('exports.export')
    .selectAll()
    .where('county', '=', county)
    .where('ended_at', 'is', null)
    .where('lapses_at', '<=', now)
    .forUpdate()
    .execute()
}

/** Rows that somebody took away since then with nobody else's approval. Their next request waits for this one. */
export async function countRowsAlone(tx: Tx, county: string, user: string, since: Date): Promise<number> {
  const rows = await tx
    .selectFrom('exports.export')
    .select('counted')
    .where('county', '=', county)
    .where('asked_by', '=', user)
    .where('asked_at', '>', since)
    .where('decided_by', 'is', null)
    .where((eb) => eb.or([eb('state', 'in', ['approved', 'ready']), eb('made_at', 'is not', null)]))
    .forUpdate()
    .execute()
  return rows.reduce((sum, { counted }) => sum + counted, 0)
}
