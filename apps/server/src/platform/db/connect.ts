import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from '../../../../../db/generated/tables.ts'

/** The whole database, typed from its own catalogue. Outside of a scope it shows no person. */
export type Db = Kysely<Database>
export type Tx = Transaction<Database>

/** A pool and the typed door to it. */
export interface Connections {
  readonly db: Db
  readonly pool: pg.Pool
  close(): Promise<void>
}

const INT8 = pg.types.builtins.INT8
const DATE = pg.types.builtins.DATE
/** Days stay as written (2026-07-01): a Date would be a moment of some zone. Whole numbers stay numbers. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [INT8]: parseWhole,
  [DATE]: (text) => text,
}

function parseWhole(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new RangeError('a whole number beyond 2^53')
  return number
}

/** Opens a pool of connections; none is made before it is needed. */
export function connect(
  url: string,
  { most = 10, name = 'doudi' }: { most?: number; name?: string } = {},
): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    application_name: name,
    connectionTimeoutMillis: 20_000,
    idle_in_transaction_session_timeout: 120_000,
    types: {
      getTypeParser: (oid, format) => PARSERS[oid] ?? pg.types.getTypeParser(oid, format),
    } as pg.CustomTypesConfig,
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // So does one that breaks in a transaction between two statements: the next statement tells whoever uses it.
  pool.on('connect', (client) => void client.on('error', () => undefined))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}
