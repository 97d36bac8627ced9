import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export interface RunRow {
  readonly id: string
  readonly judged_on: string
  readonly why: string
  readonly started_at: Date
  readonly ended_at: Date | null
  readonly ending: string | null
  readonly cursor_region: string
  readonly cursor_household: string
  readonly households: number
  readonly looked_at: number
  readonly rebuilt: number
  readonly explained: number
  readonly entered: number
  readonly changed: number
  readonly left_lists: number
  readonly unreadable: number
}

export async function findLatestRun(tx: Tx, county: string): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`
    select * from monitoring.run where county = ${county} order by started_at desc limit 1`.execute(tx)
  return rows[0]
}

/** The run under way, held until commit: its steps follow one another, whoever takes them. */
export async function lockOpenRun(tx: Tx, county: string): Promise<RunRow | undefined> {
  const { rows } = await sql<RunRow>`
    select * from monitoring.run where county = ${county} and ended_at is null for update`.execute(tx)
  return rows[0]
}

export async function insertRun(
  tx: Tx,
  row: { county: string; id: string; on: string; by: string; why: string; at: Date; households: number },
): Promise<void> {
  const { county, id, on, by, why, at, households } = row
  await tx
    .insertInto('monitoring.run')
    .values({
      county,
      id,
      judged_on: on,
      asked_by: by,
      why,
      started_at: at,
      cursor_region: '',
      cursor_household: '00000000-0000-0000-0000-000000000000',
      households,
      looked_at: 0,
      rebuilt: 0,
      explained: 0,
      entered: 0,
      changed: 0,
      left_lists: 0,
      unreadable: 0,
    })
    .execute()
}

export interface RunStep {
  readonly region: string
  readonly household: string
  readonly lookedAt: number
  readonly rebuilt: number
  readonly explained: number
  readonly entered: number
  readonly changed: number
  readonly left: number
  readonly unreadable: number
}

/** Notes how far a run has come, in the transaction in which it came there. */
export async function advanceRun(tx: Tx, county: string, id: string, step: RunStep): Promise<void> {
  await sql`update monitoring.run set cursor_region = ${step.region}, cursor_household = ${step.household},
       looked_at = looked_at + ${step.lookedAt}, rebuilt = rebuilt + ${step.rebuilt}, explained = explained + ${step.explained},
       entered = entered + ${step.entered}, changed = changed + ${step.changed}, left_lists = left_lists + ${step.left},
       unreadable = unreadable + ${step.unreadable}
     where county = ${county} and id = ${id}`.execute(tx)
}

export async function endRun(
  tx: Tx,
  county: string,
  id: string,
  { at, ending }: { at: Date; ending: 'done' | 'superseded' },
): Promise<void> {
  await sql`update monitoring.run set ended_at = ${at}, ending = ${ending}
     where county = ${county} and id = ${id} and ended_at is null`.execute(tx)
}
