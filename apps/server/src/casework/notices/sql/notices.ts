import type { NoticeState } from '@doudi/life'
import { type Insertable, type RawBuilder, type Selectable, sql, type Updateable } from 'kysely'
import type { CaseworkNotice, CaseworkNoticeLine } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'

export type NoticeRow = Omit<Selectable<CaseworkNotice>, 'state' | 'kind'> & {
  readonly state: NoticeState
  readonly kind: 'first' | 'second'
}
export type LineRow = Selectable<CaseworkNoticeLine>

export async function insertNotice(tx: Tx, row: Insertable<CaseworkNotice>): Promise<void> {
  await tx.insertInto('casework.notice').values(row).execute()
}

export async function insertLine(tx: Tx, row: Insertable<CaseworkNoticeLine>): Promise<void> {
  await tx.insertInto('casework.notice_line').values(row).execute()
}

export async function getNotice(tx: Tx, county: string, id: string): Promise<NoticeRow> {
  const row = await notice(tx, county, id).executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row as NoticeRow
}

/** The same, held until commit. */
export async function lockNotice(tx: Tx, county: string, id: string): Promise<NoticeRow> {
  const row = await notice(tx, county, id).forUpdate().executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row as NoticeRow
}

const notice = (tx: Tx, county: string, id: string) =>
  tx.selectFrom('casework.notice').selectAll().where('county', '=', county).where('id', '=', id)

export async function updateNotice(tx: Tx, county: string, id: string, set: Updateable<CaseworkNotice>): Promise<void> {
  await tx.updateTable('casework.notice').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** The lines of sheets in the order in which they are printed. */
export function listLines(tx: Tx, county: string, notices: readonly string[]): Promise<LineRow[]> {
  return tx
    .selectFrom('casework.notice_line')
    .selectAll()
    .where('county', '=', county)
    .where('notice_id', 'in', notices.length > 0 ? [...notices] : ['00000000-0000-0000-0000-000000000000'])
    .orderBy('notice_id')
    .orderBy('seq')
    .execute()
}

/** Lines that are still on a sheet, of an application or of a household. */
export async function openLines(
  tx: Tx,
  county: string,
  of: { readonly application: string } | { readonly household: string },
): Promise<LineRow[]> {
  return tx
    .selectFrom('casework.notice_line')
    .selectAll()
    .where('county', '=', county)
    .$if('application' in of, (query) =>
      query.where('application_id', '=', (of as { application: string }).application),
    )
    .$if('household' in of, (query) => query.where('household_id', '=', (of as { household: string }).household))
    .where('closed_on', 'is', null)
    .execute()
}

/** Open lines of an application whose sheet hangs in a village: others were left behind when the household moved. */
export async function linesHangingIn(tx: Tx, county: string, application: string, village: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select l.id from casework.notice_line l
      join casework.notice n on n.county = ${county} and n.id = l.notice_id and n.region = ${village} and n.closed_on is null
     where l.county = ${county} and l.application_id = ${application} and l.closed_on is null`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Takes lines off their sheet. */
export async function closeLines(
  tx: Tx,
  county: string,
  lines: readonly string[],
  { on, because }: { on: string; because: string },
): Promise<void> {
  if (lines.length === 0) return
  await tx
    .updateTable('casework.notice_line')
    .set({ closed_on: on, closed_because: because })
    .where('county', '=', county)
    .where('id', 'in', [...lines])
    .where('closed_on', 'is', null)
    .execute()
}

/** Sheets in a range of villages; open ones alone, or those that closed since a day too. */
export async function listNoticeRows(
  tx: Tx,
  county: string,
  { lo, hi, states, closedSince }: { lo: string; hi: string; states: readonly string[]; closedSince?: string },
): Promise<NoticeRow[]> {
  const shown: RawBuilder<boolean> = closedSince
    ? sql<boolean>`(state = any(${[...states]}) or closed_on >= ${closedSince})`
    : sql<boolean>`state = any(${[...states]})`
  const rows = await tx
    .selectFrom('casework.notice')
    .selectAll()
    .where('county', '=', county)
    .where('region', '>=', lo)
    .where('region', '<', hi)
    .where(shown)
    .orderBy('last_on')
    .orderBy('drawn_at')
    .limit(500)
    .execute()
  return rows as NoticeRow[]
}

export interface ReadyRow {
  readonly application: string
  readonly household: string
  readonly person: string | null
  readonly region: string
  readonly programme: string
  readonly aid: string | null
  readonly lawOn: string
  readonly state: string
  readonly changedAt: Date
}

/** Applications that wait for a sheet: verified, or noticed and no longer on any sheet; or past the first notice. */
export async function listReady(tx: Tx, county: string, { lo, hi }: { lo: string; hi: string }): Promise<ReadyRow[]> {
  const { rows } = await sql<ReadyRow>`
    select a.id as application, a.household_id as household, a.person_id as person, a.region, a.programme, a.aid,
           a.law_on as "lawOn", a.state, a.changed_at as "changedAt"
      from casework.application a
     where a.county = ${county} and a.region >= ${lo} and a.region < ${hi}
       and a.state in ('verified', 'noticed', 'noticeEnded', 'secondNoticed')
       and not exists (select from casework.notice_line l
             join casework.notice n on n.county = ${county} and n.id = l.notice_id and n.region = a.region
                  and n.closed_on is null
            where l.county = ${county} and l.application_id = a.id and l.closed_on is null)
     order by a.region, a.changed_at limit 1000`.execute(tx)
  return rows
}
