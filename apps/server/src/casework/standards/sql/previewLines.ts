import { sql } from 'kysely'
import { insertMany, type Tx } from '../../../platform/db/index.ts'
import type { Effect } from '../domain/effectOf.ts'
import type { RunningAward } from './awards.ts'

/** What a draft would do to an award. */
export interface PreviewLine {
  readonly award: RunningAward
  readonly effect: Effect
  /** By the rules as they are, and with the draft; null: not eligible, or not known. */
  readonly nowFen: number | null
  readonly thenFen: number | null
  readonly drifted: boolean
}

const COLUMNS = {
  county: 'text',
  preview_id: 'uuid',
  award_id: 'uuid',
  region: 'text',
  programme: 'text',
  effect: 'text',
  paid_fen: 'bigint',
  now_fen: 'bigint',
  then_fen: 'bigint',
  drifted: 'boolean',
  made_at: 'timestamptz',
}

export async function insertPreviewLines(
  tx: Tx,
  county: string,
  { preview, at }: { preview: string; at: Date },
  lines: readonly PreviewLine[],
): Promise<void> {
  const cells = lines.map(({ award, effect, nowFen, thenFen, drifted }) => [
    county,
    preview,
    award.id,
    award.region,
    award.programme,
    effect,
    award.paidFen,
    nowFen,
    thenFen,
    drifted,
    at,
  ])
  await insertMany(tx, 'casework.preview_line', COLUMNS, cells)
}

/** How many of each effect there are in a township for a programme, and what that costs in a month. */
export interface EffectSum {
  readonly township: string
  readonly programme: string
  readonly effect: Effect
  readonly awards: number
  readonly drifted: number
  readonly beforeFen: number
  readonly afterFen: number
}

export async function sumPreview(tx: Tx, county: string, preview: string): Promise<EffectSum[]> {
  const { rows } = await sql<EffectSum>`
    select left(region, 9) as township, programme, effect, count(*) as awards, count(*) filter (where drifted) as drifted,
           coalesce(sum(paid_fen), 0)::bigint as "beforeFen",
           coalesce(sum(case when effect in ('gains', 'loses') then then_fen when effect = 'leaves' then 0 else paid_fen end), 0)::bigint as "afterFen"
      from casework.preview_line where county = ${county} and preview_id = ${preview}
     group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  return rows
}

export interface PreviewLineRow {
  readonly award: string
  readonly household: string
  readonly person: string | null
  readonly region: string
  readonly programme: string
  readonly effect: Effect
  readonly paidFen: number | null
  readonly nowFen: number | null
  readonly thenFen: number | null
  readonly drifted: boolean
}

/** The awards behind a figure, in order of their ids; `most` after a place. Who has moved away from the reader's places is left out. */
export async function listPreviewLineRows(
  tx: Tx,
  county: string,
  {
    preview,
    effect,
    programme,
    lo,
    hi,
    after,
    most,
  }: {
    preview: string
    effect: Effect | undefined
    programme: string | undefined
    lo: string
    hi: string
    after: string
    most: number
  },
): Promise<PreviewLineRow[]> {
  const { rows } = await sql<PreviewLineRow>`
    select l.award_id as award, a.household_id as household, a.person_id as person, l.region, l.programme, l.effect,
           l.paid_fen as "paidFen", l.now_fen as "nowFen", l.then_fen as "thenFen", l.drifted
      from casework.preview_line l join casework.award a on a.county = ${county} and a.id = l.award_id
     where l.county = ${county} and l.preview_id = ${preview} and l.region >= ${lo} and l.region < ${hi} and l.award_id > ${after}::uuid
       and (${effect ?? null}::text is null or l.effect = ${effect ?? null})
       and (${programme ?? null}::text is null or l.programme = ${programme ?? null})
     order by l.award_id limit ${most}`.execute(tx)
  return rows
}
