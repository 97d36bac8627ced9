import { sql } from 'kysely'
import type { Db, Tx } from '../db/index.ts'
import { inScope, scopeOf, systemActor } from '../scope/index.ts'
import { beginningOf, HASHED_COLUMNS, type HashedEntry, hashChain, hashEntry } from './chain.ts'
import type { ChainHead } from './deposit.ts'

/** What is wrong with a chain, and where. */
export interface ChainFault {
  readonly kind: 'altered' | 'removed' | 'reordered' | 'unsealed' | 'cut' | 'rebuilt'
  readonly county: string
  readonly position?: number
  readonly seq?: number
}

/** What an examination of one county found. */
export interface ChainReport {
  readonly county: string
  readonly entries: number
  readonly faults: readonly ChainFault[]
}

type SealedRow = { [Column in keyof HashedEntry]: HashedEntry[Column] | null } & {
  readonly position: number
  readonly sealed_seq: number
  readonly entry_hash: Buffer
  readonly chain_hash: Buffer
}

const PAGE = 5_000
const MOST_FAULTS = 100

/** Verifies a county in a transaction of its own. The caller has sealed first. */
export function verifyCounty(db: Db, county: string, deposited: readonly ChainHead[] = []): Promise<ChainReport> {
  return inScope(db, scopeOf(systemActor(county)), (tx) => verifyChain(tx, county, deposited))
}

/**
 * Walks a county's chain from its beginning and compares every entry with its seal, and every seal with the one
 * before. Deposited heads tell what the chain alone cannot: that it was made anew, or that its end was cut off.
 * What still waits for its seal is no fault.
 */
export async function verifyChain(tx: Tx, county: string, deposited: readonly ChainHead[] = []): Promise<ChainReport> {
  const faults: ChainFault[] = []
  const report = (fault: Omit<ChainFault, 'county'>) => {
    if (faults.length < MOST_FAULTS) faults.push({ ...fault, county })
  }
  const heads = new Map(deposited.filter((head) => head.county === county).map((head) => [head.position, head]))
  let position = 0
  let entries = 0
  let chain: Uint8Array = beginningOf(county)
  for (let page = await readSeals(tx, county, 0); page.length > 0; page = await readSeals(tx, county, position)) {
    for (const row of page) {
      if (row.position !== position + 1) report({ kind: 'removed', position: position + 1 })
      else if (!hashChain(chain, row.entry_hash).equals(row.chain_hash)) {
        report({ kind: 'reordered', position: row.position, seq: row.sealed_seq })
      }
      if (row.seq === null) report({ kind: 'removed', position: row.position, seq: row.sealed_seq })
      else if (!hashEntry(row as HashedEntry).equals(row.entry_hash)) {
        report({ kind: 'altered', position: row.position, seq: row.sealed_seq })
      }
      const head = heads.get(row.position)
      if (head && head.chainHash !== row.chain_hash.toString('hex')) {
        report({ kind: 'rebuilt', position: row.position })
      }
      position = row.position
      chain = row.chain_hash
      entries += 1
    }
  }
  for (const seq of await findUnsealed(tx, county)) report({ kind: 'unsealed', seq })
  for (const head of heads.values()) if (head.position > position) report({ kind: 'cut', position: head.position })
  return { county, entries, faults }
}

async function readSeals(tx: Tx, county: string, after: number): Promise<SealedRow[]> {
  const { rows } = await sql<SealedRow>`
    select s.position, s.seq as sealed_seq, s.entry_hash, s.chain_hash, ${HASHED_COLUMNS}
      from platform.audit_seal s
      left join platform.audit_entry e on (e.county, e.seq) = (s.county, s.seq)
     where s.county = ${county} and s.position > ${after}
     order by s.position
     limit ${PAGE}`.execute(tx)
  return rows
}

/** Entries that no seal knows and that do not wait for one: they were put in past the commands, or lost their seal. */
async function findUnsealed(tx: Tx, county: string): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    select e.seq
      from platform.audit_entry e
     where e.county = ${county}
       and not exists (select from platform.audit_seal s where s.county = e.county and s.seq = e.seq)
       and not exists (select from platform.audit_unsealed u where u.county = e.county and u.seq = e.seq)
     order by e.seq
     limit ${MOST_FAULTS}`.execute(tx)
  return rows.map(({ seq }) => seq)
}
