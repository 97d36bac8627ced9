import type { Tx } from '../platform/db/index.ts'
import { refuse } from './problems.ts'
import { findRegion, listSuccessors } from './sql/regions.ts'

/** Makes sure that a village can have charge of somebody on that day; tells who took over from one that is no more. */
export async function requireVillage(tx: Tx, county: string, region: string, on: string): Promise<void> {
  const found = region.startsWith(county) ? await findRegion(tx, region) : undefined
  const unknown = found?.kind !== 'village' || (found.holds_from !== null && found.holds_from > on)
  if (unknown) throw refuse('registry.village-unknown', { region, on }, 'region')
  if (found.holds_until !== null && found.holds_until <= on) {
    const successors = (await listSuccessors(tx, region)).join('、') || '—'
    throw refuse('registry.village-superseded', { region, on: found.holds_until, successors }, 'region')
  }
}
