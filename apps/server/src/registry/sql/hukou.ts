import type { Tx } from '../../platform/db/index.ts'

/** Where these people are registered on a day. */
export function listHukouOn(tx: Tx, county: string, people: readonly string[], on: string) {
  if (people.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('registry.hukou')
    .select(['person_id', 'place', 'booklet_head_id'])
    .where('county', '=', county)
    .where('person_id', 'in', [...people])
    .where('holds_from', '<=', on)
    .where((eb) => eb.or([eb('holds_until', 'is', null), eb('holds_until', '>', on)]))
    .execute()
}

/** Ends the registration that is open and begins another. */
export async function replaceHukou(
  tx: Tx,
  row: { county: string; id: string; region: string; person: string; place: string; head: string | null; from: string },
): Promise<void> {
  const { county, id, region, person, place, head, from } = row
  await tx
    .updateTable('registry.hukou')
    .set({ holds_until: from })
    .where('county', '=', county)
    .where('person_id', '=', person)
    .where('holds_until', 'is', null)
    .execute()
  await tx
    .insertInto('registry.hukou')
    .values({ county, id, region, person_id: person, place, booklet_head_id: head, holds_from: from })
    .execute()
}
