import type { PackSet } from '@doudi/policy-engine'
import type { Tx } from '../platform/db/index.ts'
import { ourPacks, packsInForce } from '../policy/index.ts'
import { refuse } from './problems.ts'

/** The rules of the county, published documents laid over the packs, when they are sound; nobody is judged by others. */
export async function packsInUse(tx: Tx, county: string): Promise<PackSet> {
  if (ourPacks().faults.length > 0) throw refuse('monitoring.no-rules')
  return packsInForce(tx, county)
}
