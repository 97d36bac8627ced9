import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { keysOfName, type NameSearch } from '../nameKeys.ts'

interface Named {
  readonly county: string
  readonly region: string
  readonly id: string
  readonly name: string
}

/** Writes what a person is found by, in place of what they were found by before. */
export async function replaceSearchKeys(tx: Tx, { county, region, id, name }: Named): Promise<void> {
  await tx.deleteFrom('registry.search_key').where('county', '=', county).where('person_id', '=', id).execute()
  await tx
    .insertInto('registry.search_key')
    .values(keysOfName(name).map((key) => ({ county, region, person_id: id, key })))
    .execute()
}

/** Ids of people whose keys answer the search: every key by =, or one in a range. Nothing is compared by pattern. */
export async function findByKeys(tx: Tx, county: string, search: NameSearch, most: number): Promise<string[]> {
  if ('ranges' in search) {
    const found = new Set<string>()
    for (const { from, until } of search.ranges) {
      const { rows } = await sql<{ person_id: string }>`
        select distinct person_id from (
          select person_id from registry.search_key
           where county = ${county} and key >= ${from} and key < ${until} order by key limit ${most * 4}
        ) as near limit ${most}`.execute(tx)
      for (const row of rows) found.add(row.person_id)
    }
    return [...found].slice(0, most)
  }
  const [first = '', ...others] = search.equal
  const alsoThere = others.map(
    (key, index) => sql`join registry.search_key ${sql.ref(`k${index}`)} on ${sql.ref(`k${index}.county`)} = ${county}
      and ${sql.ref(`k${index}.key`)} = ${key} and ${sql.ref(`k${index}.person_id`)} = k.person_id`,
  )
  const { rows } = await sql<{ person_id: string }>`
    select k.person_id from registry.search_key k ${sql.join(alsoThere, sql` `)}
     where k.county = ${county} and k.key = ${first} limit ${most}`.execute(tx)
  return rows.map(({ person_id }) => person_id)
}
