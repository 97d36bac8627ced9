import { type Aid, type AppliedProgramme, planOf } from '@doudi/life'
import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'

/** An application that waits for a decision and nothing else. */
export interface Ready {
  readonly application: string
  readonly household: string
  readonly region: string
  readonly programme: AppliedProgramme
  readonly changedAt: Date
  /** Registered as a near relative's: never decided under a delegation. */
  readonly kin: boolean
  /** Some delegation of the programme is in force for its township today. */
  readonly delegated: boolean
}

type Row = Ready & { readonly state: string; readonly aid: Aid | null; readonly lawOn: string }

/** Everything that waits for a decision within an area, what has waited longest first. */
export async function listReady(tx: Tx, county: string, prefix: string, today: string, most: number): Promise<Ready[]> {
  const { lo, hi } = rangeOfPrefix(prefix)
  const { rows } = await sql<Row>`
    select a.id as application, a.household_id as household, a.region, a.programme, a.state, a.aid, a.law_on as "lawOn",
           a.changed_at as "changedAt",
           exists (select from casework.kin_case k where k.county = ${county} and k.application_id = a.id) as kin,
           exists (select from casework.delegation d
                    where d.county = ${county} and d.programme = a.programme
                      and (d.township is null or d.township = left(a.region, 9))
                      and d.approved_at is not null and d.recalled_at is null
                      and d.holds_from <= ${today} and (d.holds_until is null or d.holds_until > ${today})) as delegated
      from casework.application a
     where a.county = ${county} and a.region >= ${lo} and a.region < ${hi}
       and a.state in ('verified', 'noticeEnded', 'secondNoticeEnded')
     order by a.changed_at, a.id limit ${most}`.execute(tx)
  return rows.filter(isReady)
}

/** A notice that is still to be posted is not a decision that waits. */
function isReady({ state, programme, aid, lawOn }: Row): boolean {
  const plan = planOf(programme, lawOn, aid)
  if (state === 'verified') return !plan.notice
  return state === 'secondNoticeEnded' || !plan.secondNotice
}

/** How many of one programme wait for a decision in an area. */
export async function countReady(tx: Tx, county: string, programme: string, prefix: string): Promise<number> {
  const { lo, hi } = rangeOfPrefix(prefix)
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from casework.application
     where county = ${county} and region >= ${lo} and region < ${hi} and programme = ${programme}
       and state in ('verified', 'noticeEnded', 'secondNoticeEnded')`.execute(tx)
  return rows[0]?.many ?? 0
}
