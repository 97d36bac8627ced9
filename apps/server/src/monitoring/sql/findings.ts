import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'
import type { ListName } from '../domain/lists.ts'
import type { Finding } from '../judge.ts'

export interface OpenFinding {
  readonly id: string
  readonly region: string
  readonly household_id: string
  readonly person_id: string | null
  readonly list: ListName
  readonly programme: string
  readonly holds_from: string
  readonly answer: string
  readonly change: string | null
  readonly amount_fen: number | null
  readonly receiving_fen: number | null
  readonly distance_fen: number | null
  readonly left_on: string | null
  readonly left_because: string | null
  readonly said: { readonly on: string }
}

/** The rows of these households that stand open, held until commit: two reviews at once do not enter one twice. */
export async function lockOpenFindings(tx: Tx, county: string, households: readonly string[]): Promise<OpenFinding[]> {
  const { rows } = await sql<OpenFinding>`
    select id, region, household_id, person_id, list, programme, holds_from, answer, change, amount_fen, receiving_fen,
           distance_fen, left_on, left_because, said
      from monitoring.finding
     where county = ${county} and household_id = any(${[...households]}::uuid[]) and holds_until is null
       for update`.execute(tx)
  return rows
}

export interface FindingWritten {
  readonly id: string
  readonly region: string
  readonly household: string
  readonly finding: Finding
}

const PIECE = 500

export async function insertFindings(
  tx: Tx,
  { county, on }: { county: string; on: string },
  rows: readonly FindingWritten[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += PIECE) {
    await tx
      .insertInto('monitoring.finding')
      .values(
        rows.slice(at, at + PIECE).map(({ id, region, household, finding }) => ({
          county,
          id,
          region,
          household_id: household,
          person_id: finding.person,
          list: finding.list,
          programme: finding.programme,
          holds_from: on,
          ...columnsOf(finding, on),
        })),
      )
      .execute()
  }
}

export async function updateFinding(tx: Tx, county: string, on: string, id: string, finding: Finding): Promise<void> {
  await tx
    .updateTable('monitoring.finding')
    .set(columnsOf(finding, on))
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

function columnsOf(
  { answer, change, amountFen, receivingFen, distanceFen, leftOn, leftBecause, said }: Finding,
  on: string,
) {
  return {
    answer,
    change,
    amount_fen: amountFen,
    receiving_fen: receivingFen,
    distance_fen: distanceFen,
    left_on: leftOn,
    left_because: leftBecause,
    said: JSON.stringify(said),
    said_on: on,
  }
}

/** Ends rows on a day; one that came on that same day leaves no trace, for it held on none. */
export async function endFindings(tx: Tx, county: string, ids: readonly string[], on: string): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from monitoring.finding
     where county = ${county} and id = any(${[...ids]}::uuid[]) and holds_from >= ${on}`.execute(tx)
  await sql`update monitoring.finding set holds_until = ${on}
     where county = ${county} and id = any(${[...ids]}::uuid[]) and holds_from < ${on}`.execute(tx)
}

/** The village in charge of households, written into every row about them, old ones too. */
export async function followHouseholds(tx: Tx, county: string, regions: ReadonlyMap<string, string>): Promise<void> {
  if (regions.size === 0) return
  for (const table of ['monitoring.finding', 'monitoring.not_enrolled_because'] as const) {
    await sql`update ${sql.table(table)} as row set region = t.region
        from unnest(${[...regions.keys()]}::uuid[], ${[...regions.values()]}::text[]) as t (id, region)
       where row.county = ${county} and row.household_id = t.id and row.region <> t.region`.execute(tx)
  }
}
