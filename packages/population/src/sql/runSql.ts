import type { Rules } from '@doudi/policy-engine'
import { type EntityRows, isRowKnown, type Table } from '@doudi/policy-engine/batch'
import type { InputColumn, InputTable, SqlProgram } from '@doudi/policy-engine/sql'
import type pg from 'pg'
import { binaryRows, type Field } from './binaryRows.ts'
import { copyIn } from './copyIn.ts'

type Figures = Rules['parameters']

/** By variable: one number for every row of its entity, NaN where it is not known. */
export type SqlResult = ReadonlyMap<string, Float64Array>

/**
 * Runs generated SQL over a population in one transaction that leaves nothing behind.
 * `figures` are the parameters of each jurisdiction in the order of `Table.jurisdiction`.
 */
export async function runSql(
  client: pg.ClientBase,
  program: SqlProgram,
  table: Table,
  figures: readonly Figures[],
): Promise<SqlResult> {
  await client.query('begin')
  try {
    await loadParameters(client, program, figures)
    for (const input of program.inputs) await loadRows(client, input, table)
    await client.query(program.text)
    return await readResults(client, program)
  } finally {
    await client.query('rollback')
  }
}

async function loadParameters(client: pg.ClientBase, program: SqlProgram, figures: readonly Figures[]): Promise<void> {
  await client.query(
    'create temporary table parameter (jurisdiction int, id int, value bigint, at_least bigint[], band_value bigint[]) on commit drop',
  )
  const rows = figures.flatMap((place, jurisdiction) =>
    [...program.parameters].map(([id, number]) => {
      const { value, bands } = place.get(id) ?? {}
      return {
        jurisdiction,
        id: number,
        value: value ?? null,
        at_least: bands?.map((band) => band.atLeast) ?? null,
        band_value: bands?.map((band) => band.value) ?? null,
      }
    }),
  )
  // A jurisdiction without a single figure still has its row: its parameters are all unset.
  const all = [...rows, ...figures.map((_, jurisdiction) => ({ jurisdiction, id: null }))]
  await client.query('insert into parameter select * from json_populate_recordset(null::parameter, $1)', [
    JSON.stringify(all),
  ])
}

async function loadRows(client: pg.ClientBase, input: InputTable, table: Table): Promise<void> {
  const rows = table.entities.get(input.entity)
  if (rows === undefined) throw new Error(`the table has no rows of ${input.entity}`)
  const parents = rows.offsets === undefined ? undefined : parentsOf(rows.offsets, rows.rows)
  const keys: [string, Field][] = [['id', { type: 'int', at: (row) => row }]]
  if (parents !== undefined) keys.push(['parent', { type: 'int', at: (row) => parents[row] }])
  else keys.push(['jurisdiction', { type: 'int', at: (row) => table.jurisdiction?.[row] ?? 0 }])
  const columns = [
    ...keys,
    ...input.columns.map((column): [string, Field] => [column.column, fieldOf(column, rows, table)]),
  ]
  const definition = columns.map(([name, { type }]) => `${name} ${type}`).join(', ')
  await client.query(`create temporary table ${input.table} (${definition}) on commit drop`)
  const names = columns.map(([name]) => name).join(', ')
  const fields = columns.map(([, field]) => field)
  await copyIn(client, `copy ${input.table} (${names}) from stdin (format binary)`, binaryRows(rows.rows, fields))
  await client.query(`analyze ${input.table}`)
}

function fieldOf({ type, of }: InputColumn, rows: EntityRows, table: Table): Field {
  if (of.kind === 'list') {
    const known = table.entities.get(of.over)?.listKnown
    return { type, at: (row) => (isRowKnown(known, row) ? 1 : 0) }
  }
  const column = rows.columns.get(of.fact)
  if (column === undefined) throw new Error(`the table has no column ${of.fact}`)
  const { values, known } = column
  if (of.end === 'atMost')
    return { type, at: (row) => (isRowKnown(known, row) ? lastBelow(values[row] ?? 0) : undefined) }
  if (known === undefined) return { type, at: (row) => values[row] }
  return { type, at: (row) => (isRowKnown(known, row) ? values[row] : undefined) }
}

/** The last code of the range that a padded region code stands for. */
function lastBelow(padded: number): number {
  return padded + (padded % 1e6 === 0 ? 1e6 : padded % 1e3 === 0 ? 1e3 : 1) - 1
}

function parentsOf(offsets: Int32Array, rows: number): Int32Array {
  const parents = new Int32Array(rows)
  for (let parent = 0; parent + 1 < offsets.length; parent++) parents.fill(parent, offsets[parent], offsets[parent + 1])
  return parents
}

async function readResults(client: pg.ClientBase, program: SqlProgram): Promise<SqlResult> {
  const results = new Map<string, Float64Array>()
  for (const { table, columns } of program.outputs) {
    const lists = columns.map(({ column, type }) => {
      const number = type === 'boolean' ? `${column}::int` : column
      return `string_agg(coalesce((${number})::text, '?'), ',')`
    })
    const { rows } = await client.query({
      text: `select ${lists.join(', ')} from (select * from ${table} order by id) t`,
      rowMode: 'array',
    })
    const [row] = rows as (string | null)[][]
    for (const [at, { variable }] of columns.entries()) results.set(variable, numbersOf(row?.[at] ?? ''))
  }
  return results
}

function numbersOf(list: string): Float64Array {
  if (list === '') return new Float64Array(0)
  return Float64Array.from(list.split(','), (text) => (text === '?' ? Number.NaN : Number(text)))
}
