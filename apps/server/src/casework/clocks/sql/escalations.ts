import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { CaseworkClockEscalation } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import type { ClockRow } from './clocks.ts'

export type EscalationRow = Selectable<CaseworkClockEscalation>
export type Level = 'township' | 'county'

/** Open limits that were due before a day and that this level was not told of yet, the latest of all first. */
export function listUntold(
  tx: Tx,
  county: string,
  { before, level, except, most }: { before: string; level: Level; except: readonly string[]; most: number },
): Promise<ClockRow[]> {
  return tx
    .selectFrom('casework.clock as c')
    .selectAll('c')
    .where('c.county', '=', county)
    .where('c.ended_on', 'is', null)
    .where('c.due_on', '<', before)
    .where('c.limit_name', 'not in', except.length > 0 ? [...except] : [''])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('casework.clock_escalation as e')
            .select('e.id')
            .whereRef('e.county', '=', 'c.county')
            .whereRef('e.clock_id', '=', 'c.id')
            .where('e.level', '=', level),
        ),
      ),
    )
    .orderBy('c.due_on')
    .orderBy('c.id')
    .limit(most)
    .execute()
}

export async function insertEscalation(
  tx: Tx,
  { county, id: clock, region, household_id }: ClockRow,
  { id, level, on, at }: { id: string; level: Level; on: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('casework.clock_escalation')
    .values({ county, id, region, household_id, clock_id: clock, level, raised_on: on, raised_at: at })
    .onConflict((conflict) => conflict.columns(['county', 'clock_id', 'level']).doNothing())
    .execute()
}

/** What a level was told and has not answered for, with the limit; the longest late first. */
export function listUnseen(tx: Tx, county: string, level: Level, most: number) {
  return tx
    .selectFrom('casework.clock_escalation as e')
    .innerJoin('casework.clock as c', (join) =>
      join.onRef('c.county', '=', 'e.county').onRef('c.id', '=', 'e.clock_id'),
    )
    .select([
      'e.id',
      'e.raised_at',
      'e.level',
      'c.region',
      'c.household_id',
      'c.kind',
      'c.subject_id',
      'c.limit_name',
      'c.programme',
      'c.started_on',
      'c.due_on',
      'c.ended_on',
    ])
    .where('e.county', '=', county)
    .where('e.level', '=', level)
    .where('e.seen_at', 'is', null)
    .orderBy(sql`c.due_on`, (order) => order.asc().nullsLast())
    .orderBy('e.id')
    .limit(most)
    .execute()
}

export async function lockEscalation(tx: Tx, county: string, id: string): Promise<EscalationRow> {
  const row = await tx
    .selectFrom('casework.clock_escalation')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function answerEscalation(
  tx: Tx,
  { county, id }: EscalationRow,
  { by, at, said }: { by: string; at: Date; said: Buffer },
): Promise<void> {
  await tx
    .updateTable('casework.clock_escalation')
    .set({ seen_by: by, seen_at: at, said_sealed: said })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}
