import type { SheetProblem } from '@doudi/sheets'
import { sql } from 'kysely'
import { insertMany, type Tx } from '../../platform/db/index.ts'
import { decryptColumn, encryptColumn, type Keyring, type SealedColumn } from '../../platform/secrets/index.ts'
import type { ImportRow } from './imports.ts'

type Of = Pick<ImportRow, 'county' | 'id' | 'region'>

export interface FaultyRow {
  readonly row: number
  readonly problems: readonly SheetProblem[]
}

const cellOf = (id: string, row: number) => ({ table: 'rosters.faulty_row', column: 'sealed', row: `${id}/${row}` })

export const SEALED_PROBLEMS: SealedColumn = {
  table: 'rosters.faulty_row',
  column: 'sealed',
  purpose: 'roster-problems',
  key: ['import_id', 'row_number'],
  cellOf: (row) => cellOf(row['import_id'] as string, Number(row['row_number'])),
}
const FAULTY = {
  county: 'text',
  import_id: 'uuid',
  row_number: 'bigint',
  region: 'text',
  codes: 'text',
  sealed: 'bytea',
}

/** Keeps what is wrong with rows that are left out. The words quote cells, so they are encrypted. */
export async function insertFaulty(tx: Tx, keyring: Keyring, { county, id, region }: Of, faulty: readonly FaultyRow[]) {
  const rows = faulty.map(({ row, problems }) => [
    county,
    id,
    row,
    region,
    [...new Set(problems.map(({ code }) => code))].sort().join(' '),
    encryptColumn(keyring, cellOf(id, row), JSON.stringify(problems)),
  ])
  await insertMany(tx, 'rosters.faulty_row', FAULTY, rows)
}

/** Rows that were left out after that one, in the order of the sheet. */
export async function listFaulty(
  tx: Tx,
  keyring: Keyring,
  { county, id }: Pick<Of, 'county' | 'id'>,
  { after, most }: { after: number; most: number },
): Promise<FaultyRow[]> {
  const rows = await tx
    .selectFrom('rosters.faulty_row')
    .select(['row_number', 'sealed'])
    .where('county', '=', county)
    .where('import_id', '=', id)
    .where('row_number', '>', after)
    .orderBy('row_number')
    .limit(most)
    .execute()
  return rows.map(({ row_number: row, sealed }) => ({
    row,
    problems: JSON.parse(decryptColumn(keyring, cellOf(id, row), sealed)) as SheetProblem[],
  }))
}

/** How many rows have each problem. */
export async function countFaults(tx: Tx, county: string, id: string): Promise<{ code: string; rows: number }[]> {
  const { rows } = await sql<{ code: string; rows: number }>`
    select code, count(*) as rows from rosters.faulty_row, unnest(string_to_array(codes, ' ')) as code
     where county = ${county} and import_id = ${id} group by code order by 2 desc, 1`.execute(tx)
  return rows
}

const SEEN = { county: 'text', import_id: 'uuid', person_id: 'uuid', region: 'text', row_number: 'bigint' }

export async function insertSeen(
  tx: Tx,
  { county, id, region }: Of,
  seen: readonly { readonly person: string; readonly row: number }[],
): Promise<void> {
  const rows = seen.map(({ person, row }) => [county, id, person, region, row])
  await insertMany(tx, 'rosters.seen_person', SEEN, rows)
}

/** In which rows of this import these people stood. */
export async function listSeen(
  tx: Tx,
  county: string,
  id: string,
  people: readonly string[],
): Promise<Map<string, number>> {
  if (people.length === 0) return new Map()
  const { rows } = await sql<{ person_id: string; row_number: number }>`
    select person_id, row_number from rosters.seen_person
     where county = ${county} and import_id = ${id} and person_id = any(${[...people]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ person_id, row_number }) => [person_id, row_number]))
}
