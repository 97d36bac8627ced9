import type { Tx } from '../../platform/db/index.ts'

/** How these accounts are called on screens and on paper; an account that is not of this county has no name here. */
export async function readShownNames(
  tx: Tx,
  county: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('access.account')
    .select(['id', 'shown_name as shownName'])
    .where('county', '=', county)
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, shownName }) => [id, shownName]))
}

/** The accounts whose shown name stands in a text. */
export async function accountsNamedIn(tx: Tx, county: string, text: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('access.account')
    .select('id')
    .where('county', '=', county)
    .where((eb) => eb(eb.fn<number>('strpos', [eb.val(text), 'shown_name']), '>', 0))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
