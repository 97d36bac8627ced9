import type { Platform } from '../../../apps/server/src/platform/command/index.ts'
import { runCommand } from '../../../apps/server/src/platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../../../apps/server/src/platform/scope/index.ts'
import { importRegions } from '../../../apps/server/src/registry/commands/importRegions.ts'
import { writeFamilies } from '../../../apps/server/src/registry/index.ts'
import { COUNTY } from './openHere.ts'
import { familyOf, placesSheet } from './people.ts'

const AT_ONCE = 2_000

/** Gives the county its places, and so many households of three. */
export async function fillCounty(platform: Platform, households: number): Promise<void> {
  const actor = systemActor(COUNTY)
  await runCommand(platform, importRegions, { actor, requestId: 'bench' }, { csv: placesSheet() })
  const today = platform.clock.today()
  const writing = { county: COUNTY, keyring: platform.keyring, now: platform.clock.now(), today, by: actor.user }
  for (let first = 0; first < households; first += AT_ONCE) {
    const families = Array.from({ length: Math.min(AT_ONCE, households - first) }, (_, at) => familyOf(first + at))
    const { refused } = await inScope(platform.db, scopeOf(actor), (tx) => writeFamilies(tx, writing, families))
    if (refused.length > 0) throw new Error(`${refused.length} families refused: ${refused[0]?.problem.code}`)
  }
}
