import type { Tx } from '../../platform/db/index.ts'
import type { Series } from '../domain/inventedId.ts'

/** Households of one series: how many there will be, and how many there are. */
export interface Loading {
  readonly series: Series
  readonly wanted: number
  readonly loaded: number
}

export async function listLoading(tx: Tx, county: string): Promise<Loading[]> {
  const rows = await tx
    .selectFrom('songlin.loading')
    .select(['series', 'wanted', 'loaded'])
    .where('county', '=', county)
    .orderBy('series')
    .execute()
  return rows.map((row) => ({ ...row, series: row.series as Series }))
}

/** The same of one series, held until the transaction ends: whoever else wants to load it waits. */
export function holdLoading(tx: Tx, county: string, series: Series) {
  return tx
    .selectFrom('songlin.loading')
    .select(['wanted', 'loaded'])
    .where('county', '=', county)
    .where('series', '=', series)
    .forUpdate()
    .executeTakeFirst()
}

/** Asks for so many households; what is there already is never taken away. */
export async function wantLoading(tx: Tx, county: string, series: Series, wanted: number): Promise<void> {
  await tx
    .insertInto('songlin.loading')
    .values({ county, series, wanted, loaded: 0 })
    .onConflict((at) =>
      at.columns(['county', 'series']).doUpdateSet({ wanted }).where('songlin.loading.wanted', '<', wanted),
    )
    .execute()
}

export async function noteLoaded(tx: Tx, county: string, series: Series, loaded: number): Promise<void> {
  await tx
    .updateTable('songlin.loading')
    .set({ loaded })
    .where('county', '=', county)
    .where('series', '=', series)
    .execute()
}

/** The day the invented county was opened here: every day in it is counted from that one. */
export async function findOpeningDay(tx: Tx, county: string): Promise<string | undefined> {
  const bureau = await tx
    .selectFrom('platform.installation')
    .select('county')
    .where('kind', '=', 'bureau')
    .executeTakeFirst()
  if (bureau) return undefined
  const row = await tx
    .selectFrom('platform.installation')
    .select('opened_on')
    .where('county', '=', county)
    .where('kind', '=', 'invented')
    .executeTakeFirst()
  return row?.opened_on
}
