import type { Tx } from '../../platform/db/index.ts'
import type { SheetRegion } from '../domain/regionSheet.ts'

const COUNTY_DIGITS = 6

/** A place, whether it still is or not. */
export function findRegion(tx: Tx, code: string) {
  return tx.selectFrom('registry.region').selectAll().where('code', '=', code).executeTakeFirst()
}

/** The place that townships of a county lie in: the county, or the city of one that has townships and no counties. */
export async function findPlaceOfTownships(tx: Tx, county: string): Promise<string> {
  const { code } = await tx
    .selectFrom('registry.region')
    .select('code')
    .where('code', 'in', [county, county.slice(0, 4), county.slice(0, 2)])
    .orderBy('code', 'desc')
    .executeTakeFirstOrThrow()
  return code
}

/** What lies directly in a place on a day. Townships are found by the county their code begins with: see above. */
export function listRegionsIn(tx: Tx, parent: string | null, on: string) {
  return tx
    .selectFrom('registry.region')
    .select(['code', 'name', 'kind'])
    .$if(parent?.length === COUNTY_DIGITS, (query) =>
      query.where('kind', '=', 'township').where('code', '>=', `${parent}000`).where('code', '<=', `${parent}999`),
    )
    .$if(parent?.length !== COUNTY_DIGITS, (query) => query.where('parent', parent === null ? 'is' : '=', parent))
    .where('in_use', '=', true)
    .where((eb) => eb.or([eb('holds_from', 'is', null), eb('holds_from', '<=', on)]))
    .where((eb) => eb.or([eb('holds_until', 'is', null), eb('holds_until', '>', on)]))
    .orderBy('code')
    .execute()
}

/** The townships of a county on a day, by name: what anybody may know, also without an account. */
export async function townshipsOf(tx: Tx, county: string, on: string) {
  const rows = await listRegionsIn(tx, county, on)
  return rows.map(({ code, name }) => ({ code, name }))
}

/** Writes a place of a sheet; one that is known already gets its name and days from it. */
export async function upsertRegion(
  tx: Tx,
  { code, name, kind, from, until }: SheetRegion,
  above: string,
): Promise<void> {
  const parent = kind === 'village' ? code.slice(0, 9) : above
  await tx
    .insertInto('registry.region')
    .values({ code, name, kind, parent, holds_from: from, holds_until: until })
    .onConflict((at) => at.column('code').doUpdateSet({ name, holds_from: from, holds_until: until, in_use: true }))
    .execute()
}

/** Ends a place and writes down who took over; its code is never given to another. */
export async function succeedRegion(
  tx: Tx,
  { code, successors, on, change }: { code: string; successors: readonly string[]; on: string; change: string },
): Promise<void> {
  await tx.updateTable('registry.region').set({ holds_until: on }).where('code', '=', code).execute()
  await tx
    .insertInto('registry.region_succession')
    .values(successors.map((successor) => ({ code, successor, changed_on: on, change })))
    .execute()
}

/** Who took over from a place, and from those in turn: at the end only places that still are. */
export async function listSuccessors(tx: Tx, code: string): Promise<string[]> {
  const ends: string[] = []
  const seen = new Set<string>()
  let open = [code]
  while (open.length > 0) {
    const rows = await tx
      .selectFrom('registry.region_succession')
      .select(['code', 'successor'])
      .where('code', 'in', open)
      .orderBy('successor')
      .execute()
    for (const at of open) if (at !== code && !rows.some((row) => row.code === at)) ends.push(at)
    for (const at of open) seen.add(at)
    open = [...new Set(rows.map(({ successor }) => successor))].filter((next) => !seen.has(next))
  }
  return ends
}

/** What places are called, by code; one that nobody wrote down has no name here. */
export async function namesOfRegions(tx: Tx, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('registry.region')
    .select(['code', 'name'])
    .where('code', 'in', [...codes])
    .execute()
  return new Map(rows.map(({ code, name }) => [code, name]))
}
