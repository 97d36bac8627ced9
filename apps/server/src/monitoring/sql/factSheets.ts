import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { PlaceInOrder } from './place.ts'

export const FOREVER = '9999-12-31'
/** A sheet that was never made is due since ever. */
const NEVER = '1900-01-01'

/** Makes room for the sheets of households; what is there already stays. */
export async function openSheets(tx: Tx, county: string, places: readonly PlaceInOrder[]): Promise<void> {
  await sql`insert into monitoring.fact_sheet (county, household_id, region, good_until, format, rules, outcome)
    select ${county}, t.id, t.region, ${NEVER}::date, 0, 0, 0
      from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ region }) => region)}::text[]) as t (id, region)
    on conflict (county, household_id) do nothing`.execute(tx)
}

export async function countSheets(tx: Tx, county: string): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from monitoring.fact_sheet where county = ${county}`.execute(tx)
  return rows[0]?.many ?? 0
}

/** How sheets are packed, and by which rules answers are remembered. */
export interface SheetKind {
  readonly format: number
  readonly rules: number
}

/** Sheets side by side: 16 bytes of id and 8 of outcome for each, and the packed facts end to end. */
export interface SheetsRead {
  readonly many: number
  readonly ids: Buffer
  readonly outcomes: Buffer
  readonly sheets: Buffer
}

/** The next sheets in the order of villages. */
export interface Piece {
  /** How many households it holds, remembered ones among them. */
  readonly households: number
  /** The last of them; null when there is none. */
  readonly last: PlaceInOrder | null
  /** Whose sheet or remembered answer has come of age, or rests on other rules. */
  readonly due: readonly string[]
  /** The sheets that are good as they lie. */
  readonly lying: SheetsRead
}

interface PieceRow extends SheetsRead {
  readonly households: number
  readonly last_region: string | null
  readonly last_id: string | null
  readonly due: string[] | null
}

/** Reads a piece in one row, so that the driver's cost of a row is paid once for thousands of households. */
export async function readPiece(
  tx: Tx,
  county: string,
  after: PlaceInOrder,
  { on, most, format, rules }: SheetKind & { on: string; most: number },
): Promise<Piece> {
  const { rows } = await sql<PieceRow>`
    with piece as materialized (
      select region, household_id, outcome, sheet,
             good_until <= ${on} or format <> ${format} or (rules <> ${rules} and sheet is null) as is_due
        from monitoring.fact_sheet
       where county = ${county} and region >= ${after.region} and (region, household_id) > (${after.region}, ${after.id}::uuid)
       order by region, household_id limit ${most}
    ), last as (
      select region, household_id from piece order by region desc, household_id desc limit 1
    )
    select count(*)::int as households,
           (select region from last) as last_region, (select household_id from last) as last_id,
           array_agg(household_id) filter (where is_due) as due,
           (count(*) filter (where not is_due and sheet is not null))::int as many,
           coalesce(string_agg(uuid_send(household_id), ''::bytea) filter (where not is_due and sheet is not null), ''::bytea) as ids,
           coalesce(string_agg(int8send(outcome), ''::bytea) filter (where not is_due and sheet is not null), ''::bytea) as outcomes,
           coalesce(string_agg(sheet, ''::bytea) filter (where not is_due and sheet is not null), ''::bytea) as sheets
      from piece`.execute(tx)
  const { households, last_region: region, last_id: id, due, ...lying } = rows[0] as PieceRow
  return { households, last: region === null || id === null ? null : { region, id }, due: due ?? [], lying }
}

/** The packed facts of a few households as they lie now. */
export async function readSheets(tx: Tx, county: string, ids: readonly string[]): Promise<Map<string, Buffer>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; sheet: Buffer }>`
    select household_id as id, coalesce(sheet, ''::bytea) as sheet from monitoring.fact_sheet
     where county = ${county} and household_id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, sheet }) => [id, sheet]))
}

export interface SheetWritten {
  readonly id: string
  readonly region: string
  readonly goodUntil: string
  readonly outcome: number
  readonly sheet: Buffer | null
  /** Of a household whose answer is only remembered: its packed facts, and the first day on which they may differ. */
  readonly facts: Buffer | null
  readonly factsUntil: string | null
}

/** Writes sheets that were made anew, with what followed from them. */
export async function writeSheets(
  tx: Tx,
  county: string,
  { format, rules }: SheetKind,
  rows: readonly SheetWritten[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into monitoring.fact_sheet (county, household_id, region, good_until, format, rules, outcome, sheet,
        facts, facts_until)
    select ${county}, t.id, t.region, t.good_until, ${format}::int, ${rules}::int, t.outcome, t.sheet, t.facts, t.facts_until
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ region }) => region)}::text[],
                  ${rows.map(({ goodUntil }) => goodUntil)}::date[], ${rows.map(({ outcome }) => outcome)}::bigint[],
                  ${rows.map(({ sheet }) => sheet)}::bytea[], ${rows.map(({ facts }) => facts)}::bytea[],
                  ${rows.map(({ factsUntil }) => factsUntil)}::date[]) as t (id, region, good_until, outcome, sheet, facts, facts_until)
    on conflict (county, household_id) do update
       set region = excluded.region, good_until = excluded.good_until, format = excluded.format, rules = excluded.rules,
           outcome = excluded.outcome, sheet = excluded.sheet, facts = excluded.facts, facts_until = excluded.facts_until`.execute(
    tx,
  )
}

/** Writes what follows now from sheets that are as they were. */
export async function writeOutcomes(
  tx: Tx,
  county: string,
  rows: readonly { id: string; outcome: number }[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`update monitoring.fact_sheet f set outcome = t.outcome
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ outcome }) => outcome)}::bigint[]) as t (id, outcome)
     where f.county = ${county} and f.household_id = t.id`.execute(tx)
}

/** Takes the sheets of households that are no more out. */
export async function dropSheets(tx: Tx, county: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from monitoring.fact_sheet where county = ${county} and household_id = any(${[...ids]}::uuid[])`.execute(
    tx,
  )
}

/** Sheets whose household is not among the open ones: kept by nobody's announcement. */
export async function listSheetIds(tx: Tx, county: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select household_id as id from monitoring.fact_sheet where county = ${county}`.execute(tx)
  return rows.map(({ id }) => id)
}
