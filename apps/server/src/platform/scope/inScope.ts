import { sql } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import { type Scope, settingsOf } from './scope.ts'

/**
 * Does some work in one transaction that sees and writes in scope only, and is committed when this returns. The
 * scope is set with a literal SET LOCAL: it ends with the transaction, and a distributed server passes it on.
 */
export function inScope<T>(db: Db, scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T> {
  const settings = Object.entries(settingsOf(scope)).map(
    // as two quoted names: "user" is a word of SQL
    ([name, value]) => sql`set local ${sql.ref(name)} = ${sql.lit(value)}`,
  )
  const all = sql.join([sql`set local citus.propagate_set_commands = 'local'`, ...settings], sql`; `)
  return db.transaction().execute(async (tx) => {
    await all.execute(tx)
    return work(tx)
  })
}
