import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Households share so many locks: a lock for each would overflow the server's table of locks in a first run. */
const LOCKS = 256

/**
 * Holds households until commit, so that one judgement of them follows another. Taken once in a transaction, before
 * anything of them is read: the statements after it see what the one before committed. Always in ascending order, so that
 * two never wait for each other.
 */
export async function lockHouseholds(tx: Tx, county: string, households: readonly string[]): Promise<void> {
  await lock(tx, county, new Set(households.map(lockOf)))
}

/** Holds every household of the county until commit. */
export async function lockAllHouseholds(tx: Tx, county: string): Promise<void> {
  await lock(
    tx,
    county,
    Array.from({ length: LOCKS }, (_, at) => at),
  )
}

async function lock(tx: Tx, county: string, locks: Iterable<number>): Promise<void> {
  const keys = [...locks].sort((one, other) => one - other).map((at) => Number(county) * LOCKS + at)
  if (keys.length === 0) return
  await sql`select pg_advisory_xact_lock(hashtext('monitoring.judge'), key) from unnest(${keys}::int[]) as key`.execute(
    tx,
  )
}

/** The last two digits of an id are random. */
function lockOf(household: string): number {
  return Number.parseInt(household.slice(-2), 16)
}
