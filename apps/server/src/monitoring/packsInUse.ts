import type { PackSet } from '@doudi/policy-engine'
import { ourPacks } from '../policy/index.ts'
import { refuse } from './problems.ts'

/** The rules of the installation, when they are sound; nobody is judged by others. */
export function packsInUse(): PackSet {
  const set = ourPacks()
  if (set.faults.length > 0) throw refuse('monitoring.no-rules')
  return set
}
