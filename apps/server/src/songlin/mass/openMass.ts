import { type Day, printDay } from '@doudi/domain'
import { generatePopulation } from '@doudi/population'
import type { Series } from '../domain/inventedId.ts'
import type { Mass } from './massFamily.ts'
import { numberMembers } from './numbers.ts'
import { SONGLIN_PROFILE } from './profile.ts'
import { weighVillages } from './villages.ts'

const SEEDS = { township: 500_299, county: 299_500 } as const

/** The population of a series: the same for the same day, and the first thousand of many are the thousand. */
export function openMass(
  series: Exclude<Series, 'told'>,
  { today, households, villages }: { today: Day; households: number; villages: readonly string[] },
): Mass {
  const seed = SEEDS[series]
  const population = generatePopulation({
    seed,
    households,
    profile: SONGLIN_PROFILE,
    on: printDay(today),
    places: weighVillages(villages, seed),
  })
  const offsets = population.table.entities.get('成员')?.offsets
  return {
    series,
    seed,
    today,
    population,
    numberOf: numberMembers(population.table, series),
    firstMember: (index) => offsets?.[index] ?? 0,
  }
}
