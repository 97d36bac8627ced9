import type { Department, ReferralState } from '@doudi/life'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

/** What is asked of the board; empty: all. */
export interface BoardFilter {
  readonly lo: string
  readonly hi: string
  readonly departments: readonly string[]
  readonly states: readonly string[]
  /** Sent, unanswered and past the last day. */
  readonly overdueOn: string | undefined
  readonly openOnly: boolean
}

export interface BoardRow {
  readonly referral: string
  readonly household: string
  readonly region: string
  readonly person: string
  readonly department: Department
  readonly programme: string | null
  readonly state: ReferralState
  readonly version: number
  readonly openedOn: string
  readonly sentOn: string | null
  readonly dueOn: string | null
  readonly answeredOn: string | null
  readonly outcome: string | null
  readonly amountFen: number | null
  readonly toldOn: string | null
}

const where = (
  county: string,
  { lo, hi, departments, states, overdueOn, openOnly }: BoardFilter,
): RawBuilder<unknown> =>
  sql`r.county = ${county} and r.region >= ${lo} and r.region < ${hi}
    ${departments.length > 0 ? sql`and r.department = any(${[...departments]})` : sql``}
    ${states.length > 0 ? sql`and r.state = any(${[...states]})` : sql``}
    ${overdueOn === undefined ? sql`` : sql`and r.state in ('sent', 'accepted') and r.due_on < ${overdueOn}`}
    ${openOnly ? sql`and r.ended_on is null` : sql``}`

/** A page of the board: what is due first stands first, what has no last day after it. */
export async function listBoard(
  tx: Tx,
  county: string,
  filter: BoardFilter,
  { offset, most }: { offset: number; most: number },
): Promise<BoardRow[]> {
  const { rows } = await sql<BoardRow>`
    select r.id as referral, r.household_id as household, r.region, r.person_id as person, r.department, r.programme, r.state,
           r.version::int as version, r.opened_on as "openedOn", r.sent_on as "sentOn", r.due_on as "dueOn", r.answered_on as "answeredOn",
           r.outcome, r.amount_fen::float8 as "amountFen", r.told_on as "toldOn"
      from casework.referral r where ${where(county, filter)}
     order by r.due_on nulls last, r.opened_on, r.id limit ${most} offset ${offset}`.execute(tx)
  return rows
}

export async function countBoard(tx: Tx, county: string, filter: BoardFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from casework.referral r where ${where(county, filter)}`.execute(tx)
  return rows[0]?.count ?? 0
}

export interface DepartmentCount {
  readonly department: Department
  readonly drafted: number
  readonly waiting: number
  readonly overdue: number
  readonly returned: number
  readonly toTell: number
}

/** How many wait where, by department. */
export async function countByDepartment(
  tx: Tx,
  county: string,
  { lo, hi }: Pick<BoardFilter, 'lo' | 'hi'>,
  today: string,
): Promise<DepartmentCount[]> {
  const { rows } = await sql<DepartmentCount>`
    select r.department,
           count(*) filter (where r.state = 'drafted')::int as drafted,
           count(*) filter (where r.state in ('sent', 'accepted'))::int as waiting,
           count(*) filter (where r.state in ('sent', 'accepted') and r.due_on < ${today})::int as overdue,
           count(*) filter (where r.state = 'returned')::int as returned,
           count(*) filter (where r.state = 'answered')::int as "toTell"
      from casework.referral r
     where r.county = ${county} and r.region >= ${lo} and r.region < ${hi} and r.ended_on is null
     group by r.department order by overdue desc, waiting desc, r.department`.execute(tx)
  return rows
}
