import pg from 'pg'

/** What an import of a roll writes into the registry, parents before children. */
export const READY_TABLES = [
  'identity_claim',
  'person',
  'search_key',
  'household',
  'stay',
  'membership',
  'circumstance',
  'enrolment',
  'likely_duplicate',
] as const

/** Columns that the database fills in by itself are not carried over. */
const COLUMNS = `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and attidentity = '' and attgenerated = ''`

/**
 * Takes the rows that an import made in one database to the other, into tables without a rule (schema `ready`), and
 * lays an empty table for the cells of the file beside them. `folder` is one that both servers reach.
 */
export async function carryRows(from: string, to: string, folder: string): Promise<void> {
  await asAdmin(to, async (other) => {
    await other.query('create schema ready; grant usage on schema ready to doudi_app')
    const cells = Array.from({ length: 30 }, (_, at) => `c${at + 1} text`)
    await other.query(`create table ready.cells (${cells.join(', ')}); grant insert on ready.cells to doudi_app`)
    await asAdmin(from, async (one) => {
      for (const table of READY_TABLES) {
        const { rows } = await one.query<{ columns: string }>(COLUMNS, [`registry.${table}`])
        const columns = rows[0]?.columns
        const path = pg.escapeLiteral(`${folder}/${table}`)
        await one.query(`copy (select ${columns} from registry.${table} order by ctid) to ${path} (format binary)`)
        await other.query(`create table ready.${table} as select ${columns} from registry.${table} with no data`)
        await other.query(`copy ready.${table} from ${path} (format binary)`)
        await other.query(`analyze ready.${table}; grant select on ready.${table} to doudi_app`)
      }
    })
    await other.query('checkpoint')
  })
}

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
