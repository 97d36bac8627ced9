import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { ListName } from '../domain/lists.ts'
import type { Said } from '../wordsOf.ts'

export const SORTS = ['village', 'since', 'amount'] as const
export type Sort = (typeof SORTS)[number]

export interface ListAsked {
  readonly list: ListName
  readonly lo: string
  readonly hi: string
  readonly programme: string | undefined
  /** Only these households; undefined: all. */
  readonly households: readonly string[] | undefined
}

export interface ListLine {
  readonly id: string
  readonly region: string
  readonly household_id: string
  readonly person_id: string | null
  readonly programme: string
  readonly since: string
  readonly answer: string
  readonly change: string | null
  readonly amount_fen: number | null
  readonly receiving_fen: number | null
  readonly distance_fen: number | null
  readonly left_on: string | null
  readonly left_because: string | null
  readonly said: Said
}

function asked(county: string, { list, lo, hi, programme, households }: ListAsked): RawBuilder<SqlBool> {
  return sql<SqlBool>`county = ${county} and list = ${list} and holds_until is null and region >= ${lo} and region < ${hi}
    and (${programme ?? null}::text is null or programme = ${programme ?? null})
    and (${households === undefined} or household_id = any(${[...(households ?? [])]}::uuid[]))`
}

/** What each order compares, and which way; the id makes it total. */
const ORDERS: Readonly<
  Record<Sort, { readonly key: RawBuilder<unknown>; readonly type: string; readonly down: boolean }>
> = {
  village: { key: sql`region`, type: 'text', down: false },
  since: { key: sql`holds_from`, type: 'date', down: false },
  amount: { key: sql`coalesce(amount_fen, 0)`, type: 'bigint', down: true },
}

export interface Mark {
  readonly key: string
  readonly id: string
}

/** One page of a list; what is compared comes along as `key`, so that the next page can begin behind it. */
export async function listLines(
  tx: Tx,
  county: string,
  filter: ListAsked,
  { sort, after, most }: { sort: Sort; after: Mark | undefined; most: number },
): Promise<(ListLine & { readonly key: string })[]> {
  const { key, type, down } = ORDERS[sort]
  const beyond = down ? sql`<` : sql`>`
  const way = down ? sql`desc` : sql`asc`
  const behind = after ? sql`and (${key}, id) ${beyond} (${after.key}::${sql.raw(type)}, ${after.id}::uuid)` : sql``
  const { rows } = await sql<ListLine & { key: string }>`
    select id, region, household_id, person_id, programme, holds_from as since, answer, change, amount_fen, receiving_fen,
           distance_fen, left_on, left_because, said, (${key})::text as key
      from monitoring.finding where ${asked(county, filter)} ${behind}
     order by ${key} ${way}, id ${way} limit ${most}`.execute(tx)
  return rows
}

export async function countLines(
  tx: Tx,
  county: string,
  filter: ListAsked,
): Promise<{ rows: number; households: number }> {
  const { rows } = await sql<{ rows: number; households: number }>`
    select count(*)::int as rows, count(distinct household_id)::int as households
      from monitoring.finding where ${asked(county, filter)}`.execute(tx)
  return rows[0] ?? { rows: 0, households: 0 }
}

export interface PlaceCount {
  readonly place: string
  readonly list: ListName
  readonly programme: string
  readonly rows: number
  readonly households: number
}

/** How many stand on each list, by the first digits of the village: nine for townships, twelve for villages. */
export async function countByPlace(
  tx: Tx,
  county: string,
  { lo, hi, digits }: { lo: string; hi: string; digits: number },
): Promise<PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`
    select left(region, ${digits}::int) as place, list, programme, count(*)::int as rows,
           count(distinct household_id)::int as households
      from monitoring.finding
     where county = ${county} and holds_until is null and region >= ${lo} and region < ${hi}
     group by 1, 2, 3 order by 1, 2, 3`.execute(tx)
  return rows
}

/** Every row about a household, the open ones first: since when it stood where, and until when. */
export async function listHistory(tx: Tx, county: string, household: string) {
  const { rows } = await sql<ListLine & { list: ListName; until: string | null }>`
    select id, region, household_id, person_id, list, programme, holds_from as since, holds_until as until, answer, change,
           amount_fen, receiving_fen, distance_fen, left_on, left_because, said
      from monitoring.finding where county = ${county} and household_id = ${household}
     order by holds_until is not null, holds_from desc, id limit 200`.execute(tx)
  return rows
}
