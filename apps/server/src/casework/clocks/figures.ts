import { type Day, parseDay } from '@doudi/domain'
import type { AppliedProgramme } from '@doudi/life'
import { clauseWordsOf, type PackSet, type Rules, resolveRules } from '@doudi/policy-engine'
import { packsInUse } from '../../monitoring/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { readSettingWithBasis } from '../../platform/settings/index.ts'
import type { LimitName, Variant } from './domain/limits.ts'
import { figureAsked, stricter } from './domain/limitsOf.ts'
import { DAYS_SETTINGS, keyOf } from './settings.ts'

/** The days of a limit and what sets them. */
export interface Figure {
  /** Undefined: no document and no county sets any. */
  readonly days: number | undefined
  readonly basis: 'document' | 'county' | 'none'
  readonly clause: string
}

interface Asked {
  readonly limit: LimitName
  readonly programme: AppliedProgramme | null
  readonly variant: Variant
  /** The day on which it begins, whose law it follows: 2021-07-01. */
  readonly on: string
  /** The village in charge: its township may be stricter. */
  readonly region: string
}

const NONE: Figure = { days: undefined, basis: 'none', clause: '' }

/** What a limit comes to for whoever it begins for on that day; undefined: it is not asked for at all. */
export async function figureOf(tx: Tx, county: string, asked: Asked): Promise<Figure | undefined> {
  const { limit, programme, variant, on, region } = asked
  const found = figureAsked(limit, programme, on, variant)
  if (found === undefined) return undefined
  const day = parseDay(on) as Day
  const printed = found.figure === undefined ? NONE : await printedFigure(tx, county, day, found.figure)
  // a county's own figure is of the ordinary way: it says nothing of an extension
  const setting = variant === 'ordinary' ? DAYS_SETTINGS.get(keyOf(limit, found.family)) : undefined
  const own = setting && (await readSettingWithBasis(tx, county, setting, day, region.slice(0, 9)))
  const days = stricter(limit, printed.days, own?.value)
  if (own === undefined || days === undefined || days === printed.days) return printed
  return { days, basis: 'county', clause: `${own.document}${own.clause}` }
}

/** A figure of the packs as it holds in the county on the day. */
async function printedFigure(tx: Tx, county: string, on: Day, id: string): Promise<Figure> {
  const set = await packsInUse(tx, county)
  const parameter = rulesOn(set, county, on).parameters.get(id)
  if (parameter?.value === undefined) return NONE
  const clause = parameter.ref && clauseWordsOf(set)(parameter.ref)
  return { days: parameter.value, basis: 'document', clause: clause ? `${clause.title}${clause.clause}` : '' }
}

const MOST_KEPT = 60
const kept = new WeakMap<PackSet, Map<string, Rules>>()

/** Figures of a day are asked for many times over while it lasts. */
function rulesOn(set: PackSet, jurisdiction: string, on: Day): Rules {
  const days = kept.get(set) ?? new Map<string, Rules>()
  kept.set(set, days)
  const key = `${jurisdiction} ${on}`
  const known = days.get(key)
  if (known) return known
  if (days.size >= MOST_KEPT) days.clear()
  const rules = resolveRules(set, { jurisdiction, on })
  days.set(key, rules)
  return rules
}
