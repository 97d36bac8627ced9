import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'
import {
  blindIndex,
  currentHeader,
  decryptColumn,
  encryptColumn,
  type IndexedColumn,
  type Keyring,
  type SealedColumn,
  type SecretRow,
  SecretsProblem,
} from '../secrets/index.ts'

/** What one step over a column came to. */
export interface Step {
  readonly renewed: number
  /** Values that no key of the keyring opens: they are left as they are, and told. */
  readonly unreadable: number
  /** The primary key of the last row looked at; nothing when the column is through. */
  readonly last: readonly string[] | null
}

export type SecretColumn = SealedColumn | IndexedColumn

const isIndexed = (column: SecretColumn): column is IndexedColumn => 'of' in column

/** How many rows are held and written at once, unless their values are large. */
export const BATCH = 1_000

export function rowsAtOnce(column: SecretColumn): number {
  return (isIndexed(column) ? column.of : column).atOnce ?? BATCH
}

const INDEX_VERSION_BYTES = 2

/** What every up-to-date value of the column begins with. */
export function currentPrefix(keyring: Keyring, column: SecretColumn): Buffer {
  if (!isIndexed(column)) return currentHeader(keyring)
  const prefix = Buffer.alloc(INDEX_VERSION_BYTES)
  prefix.writeUInt16BE(keyring.indexKeys[0].version)
  return prefix
}

/**
 * Writes the next rows of a column anew: those after `after` whose value is not up to date. Rows are held while they
 * are written, so that nobody's change is lost; the next step, in another transaction, goes on behind them.
 */
export async function renewStep(
  tx: Tx,
  keyring: Keyring,
  { county, column, after }: { county: string; column: SecretColumn; after: readonly string[] | null },
): Promise<Step> {
  const rows = await readStale(tx, { county, column, after, prefix: currentPrefix(keyring, column) })
  const written: { at: string; value: Buffer }[] = []
  let unreadable = 0
  for (const { at, value, number, row } of rows) {
    try {
      const renewed = isIndexed(column)
        ? blindIndex(keyring, column.scope, decryptColumn(keyring, column.of.cellOf(row), number as Buffer))
        : encryptColumn(keyring, column.cellOf(row), decryptColumn(keyring, column.cellOf(row), value))
      written.push({ at, value: renewed })
      if (isIndexed(column)) await column.also?.exchange(tx, county, row, value, renewed)
    } catch (error) {
      if (!(error instanceof SecretsProblem)) throw error
      unreadable += 1
    }
  }
  if (written.length > 0) await writeAnew(tx, county, column, written)
  const keys = keyOf(column)
  const last = rows.at(-1)
  const through = rows.length < rowsAtOnce(column) || last === undefined
  return { renewed: written.length, unreadable, last: through ? null : keys.map((name) => last.row[name] as string) }
}

function keyOf(column: SecretColumn): readonly string[] {
  return isIndexed(column) ? column.of.key : column.key
}

interface StaleRow {
  /** Where the row lies; it stays there while it is held. */
  readonly at: string
  readonly value: Buffer
  readonly number: Buffer | null
  readonly row: SecretRow
}

async function readStale(
  tx: Tx,
  asked: { county: string; column: SecretColumn; after: readonly string[] | null; prefix: Buffer },
): Promise<StaleRow[]> {
  const { county, column, after, prefix } = asked
  const sealed = isIndexed(column) ? column.of : column
  const keys = sql.join(sealed.key.map((name) => sql.ref(name)))
  const shown = [...sealed.key, ...(sealed.reads ?? [])].map((name) => sql`${sql.lit(name)}, ${sql.ref(name)}::text`)
  const value = sql.ref(column.column)
  const behind = after === null ? sql`true` : sql`(${keys}) > (${sql.join([...after])})`
  const { rows } = await sql<StaleRow>`
    select ctid::text as at, ${value} as value, ${isIndexed(column) ? sql.ref(sealed.column) : sql`null`} as number,
           json_build_object(${sql.join(shown)}) as row
      from ${sql.table(column.table)}
     where county = ${county} and ${behind} and ${value} is not null
       and substring(${value} from 1 for ${prefix.length}::int) <> ${prefix}
     order by ${keys} limit ${rowsAtOnce(column)} for update`.execute(tx)
  return rows
}

async function writeAnew(
  tx: Tx,
  county: string,
  { table, column }: SecretColumn,
  written: readonly { at: string; value: Buffer }[],
): Promise<void> {
  const places = written.map(({ at }) => at)
  const values = written.map(({ value }) => value)
  await sql`
    update ${sql.table(table)} as t set ${sql.ref(column)} = v.value
      from unnest(${places}::tid[], ${values}::bytea[]) as v (at, value)
     where t.county = ${county} and t.ctid = v.at`.execute(tx)
}
