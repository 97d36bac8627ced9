import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CaseworkLetter } from '../../../../../db/generated/tables.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'

export type LetterRow = Selectable<CaseworkLetter>

export async function insertLetter(tx: Tx, row: Insertable<CaseworkLetter>): Promise<void> {
  await tx.insertInto('casework.letter').values(row).execute()
}

export async function updateLetter(tx: Tx, county: string, id: string, set: Updateable<CaseworkLetter>): Promise<void> {
  await tx.updateTable('casework.letter').set(set).where('county', '=', county).where('id', '=', id).execute()
}

const rowOf = (tx: Tx, county: string, id: string) =>
  tx.selectFrom('casework.letter').selectAll().where('county', '=', county).where('id', '=', id)

/** A letter in scope; not found otherwise. */
export async function getLetter(tx: Tx, county: string, id: string): Promise<LetterRow> {
  const row = await rowOf(tx, county, id).executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** The same, held until commit. */
export async function lockLetter(tx: Tx, county: string, id: string): Promise<LetterRow> {
  const row = await rowOf(tx, county, id).forUpdate().executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

export interface LetterFilter {
  readonly direction?: string | undefined
  readonly intake?: string | undefined
  readonly open: boolean
}

/** Letters that wait first, the soonest due on top. */
export function listLetterRows(tx: Tx, county: string, { direction, intake, open }: LetterFilter, most: number) {
  let rows = tx.selectFrom('casework.letter').selectAll().where('county', '=', county)
  if (direction !== undefined) rows = rows.where('direction', '=', direction)
  if (intake !== undefined) rows = rows.where('intake_id', '=', intake)
  if (open) rows = rows.where('ended_on', 'is', null)
  return rows
    .orderBy(sql`ended_on is not null`)
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('opened_at')
    .orderBy('id')
    .limit(most)
    .execute()
}

/** Questions about means that wait for their answer and that nobody has settled to go on without. */
export async function countUnanswered(tx: Tx, county: string, intake: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from casework.letter
     where county = ${county} and intake_id = ${intake} and direction = 'out' and question = 'means'
       and ended_on is null and went_on_on is null`.execute(tx)
  return rows[0]?.open ?? 0
}
