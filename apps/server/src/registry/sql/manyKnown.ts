import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Somebody in scope, with the household they belong to with no end in sight. */
export interface KnownRow {
  readonly person: string
  readonly index: Buffer
  readonly name: string
  readonly born: string
  readonly sex: 'male' | 'female' | null
  readonly died: string | null
  readonly region: string
  readonly household: string | null
}

/** People in scope by blind index, under any key. */
export async function listKnown(tx: Tx, county: string, indexes: readonly Buffer[]): Promise<KnownRow[]> {
  if (indexes.length === 0) return []
  const { rows } = await sql<KnownRow>`
    select p.id as person, p.identity_index as index, p.name, p.born_on as born, p.sex, p.died_on as died, p.region,
           m.household_id as household
      from registry.person p
      left join registry.membership m on m.county = ${county} and m.person_id = p.id and m.holds_until is null
     where p.county = ${county} and p.identity_index = any(${[...indexes]}::bytea[]) and p.merged_into is null`.execute(
    tx,
  )
  return rows
}

/** Which of these numbers are held anywhere in the installation, by the hexadecimal of their indexes. */
export async function listClaimed(tx: Tx, claims: readonly string[]): Promise<ReadonlySet<string>> {
  if (claims.length === 0) return new Set()
  const { rows } = await sql<{ claim: string }>`
    select claim from registry.identity_claim where claim = any(${[...claims]}::text[])`.execute(tx)
  return new Set(rows.map(({ claim }) => claim))
}

/** Households with their village, whether they are closed, and who heads them. */
export async function listHouseholds(tx: Tx, county: string, ids: readonly string[]) {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; region: string; closed: boolean; head: string | null; members: number }>`
    select h.id, h.region, h.closed_on is not null as closed,
           (select m.person_id from registry.membership m where m.county = ${county} and m.household_id = h.id
               and m.holds_until is null and m.relation = 'head' limit 1) as head,
           (select count(*) from registry.membership m where m.county = ${county} and m.household_id = h.id
               and m.holds_until is null) as members
      from registry.household h where h.county = ${county} and h.id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export interface LastFactRow {
  readonly person: string
  readonly kind: string
  readonly part: string
  readonly value: unknown
  readonly seq: number
  readonly from: string
  readonly until: string | null
}

/** Every fact of these kinds about these people that was not withdrawn. */
export async function listFactsOfMany(tx: Tx, county: string, people: readonly string[], kinds: readonly string[]) {
  if (people.length === 0 || kinds.length === 0) return []
  const { rows } = await sql<LastFactRow>`
    select c.person_id as person, c.kind, c.part, c.value, c.seq, c.holds_from as from, c.holds_until as until
      from registry.circumstance c
     where c.county = ${county} and c.person_id = any(${[...people]}::uuid[]) and c.kind = any(${[...kinds]}::text[])
       and not exists (select from registry.circumstance_withdrawal w
                        where w.county = ${county} and w.circumstance_id = c.id)`.execute(tx)
  return rows
}

export interface StandingRow {
  readonly roll: string
  readonly household: string
  readonly person: string | null
  readonly category: string | null
  readonly monthlyFen: number | null
  readonly from: string
  readonly until: string | null
}

/** Every span these households and people have spent on any of these rolls. */
export async function listSpansOfMany(
  tx: Tx,
  county: string,
  { households, people, rolls }: { households: readonly string[]; people: readonly string[]; rolls: readonly string[] },
): Promise<StandingRow[]> {
  const columns = sql`roll, household_id as household, person_id as person, category, monthly_fen as "monthlyFen",
    holds_from as from, holds_until as until`
  const { rows } = await sql<StandingRow>`
    select ${columns} from registry.enrolment
     where county = ${county} and household_id = any(${[...households]}::uuid[]) and person_id is null
       and roll = any(${[...rolls]}::text[])
    union all
    select ${columns} from registry.enrolment
     where county = ${county} and person_id = any(${[...people]}::uuid[]) and roll = any(${[...rolls]}::text[])`.execute(
    tx,
  )
  return rows
}

/** Villages in force in a county on a day with the names of their townships: places, not people. */
export async function listVillagesOf(tx: Tx, county: string, on: string) {
  const { rows } = await sql<{ code: string; village: string; township: string }>`
    select v.code, v.name as village, t.name as township
      from registry.region v join registry.region t on t.code = v.parent
     where v.kind = 'village' and v.code >= ${`${county}000000`} and v.code < ${`${county}999999`} and v.in_use
       and (v.holds_from is null or v.holds_from <= ${on}) and (v.holds_until is null or v.holds_until > ${on})`.execute(
    tx,
  )
  return rows
}

export interface OnRollRow {
  readonly enrolment: string
  readonly roll: string
  readonly household: string
  readonly person: string | null
  readonly region: string
  readonly members: readonly { readonly person: string; readonly name: string; readonly relation: string }[]
}

/** Who stands on these rolls with no end in sight, and with whom; in order of the enrolments, `most` at a time. */
export async function listOnRolls(
  tx: Tx,
  county: string,
  { rolls, after, most }: { rolls: readonly string[]; after: string; most: number },
): Promise<OnRollRow[]> {
  const { rows } = await sql<OnRollRow>`
    select e.id as enrolment, e.roll, e.household_id as household, e.person_id as person, e.region, (
        select json_agg(json_build_object('person', p.id, 'name', p.name, 'relation', m.relation) order by m.relation <> 'head')
          from registry.membership m join registry.person p on p.county = ${county} and p.id = m.person_id
         where m.county = ${county} and m.household_id = e.household_id and m.holds_until is null) as members
      from registry.enrolment e
     where e.county = ${county} and e.roll = any(${[...rolls]}::text[]) and e.holds_until is null and e.id > ${after}
     order by e.id limit ${most}`.execute(tx)
  return rows.map((row) => ({ ...row, members: row.members ?? [] }))
}
