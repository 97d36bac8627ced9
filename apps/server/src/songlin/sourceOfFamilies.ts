import { type Day, INVENTED_REGION } from '@doudi/domain'
import type { Series } from './domain/inventedId.ts'
import type { Family } from './family.ts'
import { readRegions, tellingFamilies, villagesOf } from './fixture.ts'
import { massFamily } from './mass/massFamily.ts'
import { openMass } from './mass/openMass.ts'

/** The township of the demo accounts: it is there at once, the others follow. */
export const SHOWN_TOWNSHIP = `${INVENTED_REGION}001`

/** Households `from` to `until` (not included) of a series. */
export type SourceOfFamilies = (from: number, until: number) => Family[]

interface Kept {
  readonly key: string
  readonly source: SourceOfFamilies
}

let kept: Kept | undefined

/** Where the families of a series come from. The last population is kept: a load asks for it part by part. */
export function sourceOfFamilies(series: Series, today: Day, households: number): SourceOfFamilies {
  const key = `${series} ${today} ${households}`
  if (kept?.key !== key) kept = { key, source: openSource(series, today, households) }
  return kept.source
}

/** Lets the last population go, once nobody loads any more. */
export function forgetSource(): void {
  kept = undefined
}

function openSource(series: Series, today: Day, households: number): SourceOfFamilies {
  if (series === 'told') {
    const families = tellingFamilies(today)
    return (from, until) => families.slice(from, until)
  }
  const villages = villagesOf(readRegions()).filter(
    (code) => code.startsWith(SHOWN_TOWNSHIP) === (series === 'township'),
  )
  const mass = openMass(series, { today, households, villages })
  return (from, until) => Array.from({ length: until - from }, (_, at) => massFamily(mass, from + at))
}
