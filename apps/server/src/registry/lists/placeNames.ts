import type { Tx } from '../../platform/db/index.ts'

/** The names of townships and villages of a county, read once for a list: a code that has none is its own name. */
export async function readPlaceNames(tx: Tx, county: string) {
  const rows = await tx
    .selectFrom('registry.region')
    .select(['code', 'name'])
    .where('code', '>', county)
    .where('code', '<', `${county}:`)
    .execute()
  const names = new Map(rows.map(({ code, name }) => [code, name]))
  const nameOf = (code: string) => names.get(code) ?? code
  return (village: string) => ({ township: nameOf(village.slice(0, 9)), village: nameOf(village) })
}
