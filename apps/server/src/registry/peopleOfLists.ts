import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import { searchOf } from './nameKeys.ts'
import { findByKeys } from './sql/searchKeys.ts'

/** What lists of other slices show of people and places, read for a page at a time. */

export interface Headed {
  readonly person: string
  readonly name: string
  readonly members: number
}

/** The head of each household on a day; the first member where none is named. No number, no telephone. */
export async function headsOf(
  tx: Tx,
  county: string,
  households: readonly string[],
  on: string,
): Promise<Map<string, Headed>> {
  const { rows } = await sql<Headed & { household: string }>`
    select distinct on (m.household_id) m.household_id as household, who.id as person, who.name,
           count(*) over (partition by m.household_id)::int as members
      from registry.membership m
      join registry.person written on written.county = ${county} and written.id = m.person_id
      join registry.person who on who.county = ${county} and who.id = coalesce(written.merged_into, written.id)
     where m.county = ${county} and m.household_id = any(${[...households]}::uuid[])
       and m.holds_from <= ${on} and (m.holds_until is null or m.holds_until > ${on})
     order by m.household_id, m.relation <> 'head', m.id`.execute(tx)
  return new Map(rows.map(({ household, ...head }) => [household, head]))
}

/** Names of people by id, also of rows that were merged. */
export async function namesOf(tx: Tx, county: string, people: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from registry.person where county = ${county} and id = any(${[...people]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Who of these people is not yet eighteen on a day (民法典 17): nothing that is public names them. */
export async function minorsAmong(
  tx: Tx,
  county: string,
  people: readonly string[],
  on: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from registry.person where county = ${county} and id = any(${[...people]}::uuid[])
       and born_on > (${on}::date - interval '18 years')`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

const MOST_FOUND = 500

/** Households in which somebody of such a name (or pinyin, or initials) is a member today. */
export async function householdsNamed(tx: Tx, county: string, text: string, on: string): Promise<string[]> {
  const search = searchOf(text)
  if (!search) return []
  const people = await findByKeys(tx, county, search, MOST_FOUND)
  const { rows } = await sql<{ household_id: string }>`
    select distinct household_id from registry.membership
     where county = ${county} and person_id = any(${people}::uuid[])
       and holds_from <= ${on} and (holds_until is null or holds_until > ${on})`.execute(tx)
  return rows.map(({ household_id }) => household_id)
}

export interface PlaceInOrder {
  readonly region: string
  readonly id: string
}

/** Households that are open on a day, village after village, from the one after `after`. */
export async function openHouseholdsAfter(
  tx: Tx,
  county: string,
  { after, on, most }: { after: PlaceInOrder; on: string; most: number },
): Promise<PlaceInOrder[]> {
  const { rows } = await sql<PlaceInOrder>`
    select region, id from registry.household
     where county = ${county} and (region, id) > (${after.region}, ${after.id}::uuid)
       and (closed_on is null or closed_on > ${on})
     order by region, id limit ${most}`.execute(tx)
  return rows
}

/** How many households are open on a day. */
export async function countOpenHouseholds(tx: Tx, county: string, on: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from registry.household
     where county = ${county} and (closed_on is null or closed_on > ${on})`.execute(tx)
  return rows[0]?.many ?? 0
}

/** The household of a person with no end in sight, and what they are in it. */
export interface OpenBelonging {
  readonly household: string
  readonly region: string
  readonly relation: string
  readonly born: string
  /** How many others belong to it. */
  readonly others: number
}

/** Where a person belongs today; undefined: nowhere, or out of scope. */
export async function membershipOf(tx: Tx, county: string, person: string): Promise<OpenBelonging | undefined> {
  const { rows } = await sql<OpenBelonging>`
    select m.household_id as household, m.region, m.relation, p.born_on as born,
           (select count(*)::int - 1 from registry.membership o
             where o.county = ${county} and o.household_id = m.household_id and o.holds_until is null) as others
      from registry.membership m
      join registry.person p on p.county = ${county} and p.id = m.person_id
     where m.county = ${county} and m.person_id = ${person} and m.holds_until is null`.execute(tx)
  return rows[0]
}
