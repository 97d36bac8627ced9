import { currentBelow } from '@doudi/domain'
import { PROFILES } from '@doudi/population'

/** The places over which invented families are spread: the townships of the profile's own county, else the counties of the region. */
export function placesOf(jurisdiction: string): readonly string[] {
  const own = Object.values(PROFILES).find((profile) => profile.places.every((place) => place.startsWith(jurisdiction)))
  if (own && jurisdiction.length === 6) return own.places
  if (jurisdiction.length >= 6) return [jurisdiction.slice(0, 6).padEnd(6, '0') + (jurisdiction.slice(6, 9) || '001')]
  return currentBelow(jurisdiction, 6).map(({ code }) => `${code}001`)
}
