import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Statements that read for many households at once; each takes a few thousand ids. */

export interface HouseholdHead {
  readonly id: string
  readonly region: string
  readonly residence: string
  readonly opened_on: string
  readonly closed_on: string | null
}

export async function listHouseholds(tx: Tx, county: string, ids: readonly string[]): Promise<HouseholdHead[]> {
  const { rows } = await sql<HouseholdHead>`
    select id, region, residence, opened_on, closed_on from registry.household
     where county = ${county} and id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export interface SpanOfMember {
  readonly household_id: string
  readonly person_id: string
  readonly relation: string
  readonly holds_from: string
  readonly holds_until: string | null
}

/** Memberships that hold on the day or begin later, in the order of their rows. */
export async function listMembershipsFrom(tx: Tx, county: string, households: readonly string[], on: string) {
  const { rows } = await sql<SpanOfMember>`
    select household_id, person_id, relation, holds_from, holds_until from registry.membership
     where county = ${county} and household_id = any(${[...households]}::uuid[])
       and (holds_until is null or holds_until > ${on})
     order by id`.execute(tx)
  return rows
}

export interface PlainPerson {
  readonly id: string
  readonly sex: string | null
  readonly born_on: string
  readonly died_on: string | null
  readonly merged_into: string | null
}

/** These people, and whoever was merged into one of them. */
export async function listPeoplePlainly(tx: Tx, county: string, ids: readonly string[]): Promise<PlainPerson[]> {
  const { rows } = await sql<PlainPerson>`
    select id, sex, born_on, died_on, merged_into from registry.person
     where county = ${county} and id = any(${[...ids]}::uuid[])
    union
    select id, sex, born_on, died_on, merged_into from registry.person
     where county = ${county} and merged_into = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

export interface SpanOfHukou {
  readonly person_id: string
  readonly place: string
  readonly holds_from: string
  readonly holds_until: string | null
}

export async function listHukouFrom(tx: Tx, county: string, people: readonly string[], on: string) {
  const { rows } = await sql<SpanOfHukou>`
    select person_id, place, holds_from, holds_until from registry.hukou
     where county = ${county} and person_id = any(${[...people]}::uuid[])
       and (holds_until is null or holds_until > ${on})`.execute(tx)
  return rows
}

export interface FactOfMany {
  readonly id: string
  readonly seq: number
  readonly household_id: string | null
  readonly person_id: string | null
  readonly kind: string
  readonly part: string
  readonly value: unknown
  readonly source: string
  readonly holds_from: string
  readonly holds_until: string | null
}

/** Facts not withdrawn that speak of the day or of later days; with `known`, as it was known at that moment. */
export async function listFactsFrom(
  tx: Tx,
  county: string,
  { households, people, on }: { households: readonly string[]; people: readonly string[]; on: string },
  known?: Date,
): Promise<FactOfMany[]> {
  const moment = known ?? null
  const columns = sql`c.id, c.seq, c.household_id, c.person_id, c.kind, c.part, c.value, c.source, c.holds_from, c.holds_until`
  const counts = sql`(c.holds_until is null or c.holds_until > ${on})
    and (${moment}::timestamptz is null or c.recorded_at <= ${moment}::timestamptz)
    and not exists (select from registry.circumstance_withdrawal w where w.county = ${county} and w.circumstance_id = c.id
                       and (${moment}::timestamptz is null or w.withdrawn_at <= ${moment}::timestamptz))`
  const { rows } = await sql<FactOfMany>`
    select ${columns} from registry.circumstance c
     where c.county = ${county} and c.household_id = any(${[...households]}::uuid[]) and ${counts}
    union all
    select ${columns} from registry.circumstance c
     where c.county = ${county} and c.person_id = any(${[...people]}::uuid[]) and ${counts}
     order by seq`.execute(tx)
  return rows
}

export interface SpanOfEnrolment {
  readonly household_id: string
  readonly person_id: string | null
  readonly roll: string
  readonly category: string | null
  readonly monthly_fen: number | null
  readonly holds_from: string
  readonly holds_until: string | null
  readonly left_because: string | null
}

/** Enrolments of whole households and of people that had not ended before `since`. */
export async function listEnrolmentsSince(
  tx: Tx,
  county: string,
  { households, people, since }: { households: readonly string[]; people: readonly string[]; since: string },
): Promise<SpanOfEnrolment[]> {
  const columns = sql`household_id, person_id, roll, category, monthly_fen, holds_from, holds_until, left_because`
  const { rows } = await sql<SpanOfEnrolment>`
    select ${columns} from registry.enrolment
     where county = ${county} and household_id = any(${[...households]}::uuid[]) and person_id is null
       and (holds_until is null or holds_until > ${since})
    union all
    select ${columns} from registry.enrolment
     where county = ${county} and person_id = any(${[...people]}::uuid[]) and (holds_until is null or holds_until > ${since})
     order by roll, holds_from`.execute(tx)
  return rows
}
