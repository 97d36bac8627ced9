import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** A household as a list of a village shows it. */
export interface BrowsedHousehold {
  readonly household: string
  readonly head: string | null
  readonly members: number
  readonly residence: string
  readonly opened: string
  /** Rolls that it or somebody in it stands on. */
  readonly rolls: readonly string[]
}

/** Households that a village has charge of, in the order of their ids, which is the order they were opened in. */
export async function listHouseholdsOf(
  tx: Tx,
  county: string,
  { village, on, after, most }: { village: string; on: string; after: string | undefined; most: number },
): Promise<BrowsedHousehold[]> {
  const { rows } = await sql<BrowsedHousehold>`
    select h.id as household, h.residence, h.opened_on as opened,
           (select p.name from registry.membership m
              join registry.person own on own.county = ${county} and own.id = m.person_id
              join registry.person p on p.county = ${county} and p.id = coalesce(own.merged_into, own.id)
             where m.county = ${county} and m.household_id = h.id and m.relation = 'head'
               and m.holds_from <= ${on} and (m.holds_until is null or m.holds_until > ${on}) limit 1) as head,
           (select count(*)::int from registry.membership m
             where m.county = ${county} and m.household_id = h.id
               and m.holds_from <= ${on} and (m.holds_until is null or m.holds_until > ${on})) as members,
           array(select distinct e.roll from registry.enrolment e
             where e.county = ${county} and e.household_id = h.id
               and e.holds_from <= ${on} and (e.holds_until is null or e.holds_until > ${on}) order by 1) as rolls
      from registry.household h
     where h.county = ${county} and h.region = ${village} and h.closed_on is null
       and h.id > ${after ?? '00000000-0000-0000-0000-000000000000'}
     order by h.id limit ${most}`.execute(tx)
  return rows
}

/** How many households each village of a township has charge of, and how many people live in them. */
export async function countHouseholds(tx: Tx, county: string, { lo, hi }: { lo: string; hi: string }) {
  const { rows } = await sql<{ region: string; households: number }>`
    select h.region, count(*)::int as households from registry.household h
     where h.county = ${county} and h.region >= ${lo} and h.region < ${hi} and h.closed_on is null
     group by h.region`.execute(tx)
  return rows
}

/** The household each of these people belongs to now. */
export async function listHouseholdsOfPeople(tx: Tx, county: string, people: readonly string[]) {
  if (people.length === 0) return []
  const rows = await tx
    .selectFrom('registry.membership')
    .select(['person_id', 'household_id'])
    .where('county', '=', county)
    .where('person_id', 'in', [...people])
    .where('holds_until', 'is', null)
    .execute()
  return rows.map(({ person_id, household_id }) => ({ person: person_id, household: household_id }))
}

/** Townships and villages in an area whose name begins like that. */
export function findPlacesNamed(tx: Tx, { lo, hi, text }: { lo: string; hi: string; text: string }, most: number) {
  return tx
    .selectFrom('registry.region')
    .select(['code', 'name', 'kind', 'parent'])
    .where('code', '>=', lo)
    .where('code', '<', hi)
    .where((eb) => eb(eb.fn('left', ['name', eb.val([...text].length)]), '=', text))
    .where('holds_until', 'is', null)
    .orderBy('code')
    .limit(most)
    .execute()
}
