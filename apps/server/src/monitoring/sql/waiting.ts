import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import { MOST_COUNTED } from '../../platform/tasks/index.ts'
import type { ListName } from '../domain/lists.ts'

export interface WaitingFinding {
  readonly id: string
  readonly household: string
  readonly region: string
  readonly programme: string
  readonly since: string
}

/** Those that stand longest on a list, and how many stand there, counted no further than anybody would read. */
export async function readFindingsWaiting(tx: Tx, county: string, list: ListName, most: number) {
  const open = sql`from monitoring.finding where county = ${county} and list = ${list} and holds_until is null`
  const { rows } = await sql<WaitingFinding>`
    select id, household_id as household, region, programme, holds_from as since ${open}
     order by holds_from, id limit ${most}`.execute(tx)
  const counted = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 ${open} limit ${MOST_COUNTED + 1}) as counted`.execute(tx)
  return { count: counted.rows[0]?.n ?? 0, rows }
}
