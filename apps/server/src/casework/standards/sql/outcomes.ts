import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/index.ts'
import { type Effect, OPEN_EFFECTS } from '../domain/effectOf.ts'

export interface OutcomeSum {
  readonly programme: string
  readonly effect: Effect
  readonly awards: number
  readonly open: number
  readonly beforeFen: number
  readonly afterFen: number
}

/** What has become of the awards so far, by programme. */
export async function sumOutcomes(tx: Tx, county: string, revision: string): Promise<OutcomeSum[]> {
  const { rows } = await sql<OutcomeSum>`
    select programme, effect, count(*) as awards,
           count(*) filter (where settled_at is null and effect = any(${[...OPEN_EFFECTS]}::text[])) as open,
           coalesce(sum(before_fen), 0)::bigint as "beforeFen",
           coalesce(sum(case when effect in ('gains', 'loses') then after_fen else before_fen end), 0)::bigint as "afterFen"
      from casework.recomputed where county = ${county} and revision_id = ${revision} group by 1, 2 order by 1, 2`.execute(
    tx,
  )
  return rows
}

export interface OpenRow {
  readonly revision: string
  readonly award: string
  readonly household: string
  readonly person: string | null
  readonly region: string
  readonly programme: string
  readonly effect: Effect
  readonly beforeFen: number | null
  readonly afterFen: number | null
  readonly said: {
    readonly from: string | null
    readonly missing: readonly { kind: string; name: string; by: string }[]
  }
  readonly lookedAt: Date
}

/** Awards that wait for somebody's look in villages in scope, the longest waiting first. */
export async function listOpenOutcomes(
  tx: Tx,
  county: string,
  { revision, lo, hi, most }: { revision?: string | undefined; lo: string; hi: string; most: number },
): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    select d.revision_id as revision, d.award_id as award, d.household_id as household, a.person_id as person, d.region,
           d.programme, d.effect, d.before_fen as "beforeFen", d.after_fen as "afterFen", d.said, d.looked_at as "lookedAt"
      from casework.recomputed d join casework.award a on a.county = ${county} and a.id = d.award_id
     where d.county = ${county} and d.region >= ${lo} and d.region < ${hi}
       and d.settled_at is null and d.effect in ('grace', 'leaves', 'returns', 'undecided')
       and (${revision ?? null}::uuid is null or d.revision_id = ${revision ?? null}::uuid)
     order by d.looked_at, d.award_id limit ${most}`.execute(tx)
  return rows
}

/** How many wait, counted no further than `most`. */
export async function countOpenOutcomes(
  tx: Tx,
  county: string,
  { lo, hi, most }: { lo: string; hi: string; most: number },
): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*) as many from (select from casework.recomputed d
     where d.county = ${county} and d.region >= ${lo} and d.region < ${hi}
       and d.settled_at is null and d.effect in ('grace', 'leaves', 'returns', 'undecided') limit ${most}) waiting`.execute(
    tx,
  )
  return rows[0]?.many ?? 0
}
