import type { Tx } from '../platform/db/index.ts'
import { refuse } from './problems.ts'
import { listOpenRolls } from './sql/rolls.ts'

/** A household that is on a roll is not closed: nothing here stops a benefit by itself. */
export async function refuseWhileOnRoll(
  tx: Tx,
  county: string,
  household: string,
  whose: 'household alone' | 'members too' = 'household alone',
): Promise<void> {
  const rolls = await listOpenRolls(tx, county, household, whose)
  if (rolls.length > 0) throw refuse('registry.household-on-roll', { rolls: rolls.join('、') })
}
