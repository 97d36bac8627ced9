import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

/** Paid once, or no sum of their own: no standard changes them afterwards. */
const NOT_MONTHLY = ['temporaryAid', 'householdSplit']

/** An award that runs on a day, with what it gives then. */
export interface RunningAward {
  readonly id: string
  readonly region: string
  readonly household: string
  readonly person: string | null
  readonly programme: string
  readonly state: string
  readonly paidFen: number | null
}

/** Every award of the county that runs on a day or begins after it. */
export async function listRunning(tx: Tx, county: string, on: string): Promise<RunningAward[]> {
  const { rows } = await sql<RunningAward>`
    select a.id, a.region, a.household_id as household, a.person_id as person, a.programme, a.state, m.monthly_fen as "paidFen"
      from casework.award a
      left join lateral (
        select monthly_fen from casework.award_amount m
         where m.county = ${county} and m.award_id = a.id and m.replaced_by is null and m.monthly_fen is not null
           and (m.holds_until is null or m.holds_until > ${on}) order by m.holds_from limit 1) m on true
     where a.county = ${county} and (a.holds_until is null or a.holds_until > ${on})
       and a.programme <> all(${NOT_MONTHLY}::text[])`.execute(tx)
  return rows
}

export async function countRunning(tx: Tx, county: string, on: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*) as many from casework.award a
     where a.county = ${county} and (a.holds_until is null or a.holds_until > ${on})
       and a.programme <> all(${NOT_MONTHLY}::text[])`.execute(tx)
  return rows[0]?.many ?? 0
}

/** One span of an award's amounts. */
export interface Span {
  readonly id: string
  readonly monthlyFen: number
  readonly from: string
  readonly until: string | null
}

/** An award to be worked out anew, held until commit. */
export interface AwardToRecompute {
  readonly id: string
  readonly region: string
  readonly household: string
  readonly person: string | null
  readonly programme: string
  readonly state: string
  readonly version: number
  readonly from: string
  readonly until: string | null
  /** What it gives on the days from the first day on, in order; without sums: none. */
  readonly spans: readonly Span[]
}

/**
 * The next awards that run on a day or later and have not been worked out under a revision, held until commit: in the order
 * of their ids after a place; without one whoever was left out, because they were made meanwhile.
 */
export async function holdNext(
  tx: Tx,
  county: string,
  { revision, on, after, most }: { revision: string; on: string; after: string | undefined; most: number },
): Promise<AwardToRecompute[]> {
  const place = after === undefined ? sql`` : sql`and a.id > ${after}::uuid`
  return hold(
    tx,
    county,
    on,
    sql`${place} and (a.holds_until is null or a.holds_until > ${on}) and a.programme <> all(${NOT_MONTHLY}::text[])
      and not exists (select from casework.recomputed d where d.county = ${county} and d.revision_id = ${revision} and d.award_id = a.id)
      order by a.id limit ${most}`,
  )
}

/** One award, held until commit; nothing when it does not run on the day or later. */
export async function holdOne(
  tx: Tx,
  county: string,
  { award, on }: { award: string; on: string },
): Promise<AwardToRecompute | undefined> {
  const [row] = await hold(
    tx,
    county,
    on,
    sql`and a.id = ${award}::uuid and (a.holds_until is null or a.holds_until > ${on})`,
  )
  return row
}

/** Awards are held before their amounts are read: whoever changed one in between is waited for, and then seen. */
async function hold(tx: Tx, county: string, on: string, which: ReturnType<typeof sql>): Promise<AwardToRecompute[]> {
  const { rows: held } = await sql<Omit<AwardToRecompute, 'spans'>>`
    select a.id, a.region, a.household_id as household, a.person_id as person, a.programme, a.state, a.version,
           a.holds_from as from, a.holds_until as until
      from casework.award a where a.county = ${county} ${which} for update of a`.execute(tx)
  const { rows: amounts } = await sql<Span & { award: string }>`
    select id, award_id as award, monthly_fen as "monthlyFen", holds_from as from, holds_until as until
      from casework.award_amount
     where county = ${county} and award_id = any(${held.map(({ id }) => id)}::uuid[]) and replaced_by is null
       and monthly_fen is not null and (holds_until is null or holds_until > ${on})
     order by holds_from`.execute(tx)
  const of = Map.groupBy(amounts, ({ award }) => award)
  return held
    .filter(({ state, until }) => state !== 'ended' || until === null || until > on)
    .map((row) => ({ ...row, spans: of.get(row.id) ?? [] }))
}
