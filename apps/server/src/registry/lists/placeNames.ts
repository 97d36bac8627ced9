import type { Tx } from '../../platform/db/index.ts'
import { rangeOfPrefix } from '../../platform/scope/index.ts'

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

interface Villages {
  readonly lo: string
  readonly hi: string
}

/**
 * The rows of a list village by village, in the order of their codes, as an officer files them. A village that was
 * merged keeps its code, so what happened in it is found under it.
 */
export async function* villageByVillage<Row>(
  tx: Tx,
  { lo, hi }: Villages,
  rowsIn: (village: Villages) => AsyncIterable<Row>,
): AsyncGenerator<Row> {
  const villages = await tx
    .selectFrom('registry.region')
    .select('code')
    .where('kind', '=', 'village')
    .where('code', '>=', lo)
    .where('code', '<', hi)
    .orderBy('code')
    .execute()
  for (const { code } of villages) yield* rowsIn(rangeOfPrefix(code))
}
