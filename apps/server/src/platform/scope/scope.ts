import { refusePlatform } from '../problem/index.ts'
import type { Actor } from './actor.ts'

/** Where one transaction may see and write: one county, and in it a half-open range of region codes. */
export interface Scope {
  readonly county: string
  readonly regionLo: string
  readonly regionHi: string
  readonly user: string
  readonly sections: readonly string[]
}

const CODE_DIGITS = 12
const LEVELS = new Set([2, 4, 6, 9, 12])
const COUNTY = /^\d{6}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const SECTION = /^[a-z][a-zA-Z-]{0,39}$/

/**
 * The scope of an actor in one county. A post above the county acts in one county at a time and names it; a county
 * that is not the actor's does not exist for them. Throws when the actor itself is malformed: that is our fault.
 */
export function scopeOf(actor: Actor, county: string | undefined = onlyCounty(actor)): Scope {
  if (county === undefined || !actor.counties.includes(county)) throw refusePlatform('platform.not-found')
  if (!actor.region.startsWith(county) && !county.startsWith(actor.region)) throw new RangeError('a post that is none')
  const { lo, hi } = rangeOfPrefix(actor.region.length > county.length ? actor.region : county)
  return { county, regionLo: lo, regionHi: hi, user: actor.user, sections: actor.sections }
}

function onlyCounty(actor: Actor): string | undefined {
  return actor.counties.length === 1 ? actor.counties[0] : undefined
}

/** All twelve-digit codes below a prefix, from the first to before the next: 500299 → [500299000000, 500300000000). */
export function rangeOfPrefix(prefix: string): { lo: string; hi: string } {
  if (!/^\d+$/.test(prefix) || !LEVELS.has(prefix.length)) throw new RangeError(`not a region: ${prefix}`)
  const next = String(BigInt(prefix) + 1n).padStart(prefix.length, '0')
  return { lo: prefix.padEnd(CODE_DIGITS, '0'), hi: next.padEnd(CODE_DIGITS, '0') }
}

/** The settings of a scope, each checked: they are put into the statement as literals. */
export function settingsOf(scope: Scope): Record<string, string> {
  const { county, regionLo, regionHi, user, sections } = scope
  const sound =
    COUNTY.test(county) &&
    [regionLo, regionHi].every((code) => /^\d{12,13}$/.test(code)) &&
    UUID.test(user) &&
    sections.every((section) => SECTION.test(section))
  if (!sound) throw new RangeError('a scope that is none')
  return {
    'app.county': county,
    'app.region_lo': regionLo,
    'app.region_hi': regionHi,
    'app.user': user,
    'app.sections': sections.join(','),
  }
}
