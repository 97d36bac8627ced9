import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** A household as a list tells it: who heads it and how many belong to it on a day. */
export interface HouseholdLine {
  readonly household: string
  readonly village: string
  readonly residence: string
  readonly opened: string
  readonly members: number
  readonly rolls: string[]
  readonly head: string | null
  readonly name: string | null
  readonly sex: string | null
  readonly born: string | null
  readonly identity_number: Buffer | null
  readonly telephone: Buffer | null
}

interface Reach {
  readonly lo: string
  readonly hi: string
  readonly on: string
}

const holdsOn = (table: string, on: string) =>
  sql`${sql.ref(`${table}.holds_from`)} <= ${on} and (${sql.ref(`${table}.holds_until`)} is null or ${sql.ref(`${table}.holds_until`)} > ${on})`

/** Households in charge of these villages on a day, with their heads, in the order of their ids. */
export async function listHouseholdsOn(
  tx: Tx,
  county: string,
  { lo, hi, on, after, most }: Reach & { after: string; most: number },
): Promise<HouseholdLine[]> {
  const { rows } = await sql<HouseholdLine>`
    select h.id as household, s.region as village, h.residence, h.opened_on as opened,
           (select count(*)::int from registry.membership m
             where m.county = ${county} and m.household_id = h.id and ${holdsOn('m', on)}) as members,
           array(select distinct e.roll from registry.enrolment e
             where e.county = ${county} and e.household_id = h.id and ${holdsOn('e', on)} order by e.roll) as rolls,
           p.id as head, p.name, p.sex, p.born_on as born, p.identity_number, p.telephone
      from registry.stay s
      join registry.household h on h.county = ${county} and h.id = s.household_id
      left join registry.membership first on first.county = ${county} and first.household_id = h.id
           and first.relation = 'head' and ${holdsOn('first', on)}
      left join registry.person p on p.county = ${county} and p.id = first.person_id
     where s.county = ${county} and s.region >= ${lo} and s.region < ${hi} and ${holdsOn('s', on)} and h.id > ${after}
     order by h.id limit ${most}`.execute(tx)
  return rows
}

export async function countHouseholdsOn(tx: Tx, county: string, { lo, hi, on }: Reach): Promise<number> {
  const { rows } = await sql<{ households: number }>`
    select count(*)::int as households from registry.stay s
     where s.county = ${county} and s.region >= ${lo} and s.region < ${hi} and ${holdsOn('s', on)}`.execute(tx)
  return rows[0]?.households ?? 0
}
