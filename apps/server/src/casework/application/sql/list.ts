import type { ApplicationState } from '@doudi/life'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

/** What is asked of the list of applications; states and programmes empty: all. */
export interface ApplicationFilter {
  readonly lo: string
  readonly hi: string
  readonly states: readonly string[]
  readonly programmes: readonly string[]
  readonly households: readonly string[] | undefined
  readonly openOnly: boolean
}

/** Where a page begins: after this row, the one that waits longest first. */
export interface After {
  readonly changedAt: Date
  readonly id: string
}

export interface ListedApplication {
  readonly application: string
  readonly household: string
  readonly region: string
  readonly person: string | null
  readonly programme: string
  readonly aid: string | null
  readonly state: ApplicationState
  readonly appliedOn: string
  readonly changedAt: Date
  readonly version: number
}

const where = (
  county: string,
  { lo, hi, states, programmes, households, openOnly }: ApplicationFilter,
): RawBuilder<unknown> =>
  sql`a.county = ${county} and a.region >= ${lo} and a.region < ${hi}
    ${states.length > 0 ? sql`and a.state = any(${[...states]})` : sql``}
    ${programmes.length > 0 ? sql`and a.programme = any(${[...programmes]})` : sql``}
    ${households ? sql`and a.household_id = any(${[...households]}::uuid[])` : sql``}
    ${openOnly ? sql`and a.ended_on is null` : sql``}`

/** A page of applications in the order in which they have waited. */
export async function listApplicationRows(
  tx: Tx,
  county: string,
  filter: ApplicationFilter,
  { after, most }: { after: After | undefined; most: number },
): Promise<ListedApplication[]> {
  const { rows } = await sql<ListedApplication & { version: string }>`
    select a.id as application, a.household_id as household, a.region, a.person_id as person, a.programme, a.aid, a.state,
           a.applied_on as "appliedOn", a.changed_at as "changedAt", a.version::int as version
      from casework.application a
     where ${where(county, filter)}
       ${after ? sql`and (a.changed_at, a.id) > (${after.changedAt}, ${after.id})` : sql``}
     order by a.changed_at, a.id limit ${most}`.execute(tx)
  return rows
}

/** How many there are in each state. */
export async function countByState(tx: Tx, county: string, filter: ApplicationFilter): Promise<Record<string, number>> {
  const { rows } = await sql<{ state: string; count: number }>`
    select a.state, count(*)::int as count from casework.application a where ${where(county, filter)} group by a.state`.execute(
    tx,
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
