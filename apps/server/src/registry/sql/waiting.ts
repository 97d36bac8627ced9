import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { MOST_COUNTED } from '../../platform/tasks/index.ts'

interface Waiting {
  readonly id: string
  readonly name: string
  readonly region: string
  readonly since: Date
}

/** How many rows a question has, counted no further than anybody would read. */
async function countUpTo(tx: Tx, question: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (${question} limit ${MOST_COUNTED + 1}) as counted`.execute(tx)
  return rows[0]?.n ?? 0
}

/** Pairs that nobody has decided yet, the oldest first; named by the person that was written down later. */
export async function readPairsWaiting(tx: Tx, county: string, most: number) {
  const { rows } = await sql<Waiting & { likeness: string }>`
    select d.person_id || ':' || d.other_id as id, p.name, d.region, d.found_at as since, d.likeness
      from registry.likely_duplicate d
      join registry.person p on p.county = ${county} and p.id = d.other_id
     where d.county = ${county} and d.decision is null
     order by d.found_at, d.person_id limit ${most}`.execute(tx)
  const count = await countUpTo(
    tx,
    sql`select 1 from registry.likely_duplicate d where d.county = ${county} and d.decision is null`,
  )
  return { count, rows }
}

/** Merges that wait for a second person: proposed by me, or by anybody else. */
export async function readMergesWaiting(tx: Tx, county: string, whose: { by?: string; notBy?: string }, most: number) {
  const mine = whose.by === undefined ? sql`<> ${whose.notBy}` : sql`= ${whose.by}`
  const open = sql`from registry.person_merge m join registry.person p on p.county = ${county} and p.id = m.kept_id
     where m.county = ${county} and m.confirmed_at is null and m.undone_at is null and m.proposed_by ${mine}`
  const { rows } = await sql<Waiting>`
    select m.id, p.name, m.region, m.proposed_at as since ${open} order by m.proposed_at limit ${most}`.execute(tx)
  return { count: await countUpTo(tx, sql`select 1 ${open}`), rows }
}

/** People who have no number yet, whoever was written down last first. */
export async function readWithoutNumber(tx: Tx, county: string, most: number) {
  const who = sql`from registry.person p
     where p.county = ${county} and p.identity_kind = 'none' and p.merged_into is null and p.died_on is null
       and p.anonymised_on is null`
  const { rows } = await sql<Waiting & { because: string; household: string | null }>`
    select p.id, p.name, p.region, p.registered_at as since, p.no_identity_because as because,
           (select m.household_id from registry.membership m
             where m.county = ${county} and m.person_id = p.id and m.holds_until is null limit 1) as household ${who}
     order by p.region, p.id limit ${most}`.execute(tx)
  return { count: await countUpTo(tx, sql`select 1 ${who}`), rows }
}
