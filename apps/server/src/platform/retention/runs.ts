import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'

/** The last run of each class in a county. */
export interface Run {
  readonly recordClass: string
  readonly ranAt: Date
  readonly ended: number
  readonly endedInAll: number
}

/** Adds a batch to the run it belongs to; the first batch of a later run begins its count anew. */
export async function noteRun(
  tx: Tx,
  { county, recordClass, beganAt, ended }: { county: string; recordClass: string; beganAt: Date; ended: number },
): Promise<void> {
  await tx
    .insertInto('platform.retention_run')
    .values({ county, record_class: recordClass, ran_at: beganAt, ended, ended_in_all: ended })
    .onConflict((conflict) =>
      conflict.columns(['county', 'record_class']).doUpdateSet({
        ran_at: beganAt,
        ended: sql`case when retention_run.ran_at = excluded.ran_at then retention_run.ended else 0 end + excluded.ended`,
        ended_in_all: sql`retention_run.ended_in_all + excluded.ended`,
      }),
    )
    .execute()
}

export async function listRuns(tx: Tx, county: string): Promise<Run[]> {
  const rows = await tx
    .selectFrom('platform.retention_run')
    .select(['record_class', 'ran_at', 'ended', 'ended_in_all'])
    .where('county', '=', county)
    .execute()
  return rows.map((row) => ({
    recordClass: row.record_class,
    ranAt: row.ran_at,
    ended: row.ended,
    endedInAll: row.ended_in_all,
  }))
}
