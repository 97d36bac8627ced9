import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'

/** What somebody saw before they let others decide: figures, no names. */
export interface PreviewRow {
  readonly id: string
  readonly revision: string
  readonly draftHash: string
  readonly rulesHash: string
  readonly madeAt: Date
  readonly madeBy: string
  readonly countedOn: string
  readonly awards: number
  /** Would get less, enter grace or leave. */
  readonly worse: number
  readonly undecided: number
  readonly beforeFen: number
  readonly afterFen: number
}

export async function insertPreview(tx: Tx, county: string, row: PreviewRow): Promise<void> {
  await sql`insert into policy.revision_preview (county, id, revision_id, draft_hash, rules_hash, made_at, made_by, counted_on,
      awards, worse, undecided, before_fen, after_fen)
    values (${county}, ${row.id}, ${row.revision}, ${row.draftHash}, ${row.rulesHash}, ${row.madeAt}, ${row.madeBy},
      ${row.countedOn}, ${row.awards}, ${row.worse}, ${row.undecided}, ${row.beforeFen}, ${row.afterFen})`.execute(tx)
  await sql`update policy.revision set state = 'previewed', version = version + 1, preview_id = ${row.id}
    where county = ${county} and id = ${row.revision}`.execute(tx)
}

export async function findPreview(tx: Tx, county: string, id: string | null): Promise<PreviewRow | undefined> {
  if (id === null) return undefined
  const { rows } = await sql<PreviewRow>`
    select id, revision_id as revision, draft_hash as "draftHash", rules_hash as "rulesHash", made_at as "madeAt",
           made_by as "madeBy", counted_on as "countedOn", awards::int, worse::int, undecided::int,
           before_fen as "beforeFen", after_fen as "afterFen"
      from policy.revision_preview where county = ${county} and id = ${id}`.execute(tx)
  return rows[0]
}
