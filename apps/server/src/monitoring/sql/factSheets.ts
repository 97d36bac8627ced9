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

/** A number that is the same for the same households: whether everybody has a sheet. */
export async function fingerprintOfSheets(tx: Tx, county: string): Promise<string> {
  const { rows } = await sql<{ print: string }>`
    select count(*)::text || '/' || coalesce(sum(hashtextextended(household_id::text, 0)), 0)::text as print
      from monitoring.fact_sheet where county = ${county}`.execute(tx)
  return rows[0]?.print ?? ''
}

/** Where the piece of so many sheets behind `after` ends; undefined: all the rest is fewer. */
export async function endOfPiece(
  tx: Tx,
  county: string,
  after: PlaceInOrder,
  many: number,
): Promise<PlaceInOrder | undefined> {
  const { rows } = await sql<PlaceInOrder>`
    select region, household_id as id from monitoring.fact_sheet
     where county = ${county} and (region, household_id) > (${after.region}, ${after.id}::uuid)
     order by region, household_id offset ${many - 1} limit 1`.execute(tx)
  return rows[0]
}

/** How sheets are packed, and by which rules answers are remembered. */
export interface SheetKind {
  readonly format: number
  readonly rules: number
}

export interface Piece {
  readonly after: PlaceInOrder
  readonly until: PlaceInOrder
}

const within = ({ after, until }: Piece) => sql`(region, household_id) > (${after.region}, ${after.id}::uuid)
  and (region, household_id) <= (${until.region}, ${until.id}::uuid)`

/** How many sheets lie in a piece. */
export async function countSheets(tx: Tx, county: string, piece: Piece): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from monitoring.fact_sheet where county = ${county} and ${within(piece)}`.execute(tx)
  return rows[0]?.many ?? 0
}

/** Whose sheet or remembered answer has come of age, or rests on other rules. */
export async function listDue(
  tx: Tx,
  county: string,
  piece: Piece,
  { on, format, rules }: SheetKind & { on: string },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select household_id as id from monitoring.fact_sheet
     where county = ${county} and ${within(piece)}
       and (good_until <= ${on} or format <> ${format} or (rules <> ${rules} and sheet is null))
     order by region, household_id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Sheets of a piece side by side: 16 bytes of id and 8 of outcome for each, and the packed facts end to end. */
export interface SheetsRead {
  readonly many: number
  readonly ids: Buffer
  readonly outcomes: Buffer
  readonly sheets: Buffer
}

/** One row for thousands of households: the driver's cost of a row is paid once. */
export async function readSheets(
  tx: Tx,
  county: string,
  piece: Piece,
  on: string,
  format: number,
): Promise<SheetsRead> {
  const { rows } = await sql<SheetsRead & { many: number }>`
    select count(*)::int as many,
           coalesce(string_agg(uuid_send(household_id), ''::bytea), ''::bytea) as ids,
           coalesce(string_agg(int8send(outcome), ''::bytea), ''::bytea) as outcomes,
           coalesce(string_agg(sheet, ''::bytea), ''::bytea) as sheets
      from (select household_id, outcome, sheet from monitoring.fact_sheet
             where county = ${county} and ${within(piece)} and sheet is not null and good_until > ${on} and format = ${format}
             order by region, household_id) as piece`.execute(tx)
  return rows[0] as SheetsRead
}

export interface SheetWritten {
  readonly id: string
  readonly region: string
  readonly goodUntil: string
  readonly outcome: number
  readonly sheet: Buffer | null
}

/** Writes sheets that were made anew, with what followed from them. */
export async function writeSheets(
  tx: Tx,
  county: string,
  { format, rules }: SheetKind,
  rows: readonly SheetWritten[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into monitoring.fact_sheet (county, household_id, region, good_until, format, rules, outcome, sheet)
    select ${county}, t.id, t.region, t.good_until, ${format}::int, ${rules}::int, t.outcome, t.sheet
      from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ region }) => region)}::text[],
                  ${rows.map(({ goodUntil }) => goodUntil)}::date[], ${rows.map(({ outcome }) => outcome)}::bigint[],
                  ${rows.map(({ sheet }) => sheet)}::bytea[]) as t (id, region, good_until, outcome, sheet)
    on conflict (county, household_id) do update
       set region = excluded.region, good_until = excluded.good_until, format = excluded.format, rules = excluded.rules,
           outcome = excluded.outcome, sheet = excluded.sheet`.execute(tx)
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
