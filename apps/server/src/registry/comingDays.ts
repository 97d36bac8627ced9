import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'

/** A day that is coming, for somebody in a household that is open. */
export interface ComingDay {
  readonly on: string
  readonly what: 'birthday' | 'certificate' | 'study' | 'fact' | 'enrolment'
  readonly region: string
  readonly household: string
  readonly person: string | null
  readonly name: string | null
  /** birthday: the age; fact: its kind; enrolment: the roll. */
  readonly detail: string
}

interface Asked {
  readonly lo: string
  readonly hi: string
  /** After this day, up to and on the other. */
  readonly from: string
  readonly until: string
}

/** Who reaches one of these ages. Somebody born on 29 February does so on 28 February of a common year. */
export async function comingBirthdays(
  tx: Tx,
  county: string,
  { lo, hi, from, until }: Asked,
  ages: readonly number[],
): Promise<ComingDay[]> {
  const { rows } = await sql<ComingDay>`
    select (p.born_on + make_interval(years => a.age))::date as on, 'birthday' as what, m.region, m.household_id as household,
           p.id as person, p.name, a.age::text as detail
      from registry.person p
      cross join unnest(${[...ages]}::int[]) as a (age)
      join registry.membership m on m.county = ${county} and m.person_id = p.id
       and m.holds_from <= ${from} and (m.holds_until is null or m.holds_until > ${from})
     where p.county = ${county} and p.region >= ${lo} and p.region < ${hi} and p.merged_into is null and p.died_on is null
       and (p.born_on + make_interval(years => a.age))::date > ${from}::date
       and (p.born_on + make_interval(years => a.age))::date <= ${until}::date
     order by 1, m.region, p.id`.execute(tx)
  return rows
}

/**
 * What stops holding: certificates by their own last day, studies (graduation) and other facts by the day from which
 * they no longer speak. Facts that were withdrawn are not told.
 */
export async function comingEnds(tx: Tx, county: string, { lo, hi, from, until }: Asked): Promise<ComingDay[]> {
  const { rows } = await sql<ComingDay>`
    with spoken as (
      select distinct on (coalesce(c.person_id, c.household_id), c.kind, c.part) c.*
        from registry.circumstance c
       where c.county = ${county} and c.region >= ${lo} and c.region < ${hi} and c.holds_from <= ${from}
         and (c.holds_until is null or c.holds_until > ${from})
         and not exists (select from registry.circumstance_withdrawal w where w.county = ${county} and w.circumstance_id = c.id)
       order by coalesce(c.person_id, c.household_id), c.kind, c.part, c.seq desc
    ), ending as (
      select *, (value -> 'certificate' ->> 'until')::date as ends, 'certificate' as what from spoken
       where kind = 'disability' and json_typeof(value) = 'object' and value -> 'certificate' ->> 'until' is not null
      union all
      select *, holds_until, case kind when 'study' then 'study' else 'fact' end from spoken where holds_until is not null
    )
    select e.ends as on, e.what, e.region, coalesce(e.household_id, m.household_id) as household, e.person_id as person,
           p.name, e.kind as detail
      from ending e
      left join registry.membership m on m.county = ${county} and m.person_id = e.person_id
       and m.holds_from <= ${from} and (m.holds_until is null or m.holds_until > ${from})
      left join registry.person p on p.county = ${county} and p.id = e.person_id
     where e.ends > ${from}::date and e.ends <= ${until}::date and coalesce(e.household_id, m.household_id) is not null
     order by 1, e.region, e.id`.execute(tx)
  return rows
}

/** Enrolments on these rolls whose age in months is a multiple of `months` on a coming day: a grace that ends, a review. */
export async function comingTerms(
  tx: Tx,
  county: string,
  { lo, hi, from, until }: Asked,
  { rolls, months, repeats }: { rolls: readonly string[]; months: number; repeats: boolean },
): Promise<ComingDay[]> {
  const { rows } = await sql<ComingDay>`
    select t.ends as on, 'enrolment' as what, e.region, e.household_id as household, e.person_id as person, p.name,
           e.roll as detail
      from registry.enrolment e
      left join registry.person p on p.county = ${county} and p.id = e.person_id
      cross join lateral generate_series(1, ${repeats ? 600 : 1}::int) as n (times)
      cross join lateral (select (e.holds_from + make_interval(months => n.times * ${months}::int))::date as ends) t
     where e.county = ${county} and e.roll = any(${[...rolls]}::text[]) and e.region >= ${lo} and e.region < ${hi}
       and (e.holds_until is null or e.holds_until > ${from}) and t.ends > ${from}::date and t.ends <= ${until}::date
     order by 1, e.region, e.id`.execute(tx)
  return rows
}
