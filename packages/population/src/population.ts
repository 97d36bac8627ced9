import { type Day, monthOf, parseDay } from '@doudi/domain'
import type { Table } from '@doudi/policy-engine/batch'
import { CONSTANTS } from './generate/columns.ts'
import { HouseholdMaker } from './generate/household.ts'
import { PROFILES, type Profile } from './generate/profile.ts'
import { Random } from './generate/random.ts'
import { Sink, Unknowns } from './generate/sink.ts'

/** Where a population comes from: enough to make it again, household for household. */
export interface PopulationOrigin {
  readonly seed: number
  readonly households: number
  readonly profile: string
  /** ISO day of the determination. */
  readonly on: string
  /** Share of the facts that are struck out as not known. */
  readonly unknownShare: number
  /** Codes of the places the households live in. */
  readonly places: readonly string[]
}

export interface Population {
  readonly origin: PopulationOrigin
  readonly table: Table
}

export interface PopulationOptions {
  readonly seed: number
  readonly households: number
  /** A profile or the name of one: wuxi, nation. */
  readonly profile: Profile | string
  readonly unknownShare?: number
  /** Instead of the profile's day and places. */
  readonly on?: string
  readonly places?: readonly string[]
}

/** Version of the generator: it changes whenever the same seed begins to give other households. */
export const GENERATOR = 1

/**
 * Makes a population. Household number i depends on seed, profile, day, places and i alone: the first hundred of a
 * million are the hundred.
 */
export function generatePopulation(options: PopulationOptions): Population {
  const profile = typeof options.profile === 'string' ? PROFILES[options.profile] : options.profile
  if (profile === undefined) throw new RangeError(`no profile called ${String(options.profile)}`)
  const { seed, households, unknownShare = 0, on = profile.on, places = profile.places } = options
  const day = dayOf(on)
  const maker = new HouseholdMaker(profile, places, seed, day)
  const random = new Random()
  const unknowns = unknownShare > 0 ? new Unknowns(unknownShare, random) : undefined
  const sink = new Sink()
  for (let number = 0; number < households; number++) {
    random.start(seed, number, 1)
    sink.add(maker.make(number), unknowns)
  }
  const { cpi, food } = profile.prices
  const constants = new Map(
    Object.entries({
      ...CONSTANTS,
      认定日: day,
      收入起月: monthOf(day) - 12,
      收入止月: monthOf(day) - 1,
      申请渐退起月: monthOf(day) + 1,
      在享低保至月: monthOf(day) + 12,
      指数月: monthOf(day) - 1,
      居民消费价格同比: Math.round(cpi * 100),
      食品价格同比: Math.round(food * 100),
    }),
  )
  const origin = { seed, households, profile: profile.name, on, unknownShare, places }
  return { origin, table: { entities: sink.finish(), constants } }
}

function dayOf(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`${text} is not a day`)
  return day
}
