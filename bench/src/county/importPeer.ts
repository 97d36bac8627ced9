/**
 * In a process of its own: what an import cannot be quicker than. The same reader reads the same file, its cells are
 * copied into a table without any rule, and the rows that an import made of it, which lie ready in the database, are
 * put into the same tables by one statement each, in the role of the application and under its row security.
 */
import { openSheetInWorker } from '@doudi/sheets'
import pg from 'pg'
import { scopeOf, systemActor } from '../../../apps/server/src/platform/scope/index.ts'
import { settingsOf } from '../../../apps/server/src/platform/scope/scope.ts'
import { copyIn, copyLine } from './copyIn.ts'
import { COUNTY } from './openHere.ts'
import { READY_TABLES } from './readyRows.ts'

const PIECE = 64 * 1024
const WIDTH = 30
const [appUrl = '', path = ''] = process.argv.slice(2)

const client = new pg.Client({ connectionString: appUrl })
await client.connect()
const started = performance.now()
await copyIn(client, 'copy ready.cells from stdin', cellsOf(path))
const copied = performance.now()
await client.query('begin')
for (const [name, value] of Object.entries(settingsOf(scopeOf(systemActor(COUNTY))))) {
  await client.query(`set local ${pg.escapeIdentifier(name)} = ${pg.escapeLiteral(value)}`)
}
const seconds: Record<string, number> = {}
for (const table of READY_TABLES) {
  const before = performance.now()
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as columns
       from information_schema.columns where table_schema = 'ready' and table_name = $1`,
    [table],
  )
  const columns = rows[0]?.columns
  await client.query(`insert into registry.${table} (${columns}) select ${columns} from ready.${table}`)
  seconds[table] = (performance.now() - before) / 1000
}
await client.query('commit')
const ended = performance.now()
await client.end()
console.log(JSON.stringify({ seconds: (ended - started) / 1000, reading: (copied - started) / 1000, tables: seconds }))

async function* cellsOf(file: string): AsyncGenerator<Buffer> {
  const opened = await openSheetInWorker(file)
  let held = ''
  for await (const { cells } of opened.rows) {
    held += copyLine(Array.from({ length: WIDTH }, (_, at) => cells[at]?.text ?? ''))
    if (held.length < PIECE) continue
    yield Buffer.from(held)
    held = ''
  }
  yield Buffer.from(held)
}
