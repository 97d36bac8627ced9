import { sql } from 'kysely'
import type { Tx } from './connect.ts'

/** Columns of a table with their types, in the order in which `insertMany` gets the cells. */
export type Columns = Readonly<Record<string, string>>

/**
 * Inserts any number of rows by one statement: one array for each column, so that neither the text of the statement nor
 * its plan grows with the rows. COPY is not to be had: PostgreSQL refuses it under row security. Rows are inserted in
 * the order given.
 */
export async function insertMany(
  tx: Tx,
  table: string,
  columns: Columns,
  rows: readonly (readonly unknown[])[],
  tail = sql``,
): Promise<unknown[]> {
  if (rows.length === 0) return []
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)))
  const arrays = Object.values(columns).map(
    (type, at) => sql`${rows.map((row) => row[at] ?? null)}::${sql.raw(type)}[]`,
  )
  const done = await sql`
    insert into ${sql.table(table)} (${names}) select * from unnest(${sql.join(arrays)}) ${tail}`.execute(tx)
  return done.rows
}
