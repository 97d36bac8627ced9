import type { EmergencyState, Urgency } from '@doudi/life'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

export interface EmergencyFilter {
  readonly lo: string
  readonly hi: string
  readonly openOnly: boolean
  readonly state?: string | undefined
}

export interface EmergencyLine {
  readonly emergency: string
  readonly region: string
  readonly household: string | null
  readonly person: string | null
  readonly homeRegion: string | null
  readonly channel: string
  readonly urgency: Urgency
  readonly state: EmergencyState
  readonly version: number
  readonly reportedAt: Date
  readonly answerByAt: Date | null
  readonly answeredAt: Date | null
  readonly visitedAt: Date | null
  readonly sentOfficer: string | null
  readonly closing: string | null
  readonly tasksOpen: number
  readonly taskDueOn: string | null
}

const where = (county: string, { lo, hi, openOnly, state }: EmergencyFilter): RawBuilder<unknown> =>
  sql`e.county = ${county} and e.region >= ${lo} and e.region < ${hi}
    ${openOnly ? sql`and e.ended_on is null` : sql``} ${state === undefined ? sql`` : sql`and e.state = ${state}`}`

/** Unanswered reports first, the one whose minutes end first on top; then what is under way, the oldest first. */
export async function listEmergencyLines(
  tx: Tx,
  county: string,
  filter: EmergencyFilter,
  { offset, most }: { offset: number; most: number },
): Promise<EmergencyLine[]> {
  const { rows } = await sql<EmergencyLine>`
    select e.id as emergency, e.region, e.household_id as household, e.person_id as person, e.home_region as "homeRegion", e.channel,
           e.urgency, e.state, e.version::int as version, e.reported_at as "reportedAt", e.answer_by_at as "answerByAt",
           e.answered_at as "answeredAt", e.visited_at as "visitedAt", e.sent_officer as "sentOfficer", e.closing,
           (select count(*)::int from casework.emergency_task t
             where t.county = ${county} and t.emergency_id = e.id and t.done_on is null) as "tasksOpen",
           (select min(t.due_on) from casework.emergency_task t
             where t.county = ${county} and t.emergency_id = e.id and t.done_on is null) as "taskDueOn"
      from casework.emergency e where ${where(county, filter)}
     order by e.state <> 'reported', e.ended_on is not null, e.answer_by_at nulls last,
              array_position(array['lifeAtRisk', 'today', 'days'], e.urgency), e.reported_at, e.id
     limit ${most} offset ${offset}`.execute(tx)
  return rows
}

export async function countEmergencies(tx: Tx, county: string, filter: EmergencyFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from casework.emergency e where ${where(county, filter)}`.execute(tx)
  return rows[0]?.count ?? 0
}
