import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

interface DueDays {
  readonly beforeDay: string
  readonly today: string
}

/** When the first of those who can still be recognised died or left. */
export function oldestPersonEnd(tx: Tx, county: string): Promise<Date | undefined> {
  return oldestOf(tx, sql`registry.people_at_their_end(${county}, 'infinity')`)
}

/** When the first of the closed households of which facts are kept was closed. */
export function oldestHouseholdEnd(tx: Tx, county: string): Promise<Date | undefined> {
  return oldestOf(tx, sql`registry.households_at_their_end(${county}, 'infinity')`)
}

async function oldestOf(tx: Tx, ends: ReturnType<typeof sql>): Promise<Date | undefined> {
  const { rows } = await sql<{ oldest: string | null }>`select min(ended_on) as oldest from ${ends}`.execute(tx)
  const oldest = rows[0]?.oldest
  return oldest ? new Date(`${oldest}T00:00:00+08:00`) : undefined
}

/** The database looks for itself whether their time has come: the application may not delete a fact. */
export async function anonymisePeople(tx: Tx, county: string, { beforeDay, today }: DueDays, atMost: number) {
  const { rows } = await sql<{ ended: number }>`
    select registry.anonymise_people(${county}, ${beforeDay}::date, ${atMost}, ${today}::date) as ended`.execute(tx)
  return rows[0]?.ended ?? 0
}

export async function forgetHouseholdFacts(tx: Tx, county: string, { beforeDay, today }: DueDays, atMost: number) {
  const { rows } = await sql<{ ended: number }>`
    select registry.forget_household_facts(${county}, ${beforeDay}::date, ${atMost}, ${today}::date) as ended`.execute(
    tx,
  )
  return rows[0]?.ended ?? 0
}
