import type { Profile } from './profile.ts'

/** What kind of household is made: the means it lives on decide its size, its members and its income. */
export type Standing = 'ordinary' | 'lowIncome' | 'dibao' | 'tekun'

/** One kind of household, its share of all households, and the shares of sizes 1 to 7. */
export interface Stratum {
  readonly standing: Standing
  readonly urban: boolean
  readonly share: number
  readonly sizes: readonly number[]
}

/** Shares of sizes 1 to 7, before they are bent to a mean: near the census of 2020. */
const SIZES = [0.254, 0.297, 0.21, 0.132, 0.062, 0.031, 0.014]
const TEKUN_SIZES = [0.97, 0.03]

/** Kinds of households so that persons, receivers and the mean size come out as the profile says. */
export function strataOf(profile: Profile): Stratum[] {
  const perHousehold = profile.meanHouseholdSize
  const strata: Stratum[] = []
  const rest = { urban: profile.urban * perHousehold, rural: (1 - profile.urban) * perHousehold, households: 1 }
  const add = (standing: Standing, urban: boolean, persons: number, sizes: readonly number[]) => {
    const share = persons / meanOf(sizes)
    strata.push({ standing, urban, share, sizes })
    rest[urban ? 'urban' : 'rural'] -= persons
    rest.households -= share
  }
  for (const urban of [true, false]) {
    const residents = (urban ? profile.urban : 1 - profile.urban) * perHousehold
    const size = urban ? profile.dibao.sizeUrban : profile.dibao.sizeRural
    add('dibao', urban, residents * (urban ? profile.dibao.urban : profile.dibao.rural), bentTo(SIZES, size))
    // Nine of ten tekun people live in the country (assumed).
    add('tekun', urban, profile.tekun * perHousehold * (urban ? 0.1 : 0.9), TEKUN_SIZES)
  }
  const sizes = bentTo(SIZES, (rest.urban + rest.rural) / rest.households)
  const low = profile.lowIncomeHouseholds * meanOf(sizes)
  for (const urban of [true, false]) add('lowIncome', urban, low * (urban ? 0.25 : 0.75), sizes)
  for (const urban of [true, false]) add('ordinary', urban, rest[urban ? 'urban' : 'rural'], sizes)
  return strata
}

/** Mean of a distribution over 1, 2, 3 … */
export function meanOf(shares: readonly number[]): number {
  const sum = shares.reduce((all, share) => all + share, 0)
  return shares.reduce((all, share, at) => all + share * (at + 1), 0) / sum
}

/** The shares multiplied by powers of one number, so that their mean is `mean`: the smallest change that does it. */
export function bentTo(shares: readonly number[], mean: number): number[] {
  let low = 0.01
  let high = 100
  for (let step = 0; step < 80; step++) {
    const middle = Math.sqrt(low * high)
    if (meanOf(bent(shares, middle)) < mean) low = middle
    else high = middle
  }
  const result = bent(shares, low)
  const sum = result.reduce((all, share) => all + share, 0)
  return result.map((share) => share / sum)
}

function bent(shares: readonly number[], by: number): number[] {
  return shares.map((share, at) => share * by ** at)
}
