import { sql } from 'kysely'
import type { Clock } from '../clock.ts'
import type { Db, Tx } from '../db/index.ts'
import { inScope, scopeOf, systemActor } from '../scope/index.ts'
import { beginningOf, HASHED_COLUMNS, type HashedEntry, hashChain, hashEntry } from './chain.ts'

const AT_ONCE = 1_000

/**
 * Chains what has been committed since the last time and returns how many entries that were. A chain made inside
 * each command would let only one command of a county commit at a time; here one sealer per county does it, and a
 * second one that comes at the same moment leaves (or, with `wait`, waits its turn).
 */
export async function sealCounty(db: Db, county: string, clock: Clock, { wait = false } = {}): Promise<number> {
  let sealed = 0
  for (let found = AT_ONCE; found === AT_ONCE; sealed += found) {
    found = await inScope(db, scopeOf(systemActor(county)), async (tx) =>
      (await lockChain(tx, county, wait)) ? sealSome(tx, county, clock.now()) : 0,
    )
  }
  return sealed
}

/** The counties whose chains are kept here. */
export async function listCounties(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('platform.installation').select('county').orderBy('county').execute()
  return rows.map(({ county }) => county)
}

async function lockChain(tx: Tx, county: string, wait: boolean): Promise<boolean> {
  const key = sql`hashtextextended(${`doudi audit ${county}`}, 0)`
  if (wait) {
    await sql`select pg_advisory_xact_lock(${key})`.execute(tx)
    return true
  }
  const { rows } = await sql<{ held: boolean }>`select pg_try_advisory_xact_lock(${key}) as held`.execute(tx)
  return rows[0]?.held === true
}

async function sealSome(tx: Tx, county: string, at: Date): Promise<number> {
  const { rows } = await sql<HashedEntry>`
    select ${HASHED_COLUMNS}
      from platform.audit_unsealed u
      join platform.audit_entry e on (e.county, e.seq) = (u.county, u.seq)
     where u.county = ${county}
     order by u.seq
     limit ${AT_ONCE}`.execute(tx)
  if (rows.length === 0) return 0
  const last = await tx
    .selectFrom('platform.audit_seal')
    .select(['position', 'chain_hash'])
    .where('county', '=', county)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  let { position, chain_hash: chain } = last ?? { position: 0, chain_hash: beginningOf(county) }
  const seals = rows.map((entry) => {
    const entryHash = hashEntry(entry)
    position += 1
    chain = hashChain(chain, entryHash)
    return { county, position, seq: entry.seq, entry_hash: entryHash, chain_hash: chain, sealed_at: at }
  })
  await tx.insertInto('platform.audit_seal').values(seals).execute()
  const seqs = rows.map(({ seq }) => seq)
  await sql`delete from platform.audit_unsealed where county = ${county} and seq = any(${seqs})`.execute(tx)
  return rows.length
}
