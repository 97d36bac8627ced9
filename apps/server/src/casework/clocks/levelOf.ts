import type { Actor } from '../../platform/scope/index.ts'
import type { Level } from './sql/escalations.ts'

const COUNTY_DIGITS = 6

/** On whose behalf somebody answers for a late case: a post at or above the county, or below it. */
export function levelOf({ region }: Actor): Level {
  return region.length <= COUNTY_DIGITS ? 'county' : 'township'
}
