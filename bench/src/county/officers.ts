import { ROLES } from '../../../apps/server/src/access/domain/roles.ts'
import { type Actor, systemActor } from '../../../apps/server/src/platform/scope/index.ts'
import { COUNTY } from './openHere.ts'

/** Officer `n` of the bench: every fourth sits in the county, the others at the windows of their townships. */
export function officerOf(n: number): Actor {
  const inCounty = n % 4 === 0
  const role = inCounty ? 'countyOfficer' : 'townshipWindow'
  const region = inCounty ? COUNTY : `${COUNTY}${String(1 + (n % 32)).padStart(3, '0')}`
  return {
    ...systemActor(COUNTY, ['assistance']),
    user: `00000000-0000-7000-8000-${String(n + 1).padStart(12, '0')}`,
    post: `${role} ${region} assistance`,
    region,
    permissions: new Set<string>(ROLES[role].permissions),
  }
}
