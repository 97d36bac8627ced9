import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Who stands on a roll with no end in sight. */
export interface StandingOnRoll {
  readonly enrolment: string
  readonly region: string
  readonly household: string
  readonly person: string | null
  readonly roll: string
  readonly category: string | null
  readonly monthlyFen: number | null
  readonly from: string
  readonly members: number
}

/** Rows of some rolls that hold with no end in sight, in the order of their ids, from the one after `after`. */
export async function listAdoptable(
  tx: Tx,
  county: string,
  { rolls, after, most, on }: { rolls: readonly string[]; after?: string | undefined; most: number; on: string },
): Promise<StandingOnRoll[]> {
  const { rows } = await sql<StandingOnRoll>`
    select e.id as enrolment, e.region, e.household_id as household, e.person_id as person, e.roll, e.category,
           e.monthly_fen::int as "monthlyFen", e.holds_from as from,
           (select count(*)::int from registry.membership m
             where m.county = ${county} and m.household_id = e.household_id and m.holds_from <= ${on}
               and (m.holds_until is null or m.holds_until > ${on})) as members
      from registry.enrolment e
     where e.county = ${county} and e.holds_until is null and e.roll = any(${[...rolls]})
       ${after === undefined ? sql`` : sql`and e.id > ${after}`}
     order by e.id limit ${most}`.execute(tx)
  return rows
}
