import { type Day, monthOf } from '@doudi/domain'
import { type AwardChances, addAwards, addNeeds, awardChances } from './awards.ts'
import { RESIDENCE } from './codes.ts'
import { type HouseholdDraft, newHousehold } from './columns.ts'
import { addFamily, addTekunCare } from './family.ts'
import { addHealth, flag, type HealthShares, healthShares } from './health.ts'
import { addIncome } from './income.ts'
import { peopleOf } from './people.ts'
import type { Profile } from './profile.ts'
import { addProperty } from './property.ts'
import { Random } from './random.ts'
import { bentTo, type Stratum, strataOf } from './shares.ts'

/** Makes the households of one population: number i depends on the seed and on i alone. */
export class HouseholdMaker {
  readonly #profile: Profile
  readonly #places: readonly number[]
  readonly #strata: readonly Stratum[]
  readonly #shares: readonly number[]
  readonly #health: HealthShares
  readonly #awards: AwardChances
  readonly #poor: readonly (readonly number[])[]
  readonly #on: Day
  readonly #month: number
  readonly #seed: number
  readonly #random = new Random()

  constructor(profile: Profile, places: readonly string[], seed: number, on: Day) {
    this.#profile = profile
    this.#places = places.map((code) => Number(code.padEnd(12, '0')))
    this.#strata = strataOf(profile)
    this.#shares = this.#strata.map((stratum) => stratum.share)
    this.#health = healthShares(profile)
    this.#awards = awardChances(profile, this.#strata, this.#health.certificate)
    this.#poor = formerlyPoorBySize(profile, this.#strata)
    this.#seed = seed
    this.#on = on
    this.#month = monthOf(on)
  }

  make(number: number): HouseholdDraft {
    const random = this.#random
    const on = this.#on
    random.start(this.#seed, number, 0)
    const household = newHousehold()
    const stratum = this.#strata[random.choice(this.#shares)]
    if (stratum === undefined) throw new Error('a profile has at least one kind of household')
    const size = 1 + random.choice(stratum.sizes)
    const place = this.#place(stratum.urban)
    const people = peopleOf(stratum.standing, size, on, random)
    for (const person of people) addHealth(person, stratum, this.#health, on, random)
    household.members.push(...people)
    this.#addResidence(household, stratum, place)
    const yearly = addIncome(household, people, stratum, this.#profile, on, random)
    addFamily(people, stratum, this.#profile, on, this.#month, random)
    addProperty(household, stratum, on, random)
    addAwards(household, people, stratum, this.#profile, this.#awards, yearly, this.#month, random)
    if (stratum.standing === 'tekun') for (const person of people) addTekunCare(person, random)
    addNeeds(household, people, stratum, this.#profile, this.#awards, on, random)
    if (!stratum.urban) this.#addFormerlyPoor(household, size)
    household.物价指数.push({})
    return household
  }

  /** Towns crowd in the places that come first, the country in all of them. */
  #place(urban: boolean): number {
    const random = this.#random
    const at = urban
      ? Math.min(random.whole(0, this.#places.length - 1), random.whole(0, this.#places.length - 1))
      : random.whole(0, this.#places.length - 1)
    return this.#places[at] ?? 0
  }

  #addResidence(household: HouseholdDraft, stratum: Stratum, place: number): void {
    const random = this.#random
    const { facts } = household
    facts.认定地区 = place
    facts.事件地 = place
    facts.居住地 = stratum.urban ? RESIDENCE.urban : RESIDENCE.rural
    facts.居住形态 = random.chance(0.97) ? facts.居住地 : 1 - facts.居住地
    facts.居住起月 = this.#month - random.whole(3, 480)
    const stranger = random.chance(0.03)
    facts.户籍地 = stranger ? 500234100000 + random.whole(0, 20) * 1000 : place
    if (stranger && random.chance(0.5)) {
      facts.持居住证 = 1
      facts.居住证起日 = this.#on - random.whole(20, 2000)
    }
    facts.申请日 = this.#on - random.whole(0, 25)
    facts.自愿 = flag(random.chance(0.97))
    for (const member of household.members) {
      member.facts.成员户籍地 = random.chance(0.01) ? 500230100000 : facts.户籍地
    }
  }

  #addFormerlyPoor(household: HouseholdDraft, size: number): void {
    const chances = this.#poor[size - 1] ?? []
    const kind = this.#random.choice(chances)
    household.facts.原贫困类别 = kind
    if (kind === 1) household.facts.脱贫起月 = this.#month - this.#random.whole(4, 72)
  }
}

/** By size: chances of none, liftedOut, notOut, riskReturn, riskEntry among rural households. */
function formerlyPoorBySize(profile: Profile, strata: readonly Stratum[]): number[][] {
  const rural = strata.filter((stratum) => !stratum.urban)
  const share = rural.reduce((sum, stratum) => sum + stratum.share, 0)
  const sizes = Array.from(
    { length: 7 },
    (_, at) => rural.reduce((sum, one) => sum + one.share * (one.sizes[at] ?? 0), 0) / share,
  )
  const kinds = Object.values(profile.formerlyPoor).map(({ households, size }) => ({
    part: households / share,
    sizes: bentTo(sizes, size),
  }))
  return sizes.map((own, at) => {
    const chances = kinds.map((kind) => (kind.part * (kind.sizes[at] ?? 0)) / own)
    return [1 - chances.reduce((sum, chance) => sum + chance, 0), ...chances]
  })
}
