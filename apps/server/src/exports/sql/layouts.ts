import type { Tx } from '../../platform/db/index.ts'
import type { Layout, LayoutColumn, LayoutFormat } from '../layouts/layout.ts'

/** Writes a version of a layout; the one before it is no longer offered. */
export async function insertLayout(tx: Tx, county: string, layout: Omit<Layout, 'version'>): Promise<number> {
  const { id, name, roster, list, sheet, titles, fingerprint, madeBy, madeAt, columns } = layout
  const earlier = await tx
    .selectFrom('exports.layout')
    .select('version')
    .where('county', '=', county)
    .where('name', '=', name)
    .orderBy('version', 'desc')
    .forUpdate()
    .executeTakeFirst()
  await retireLayout(tx, county, name, madeAt)
  const version = (earlier?.version ?? 0) + 1
  await tx
    .insertInto('exports.layout')
    .values({
      ...{ county, id, name, version, roster, list, sheet, fingerprint },
      ...{ titles: [...titles], made_by: madeBy, made_at: madeAt },
    })
    .execute()
  const rows = columns.map(({ heading, group, field, source, constant, format, codes }, index) => ({
    ...{ county, layout_id: id, position: index + 1, heading, heading_group: group, field, source, constant, format },
    codes: JSON.stringify(codes),
  }))
  await tx.insertInto('exports.layout_column').values(rows).execute()
  return version
}

/** From now on it is no longer offered; what was exported in it still names it. False when nothing of the name was. */
export async function retireLayout(tx: Tx, county: string, name: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exports.layout')
    .set({ retired_at: at })
    .where('county', '=', county)
    .where('name', '=', name)
    .where('retired_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Layouts in use, or the one of that id whether it is in use or not. */
export async function readLayouts(tx: Tx, county: string, id?: string): Promise<Layout[]> {
  const rows = await tx
    .selectFrom('exports.layout')
    .selectAll()
    .where('county', '=', county)
    .$if(id !== undefined, (query) => query.where('id', '=', id as string))
    .$if(id === undefined, (query) => query.where('retired_at', 'is', null))
    .orderBy('name')
    .execute()
  if (rows.length === 0) return []
  const columns = await tx
    .selectFrom('exports.layout_column')
    .selectAll()
    .where('county', '=', county)
    .where(
      'layout_id',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('position')
    .execute()
  const byLayout = Map.groupBy(columns, (column) => column.layout_id)
  return rows.map((row) => ({
    ...{ id: row.id, name: row.name, version: row.version, roster: row.roster, list: row.list, sheet: row.sheet },
    ...{ titles: row.titles, fingerprint: row.fingerprint, madeBy: row.made_by, madeAt: row.made_at },
    columns: (byLayout.get(row.id) ?? []).map(
      ({ heading, heading_group: group, field, source, constant, format, codes }): LayoutColumn => ({
        ...{ heading, group, field, source, constant },
        format: format as LayoutFormat,
        codes: codes as Record<string, string>,
      }),
    ),
  }))
}
