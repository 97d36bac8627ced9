import { sql } from 'kysely'
import { insertMany, type Tx } from '../../../platform/db/index.ts'
import type { Effect } from '../domain/effectOf.ts'

const FIRST = '00000000-0000-0000-0000-000000000000'

export interface RecomputationRow {
  readonly revision: string
  readonly startsOn: string
  readonly lowersFrom: string
  readonly openedAt: Date
  readonly endedAt: Date | null
  readonly cursor: string
  readonly awards: number
  readonly lookedAt: number
}

const COLUMNS = sql`revision_id as revision, starts_on as "startsOn", lowers_from as "lowersFrom", opened_at as "openedAt",
  ended_at as "endedAt", cursor_award as cursor, awards, looked_at as "lookedAt"`

/** Opens the recomputation of a revision; a second opening finds the first. */
export async function openRecomputation(
  tx: Tx,
  county: string,
  row: { revision: string; startsOn: string; lowersFrom: string; at: Date; awards: number },
): Promise<void> {
  await sql`insert into casework.recomputation (county, revision_id, starts_on, lowers_from, opened_at, cursor_award, awards, looked_at)
    values (${county}, ${row.revision}, ${row.startsOn}, ${row.lowersFrom}, ${row.at}, ${FIRST}, ${row.awards}, 0)
    on conflict (county, revision_id) do nothing`.execute(tx)
}

export async function findRecomputation(
  tx: Tx,
  county: string,
  revision: string,
  hold = false,
): Promise<RecomputationRow | undefined> {
  const { rows } = await sql<RecomputationRow>`
    select ${COLUMNS} from casework.recomputation where county = ${county} and revision_id = ${revision}
    ${hold ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

/** Of the documents that begin after a day the first under which awards have been or are being worked out. */
export async function findNextRecomputation(
  tx: Tx,
  county: string,
  after: string,
): Promise<RecomputationRow | undefined> {
  const { rows } = await sql<RecomputationRow>`
    select ${COLUMNS} from casework.recomputation where county = ${county} and starts_on > ${after}
     order by starts_on, opened_at desc limit 1`.execute(tx)
  return rows[0]
}

/** Notes how far it has come, in the transaction in which it came there. */
export async function advanceRecomputation(
  tx: Tx,
  county: string,
  revision: string,
  { cursor, lookedAt, endedAt }: { cursor: string | undefined; lookedAt: number; endedAt: Date | null },
): Promise<void> {
  await sql`update casework.recomputation set cursor_award = coalesce(${cursor ?? null}::uuid, cursor_award),
      looked_at = looked_at + ${lookedAt}, ended_at = ${endedAt}
    where county = ${county} and revision_id = ${revision}`.execute(tx)
}

/** What became of an award. */
export interface RecomputedToWrite {
  readonly award: string
  readonly region: string
  readonly household: string
  readonly programme: string
  readonly effect: Effect
  readonly beforeFen: number | null
  readonly afterFen: number | null
  readonly decision: string | null
  readonly said: string
}

const RECOMPUTED = {
  county: 'text',
  revision_id: 'uuid',
  award_id: 'uuid',
  region: 'text',
  household_id: 'uuid',
  programme: 'text',
  effect: 'text',
  before_fen: 'bigint',
  after_fen: 'bigint',
  decision_id: 'uuid',
  said: 'json',
  looked_at: 'timestamptz',
}

/** Writes down what became of awards. One that was left open and is worked out again says what became of it now. */
export async function writeRecomputed(
  tx: Tx,
  { county, revision, at }: { county: string; revision: string; at: Date },
  rows: readonly RecomputedToWrite[],
): Promise<void> {
  const cells = rows.map((row) => [
    county,
    revision,
    row.award,
    row.region,
    row.household,
    row.programme,
    row.effect,
    row.beforeFen,
    row.afterFen,
    row.decision,
    row.said,
    at,
  ])
  await insertMany(
    tx,
    'casework.recomputed',
    RECOMPUTED,
    cells,
    sql`on conflict (county, revision_id, award_id) do update set effect = excluded.effect, before_fen = excluded.before_fen,
      after_fen = excluded.after_fen, decision_id = excluded.decision_id, said = excluded.said, looked_at = excluded.looked_at,
      settled_at = case when recomputed.effect = excluded.effect then recomputed.settled_at end,
      settled_by = case when recomputed.effect = excluded.effect then recomputed.settled_by end,
      settled_because = case when recomputed.effect = excluded.effect then recomputed.settled_because end`,
  )
}

export interface OpenOutcome {
  readonly award: string
  readonly effect: Effect
  readonly settled: boolean
}

/** What became of one award under a revision, held until commit. */
export async function holdOutcome(
  tx: Tx,
  county: string,
  revision: string,
  award: string,
): Promise<OpenOutcome | undefined> {
  const { rows } = await sql<OpenOutcome>`
    select award_id as award, effect, settled_at is not null as settled from casework.recomputed
     where county = ${county} and revision_id = ${revision} and award_id = ${award} for update`.execute(tx)
  return rows[0]
}

export async function settleOutcome(
  tx: Tx,
  county: string,
  { revision, award, by, at, because }: { revision: string; award: string; by: string; at: Date; because: string },
): Promise<void> {
  await sql`update casework.recomputed set settled_at = ${at}, settled_by = ${by}, settled_because = ${because}
    where county = ${county} and revision_id = ${revision} and award_id = ${award}`.execute(tx)
}
