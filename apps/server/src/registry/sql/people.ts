import type { Insertable, Selectable, Updateable } from 'kysely'
import type { RegistryPerson } from '../../../../../db/generated/tables.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { refuse } from '../problems.ts'

export type PersonRow = Selectable<RegistryPerson>

export async function insertPerson(tx: Tx, row: Insertable<RegistryPerson>): Promise<void> {
  await tx.insertInto('registry.person').values(row).execute()
}

/** The person, in scope; not found otherwise. */
export async function getPerson(tx: Tx, county: string, id: string): Promise<PersonRow> {
  const row = await tx
    .selectFrom('registry.person')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** The person to write about: a row that was merged into another is read-only. */
export async function getOwnPerson(tx: Tx, county: string, id: string): Promise<PersonRow> {
  const row = await getPerson(tx, county, id)
  if (row.merged_into) throw refuse('registry.person-merged', { person: row.merged_into })
  return row
}

export function listPeople(tx: Tx, county: string, ids: readonly string[]): Promise<PersonRow[]> {
  if (ids.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('registry.person')
    .selectAll()
    .where('county', '=', county)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute()
}

export function findByNumber(tx: Tx, county: string, indexes: readonly Buffer[]): Promise<PersonRow | undefined> {
  return tx
    .selectFrom('registry.person')
    .selectAll()
    .where('county', '=', county)
    .where('identity_index', 'in', [...indexes])
    .where('merged_into', 'is', null)
    .executeTakeFirst()
}

export async function updatePerson(tx: Tx, county: string, id: string, set: Updateable<RegistryPerson>): Promise<void> {
  await tx.updateTable('registry.person').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** People of one name born on one day, in scope, who are not that row. */
export function listAlike(tx: Tx, county: string, { id, name, born_on }: Pick<PersonRow, 'id' | 'name' | 'born_on'>) {
  return tx
    .selectFrom('registry.person')
    .select(['id', 'region'])
    .where('county', '=', county)
    .where('born_on', '=', born_on)
    .where('name', '=', name)
    .where('id', '<>', id)
    .where('merged_into', 'is', null)
    .limit(50)
    .execute()
}

/** Villages from the one code to before the other. */
interface Villages {
  readonly lo: string
  readonly hi: string
}

/** Whoever has no number: everywhere in scope, or in some villages. */
export function listWithoutNumber(
  tx: Tx,
  county: string,
  after: string | undefined,
  most: number,
  villages?: Villages,
) {
  return tx
    .selectFrom('registry.person')
    .select(['id', 'name', 'region', 'born_on', 'no_identity_because'])
    .where('county', '=', county)
    .where('identity_kind', '=', 'none')
    .where('anonymised_on', 'is', null)
    .where('merged_into', 'is', null)
    .$if(after !== undefined, (query) => query.where('id', '>', after as string))
    .$if(villages !== undefined, (query) =>
      query.where('region', '>=', villages?.lo as string).where('region', '<', villages?.hi as string),
    )
    .orderBy('id')
    .limit(most)
    .execute()
}

export async function countWithoutNumber(tx: Tx, county: string, { lo, hi }: Villages): Promise<number> {
  const { people } = await tx
    .selectFrom('registry.person')
    .select(({ fn }) => fn.countAll<string>().as('people'))
    .where('county', '=', county)
    .where('identity_kind', '=', 'none')
    .where('anonymised_on', 'is', null)
    .where('merged_into', 'is', null)
    .where('region', '>=', lo)
    .where('region', '<', hi)
    .executeTakeFirstOrThrow()
  return Number(people)
}

/** The rows that were merged into these people, so that what is known of them is found too. */
export async function listFolded(tx: Tx, county: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('registry.person')
    .select(['id', 'merged_into'])
    .where('county', '=', county)
    .where('merged_into', 'in', [...ids])
    .execute()
  return rows.map(({ id, merged_into }) => ({ id, into: merged_into as string }))
}

export async function insertCorrection(
  tx: Tx,
  row: {
    county: string
    id: string
    region: string
    person: string
    field: string
    earlier: string | null
    sealed?: Buffer | null
    because: string
    at: Date
    by: string
  },
): Promise<void> {
  const { county, id, region, person, field, earlier, sealed = null, because, at, by } = row
  await tx
    .insertInto('registry.person_correction')
    .values({
      county,
      id,
      region,
      person_id: person,
      field,
      earlier,
      earlier_sealed: sealed,
      because,
      corrected_at: at,
      corrected_by: by,
    })
    .execute()
}
