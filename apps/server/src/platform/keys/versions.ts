import { sql } from 'kysely'
import { listCounties } from '../audit/index.ts'
import type { Platform } from '../command/index.ts'
import { inScope, scopeOf, systemActor } from '../scope/index.ts'
import { currentPrefix, type SecretColumn } from './batch.ts'

/** How many values of one place lie under which key. */
export interface UseOfKey {
  readonly county: string
  /** registry.person.identity_number */
  readonly place: string
  readonly kind: 'sealed' | 'indexed'
  readonly version: number
  /** Written with the newest key, and with the configured cipher. */
  readonly current: boolean
  readonly rows: number
}

/** Counts every value by the key it lies under, county by county. */
export async function countUses({ db, keyring, secretColumns }: Platform): Promise<UseOfKey[]> {
  const { sealed, indexed } = secretColumns
  const uses: UseOfKey[] = []
  for (const county of await listCounties(db)) {
    await inScope(db, scopeOf(systemActor(county)), async (tx) => {
      const count = async (
        place: { table: string; column: string },
        kind: UseOfKey['kind'],
        of: SecretColumn,
        hex = false,
      ) => {
        const prefix = currentPrefix(keyring, of)
        const text = sql.ref(place.column)
        const head = hex
          ? sql`substring(decode(left(${text}, ${prefix.length * 2}::int), 'hex') from 1 for ${prefix.length}::int)`
          : sql`substring(${text} from 1 for ${prefix.length}::int)`
        const { rows } = await sql<{ head: Buffer; rows: number }>`
          select ${head} as head, count(*) as rows from ${sql.table(place.table)}
           where county = ${county} and ${text} is not null group by 1`.execute(tx)
        for (const row of rows) {
          uses.push({
            county,
            place: `${place.table}.${place.column}`,
            kind,
            version: row.head.readUInt16BE(kind === 'sealed' ? 1 : 0),
            current: row.head.equals(prefix),
            rows: row.rows,
          })
        }
      }
      for (const column of sealed) await count(column, 'sealed', column)
      for (const column of indexed) {
        await count(column, 'indexed', column)
        if (column.also) await count(column.also, 'indexed', column, true)
      }
    })
  }
  return uses
}
