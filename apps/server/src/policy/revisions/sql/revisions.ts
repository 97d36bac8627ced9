import type { RevisionState } from '@doudi/life'
import { sql } from 'kysely'
import { insertMany, type Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import type { Draft } from '../draft.ts'

/** A revision as it lies, with its figures. */
export interface RevisionRow {
  readonly id: string
  readonly state: RevisionState
  readonly version: number
  readonly draft: Draft
  readonly draftHash: string
  readonly draftedBy: string
  readonly draftedAt: Date
  readonly writtenBy: string
  readonly preview: string | null
  readonly publication: number | null
  readonly publishedBy: string | null
  readonly publishedAt: Date | null
  readonly overrideBecause: string | null
}

const COLUMNS = sql`r.id, r.state, r.version::int, r.draft_hash as "draftHash", r.drafted_by as "draftedBy", r.drafted_at as "draftedAt",
  r.written_by as "writtenBy", r.preview_id as preview, r.publication::int, r.published_by as "publishedBy",
  r.published_at as "publishedAt", r.override_because as "overrideBecause",
  json_build_object('place', r.place, 'startsOn', r.starts_on, 'why', r.why,
    'notice', json_build_object('title', r.notice_title, 'number', r.notice_number, 'on', r.notice_on),
    'values', (select coalesce(json_agg(json_build_object('parameter', v.parameter, 'value', v.written, 'clause', v.clause) order by v.parameter), '[]')
       from policy.revision_value v where v.county = r.county and v.revision_id = r.id)) as draft`

/** One revision; held until commit when it is to be changed. */
export async function getRevision(tx: Tx, county: string, id: string, hold = false): Promise<RevisionRow> {
  const { rows } = await sql<RevisionRow>`
    select ${COLUMNS} from policy.revision r where r.county = ${county} and r.id = ${id}
    ${hold ? sql`for update of r` : sql``}`.execute(tx)
  if (!rows[0]) throw refusePlatform('platform.not-found')
  return rows[0]
}

/** All of the county, the latest entered first. */
export async function listRevisionRows(tx: Tx, county: string, most: number): Promise<RevisionRow[]> {
  const { rows } = await sql<RevisionRow>`
    select ${COLUMNS} from policy.revision r where r.county = ${county}
     order by r.drafted_at desc, r.id desc limit ${most}`.execute(tx)
  return rows
}

/** What is in force, in the order in which it was put into force. */
export async function listPublished(tx: Tx, county: string): Promise<RevisionRow[]> {
  const { rows } = await sql<RevisionRow>`
    select ${COLUMNS} from policy.revision r where r.county = ${county} and r.state = 'published'
     order by r.publication`.execute(tx)
  return rows
}

/** Ids of the same: a published revision never changes, so they tell what is in force. */
export async function publishedIds(tx: Tx, county: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from policy.revision where county = ${county} and state = 'published' order by publication`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Holds every publication of the county until commit, so that one follows another; tells how many there were. */
export async function lockPublications(tx: Tx, county: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('policy.publish'), ${Number(county)})`.execute(tx)
  const { rows } = await sql<{ last: number }>`
    select coalesce(max(publication), 0)::int as last from policy.revision where county = ${county}`.execute(tx)
  return rows[0]?.last ?? 0
}

interface Writing {
  readonly county: string
  readonly id: string
  readonly draft: Draft
  readonly hash: string
  readonly by: string
  readonly at: Date
}

export async function insertRevision(tx: Tx, { county, id, draft, hash, by, at }: Writing): Promise<void> {
  await sql`insert into policy.revision (county, id, state, version, place, starts_on, notice_title, notice_number, notice_on,
      why, draft_hash, drafted_by, drafted_at, written_by, written_at)
    values (${county}, ${id}, 'draft', 1, ${draft.place}, ${draft.startsOn}, ${draft.notice.title}, ${draft.notice.number},
      ${draft.notice.on}, ${draft.why}, ${hash}, ${by}, ${at}, ${by}, ${at})`.execute(tx)
  await insertValues(tx, county, id, draft)
}

/** Writes what a draft says now; it is a draft again, whatever was looked at before. */
export async function rewriteRevision(tx: Tx, { county, id, draft, hash, by, at }: Writing): Promise<void> {
  await sql`update policy.revision set state = 'draft', version = version + 1, place = ${draft.place}, starts_on = ${draft.startsOn},
      notice_title = ${draft.notice.title}, notice_number = ${draft.notice.number}, notice_on = ${draft.notice.on},
      why = ${draft.why}, draft_hash = ${hash}, written_by = ${by}, written_at = ${at}
    where county = ${county} and id = ${id}`.execute(tx)
  await sql`delete from policy.revision_value where county = ${county} and revision_id = ${id}`.execute(tx)
  await insertValues(tx, county, id, draft)
}

async function insertValues(tx: Tx, county: string, id: string, draft: Draft): Promise<void> {
  const columns = { county: 'text', revision_id: 'uuid', parameter: 'text', written: 'json', clause: 'text' }
  const rows = draft.values.map(({ parameter, value, clause }) => [
    county,
    id,
    parameter,
    JSON.stringify(value),
    clause,
  ])
  await insertMany(tx, 'policy.revision_value', columns, rows)
}

export async function moveRevision(tx: Tx, county: string, id: string, to: RevisionState): Promise<void> {
  await sql`update policy.revision set state = ${to}, version = version + 1 where county = ${county} and id = ${id}`.execute(
    tx,
  )
}

export async function publishRow(
  tx: Tx,
  county: string,
  id: string,
  { by, at, publication, because }: { by: string; at: Date; publication: number; because: string | null },
): Promise<void> {
  await sql`update policy.revision set state = 'published', version = version + 1, published_by = ${by}, published_at = ${at},
      publication = ${publication}, override_because = ${because}
    where county = ${county} and id = ${id}`.execute(tx)
}
