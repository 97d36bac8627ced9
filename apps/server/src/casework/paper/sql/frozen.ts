import type { Tx } from '../../../platform/db/index.ts'

/** The frozen case of a decision in scope, still encrypted. */
export async function findFrozen(tx: Tx, county: string, decision: string): Promise<Buffer> {
  const { frozen_sealed } = await tx
    .selectFrom('casework.decision')
    .select('frozen_sealed')
    .where('county', '=', county)
    .where('id', '=', decision)
    .executeTakeFirstOrThrow()
  return frozen_sealed
}
