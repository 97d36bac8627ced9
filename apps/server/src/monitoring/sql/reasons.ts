import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

export const REASONS = ['supported', 'incomeFound', 'propertyFound', 'declined', 'awaitsDecision'] as const

export async function insertReason(
  tx: Tx,
  row: {
    county: string
    id: string
    region: string
    household: string
    reason: string
    because: string
    on: string
    at: Date
    by: string
  },
): Promise<void> {
  const { county, id, region, household, reason, because, on, at, by } = row
  await tx
    .insertInto('monitoring.not_enrolled_because')
    .values({
      county,
      id,
      region,
      household_id: household,
      reason,
      because,
      recorded_on: on,
      recorded_at: at,
      recorded_by: by,
    })
    .execute()
}

/** The last day on which a reason was recorded for each of these households, since a day. */
export async function lastReasons(
  tx: Tx,
  county: string,
  households: readonly string[],
  since: string,
): Promise<Map<string, string>> {
  const { rows } = await sql<{ household_id: string; last: string }>`
    select household_id, max(recorded_on) as last from monitoring.not_enrolled_because
     where county = ${county} and household_id = any(${[...households]}::uuid[]) and recorded_on > ${since}
     group by household_id`.execute(tx)
  return new Map(rows.map(({ household_id, last }) => [household_id, last]))
}
