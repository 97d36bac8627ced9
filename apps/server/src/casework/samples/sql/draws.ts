import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CaseworkDraw, CaseworkSampleCheck } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import type { Listed } from '../draw.ts'

export type DrawRow = Selectable<CaseworkDraw>
export type CheckRow = Selectable<CaseworkSampleCheck>

/** Fixes the seed of a month; one that is fixed already stays as it is. Whether this one was written. */
export async function insertDraw(tx: Tx, row: Insertable<CaseworkDraw>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('casework.draw')
    .values(row)
    .onConflict((conflict) => conflict.columns(['county', 'month']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** The draw of a month, held until commit. */
export function holdDraw(tx: Tx, county: string, month: string): Promise<DrawRow | undefined> {
  return tx
    .selectFrom('casework.draw')
    .selectAll()
    .where('county', '=', county)
    .where('month', '=', month)
    .forUpdate()
    .executeTakeFirst()
}

export async function updateDraw(tx: Tx, county: string, id: string, set: Updateable<CaseworkDraw>): Promise<void> {
  await tx.updateTable('casework.draw').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** Draws, the newest month first. */
export function listDraws(tx: Tx, county: string): Promise<DrawRow[]> {
  return tx.selectFrom('casework.draw').selectAll().where('county', '=', county).orderBy('month', 'desc').execute()
}

/** Months whose seed is fixed. */
export async function monthsCommitted(tx: Tx, county: string): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('casework.draw').select('month').where('county', '=', county).execute()
  return new Set(rows.map(({ month }) => month))
}

/** Months before this one whose list is closed and not yet drawn, the oldest first. */
export async function listUndrawn(tx: Tx, county: string, month: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('casework.draw')
    .select('month')
    .where('county', '=', county)
    .where('month', '<', month)
    .where('drawn_at', 'is', null)
    .orderBy('month')
    .execute()
  return rows.map((row) => row.month)
}

/** A decision that stands on the list of a month, with where its case lies. */
export interface ListedDecision extends Listed {
  readonly region: string
  readonly household: string
  readonly application: string | null
}

/**
 * The closed list: what was decided by a township or by hand before the close and stands on no list yet. What a month left
 * without a seed is taken up by the next one, so nothing falls between two lists.
 */
export async function listDecisionsToDraw(tx: Tx, county: string, closedAt: Date): Promise<ListedDecision[]> {
  const { rows } = await sql<ListedDecision>`
    select d.id as decision, case when d.by_hand then 'byHand' else 'delegated' end as why, d.region,
           d.household_id as household, d.application_id as application
      from casework.decision d
     where d.county = ${county} and (d.delegated or d.by_hand) and d.decided_at < ${closedAt}
       and d.decided_at >= coalesce((select max(w.closed_at) from casework.draw w where w.county = ${county}), '-infinity')
     order by d.id`.execute(tx)
  return rows
}

export async function insertChecks(tx: Tx, rows: readonly Insertable<CaseworkSampleCheck>[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insertInto('casework.sample_check')
    .values([...rows])
    .execute()
}

export async function holdCheck(tx: Tx, county: string, id: string): Promise<CheckRow> {
  const row = await tx
    .selectFrom('casework.sample_check')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export async function updateCheck(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkSampleCheck>,
): Promise<void> {
  await tx.updateTable('casework.sample_check').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** What was drawn, the newest draw first; or only what waits, the oldest first. */
export function listChecks(
  tx: Tx,
  county: string,
  { waiting, most }: { waiting: boolean; most: number },
): Promise<CheckRow[]> {
  return tx
    .selectFrom('casework.sample_check')
    .selectAll()
    .where('county', '=', county)
    .$if(waiting, (query) => query.where('outcome', 'is', null))
    .orderBy('drawn_at', waiting ? 'asc' : 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** Ids of what was drawn in these draws. */
export async function listDrawn(
  tx: Tx,
  county: string,
  draws: readonly string[],
): Promise<readonly { readonly draw: string; readonly decision: string }[]> {
  const { rows } = await sql<{ draw: string; decision: string }>`
    select draw_id as draw, decision_id as decision from casework.sample_check
     where county = ${county} and draw_id = any(${[...draws]}::uuid[]) order by id`.execute(tx)
  return rows
}
