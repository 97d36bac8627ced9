import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'
import { rangeOfPrefix } from './scope.ts'

/**
 * Does one piece of work of a transaction with the whole county in sight, and narrows it again. Only for what belongs
 * to a record that the actor was already shown in their own area and that stayed behind where the record stood before:
 * a receipt is never moved when the person is.
 */
export async function acrossCounty<T>(tx: Tx, county: string, work: () => Promise<T>): Promise<T> {
  const { rows } = await sql<{ lo: string; hi: string }>`
    select current_setting('app.region_lo') as lo, current_setting('app.region_hi') as hi`.execute(tx)
  const [own] = rows
  if (own === undefined) throw new RangeError('a transaction without a scope')
  await setRange(tx, rangeOfPrefix(county))
  try {
    const done = await work()
    await setRange(tx, own)
    return done
  } catch (error) {
    // a transaction that failed in the database is undone anyway; one that goes on must not stay wide
    await setRange(tx, own).catch(() => undefined)
    throw error
  }
}

/** As literals, like the scope itself: a distributed server passes on SET LOCAL, and nothing else. */
async function setRange(tx: Tx, { lo, hi }: { lo: string; hi: string }): Promise<void> {
  if (![lo, hi].every((code) => /^\d{12,13}$/.test(code))) throw new RangeError('a range that is none')
  await sql`set local app.region_lo = ${sql.lit(lo)}; set local app.region_hi = ${sql.lit(hi)}`.execute(tx)
}
