import { INCOME, SOURCE, STUDY } from './codes.ts'
import type { HouseholdDraft } from './columns.ts'
import { flag } from './health.ts'
import type { Person } from './people.ts'
import type { Profile } from './profile.ts'
import type { Random } from './random.ts'
import type { Stratum } from './shares.ts'

/** A few ordinary households live below the standard without receiving anything: those that a check should find. */
const MISSED = 0.004

/** Gives everybody an income list and brings the household to the means of its standing. Returns the year's fen. */
export function addIncome(
  household: HouseholdDraft,
  people: readonly Person[],
  stratum: Stratum,
  profile: Profile,
  on: number,
  random: Random,
): number {
  for (const person of people) addOwn(person, stratum, profile, on, random)
  const standard = (stratum.urban ? profile.standard.urban : profile.standard.rural) * 1200 * people.length
  const target = targetOf(stratum, standard, random)
  scaleTo(people, target, stratum.standing === 'ordinary', random)
  household.facts.有稳定收入 = flag(people.some((person) => person.facts.已就业 === 1))
  return total(people)
}

/** The year's fen at which the household is to live; ordinary households stay where they are when above it. */
function targetOf(stratum: Stratum, standard: number, random: Random): number {
  switch (stratum.standing) {
    case 'dibao':
      // Three in a hundred have outgrown the standard since the award.
      return standard * (random.chance(0.03) ? 1 + 0.4 * random.unit() : 0.1 + 0.88 * random.unit())
    case 'tekun':
      return standard * 0.25 * random.unit()
    case 'lowIncome':
      return standard * (1 + 0.5 * random.unit())
    case 'ordinary':
      return random.chance(MISSED) ? standard * (0.5 + 0.5 * random.unit()) : standard * (1.55 + random.unit())
  }
}

/** What the person earns by age and ability before the household is looked at as a whole. */
function addOwn(person: Person, stratum: Stratum, profile: Profile, on: number, random: Random): void {
  const { facts, age } = person
  const student = facts.就读 !== STUDY.none
  if (age >= 18 && !student) {
    if (age < 60 && facts.劳动能力 !== 2) addWork(person, stratum, profile, on, random)
    if (age >= 60) addOldAge(person, stratum, random)
  }
  if (facts.持残疾证 === 1 && random.chance(0.3)) give(person, INCOME.transfer, SOURCE.disabilitySubsidy, 960_00)
  if (stratum.standing === 'dibao' && facts.关系 === 0 && random.chance(0.1))
    give(person, INCOME.transfer, SOURCE.dibao, 2400_00)
}

function addWork(person: Person, stratum: Stratum, profile: Profile, on: number, random: Random): void {
  const { facts } = person
  const atWork =
    stratum.standing === 'ordinary'
      ? 0.86
      : stratum.standing === 'lowIncome'
        ? 0.7
        : stratum.standing === 'dibao'
          ? 0.4
          : 0
  if (!random.chance(atWork)) return
  const median = (stratum.urban ? profile.wage.urban : profile.wage.rural) * 100
  const farmer = !stratum.urban && random.chance(0.35)
  const yearly = wholeYuanAMonth(random.skewed(farmer ? median * 0.4 : median, 0.5))
  give(person, farmer ? INCOME.business : INCOME.wage, SOURCE.none, yearly)
  if (farmer) return
  facts.已就业 = 1
  facts.就业起日 = on - random.whole(10, 4000)
  facts.主动就业 = flag(random.chance(0.5))
}

function addOldAge(person: Person, stratum: Stratum, random: Random): void {
  const townPension = stratum.standing !== 'tekun' && random.chance(stratum.urban ? 0.55 : 0.04)
  if (townPension) give(person, INCOME.transfer, SOURCE.socialInsurance, wholeYuanAMonth(random.skewed(28_000_00, 0.3)))
  else {
    give(person, INCOME.transfer, SOURCE.basicPension, 115_00 * 12)
    if (random.chance(0.6))
      give(person, INCOME.transfer, SOURCE.personalPension, wholeYuanAMonth(random.skewed(300_00, 0.5)))
  }
  if (random.chance(0.004)) give(person, INCOME.transfer, SOURCE.veteranPension, 8_400_00)
  if (stratum.standing === 'tekun') return
  if (!stratum.urban && person.age < 75 && random.chance(0.5))
    give(person, INCOME.business, SOURCE.none, wholeYuanAMonth(random.skewed(4_000_00, 0.6)))
}

/** Sources that are the same for everybody and do not bend to the means of a household. */
const FIXED: ReadonlySet<number> = new Set([
  SOURCE.basicPension,
  SOURCE.disabilitySubsidy,
  SOURCE.dibao,
  SOURCE.veteranPension,
])

function scaleTo(people: readonly Person[], target: number, upwardsOnly: boolean, random: Random): void {
  let fixed = 0
  let moving = 0
  for (const person of people)
    for (const income of person.收入项) {
      if (FIXED.has(income.收入来源 ?? 0)) fixed += income.年金额 ?? 0
      else moving += income.年金额 ?? 0
    }
  if (upwardsOnly && fixed + moving >= target) return
  const wanted = Math.max(0, target - fixed)
  const [head] = people
  if (moving === 0) {
    const earner = people.find((person) => person.age >= 18) ?? head
    if (earner !== undefined && wanted >= 1200)
      give(earner, INCOME.transfer, upwardsOnly ? SOURCE.other : SOURCE.familySupport, wholeYuanAMonth(wanted))
    return
  }
  for (const person of people)
    for (const income of person.收入项) {
      if (FIXED.has(income.收入来源 ?? 0)) continue
      income.年金额 = wholeYuanAMonth(((income.年金额 ?? 0) / moving) * wanted)
    }
  if (random.chance(0.02) && head !== undefined && head.age >= 18)
    give(head, INCOME.property, SOURCE.none, wholeYuanAMonth(300_00))
}

function give(person: Person, kind: number, source: number, yearly: number): void {
  if (yearly > 0) person.收入项.push({ 收入类别: kind, 收入来源: source, 年金额: yearly })
}

/** Yearly fen that are whole yuan in every month. */
function wholeYuanAMonth(fen: number): number {
  return Math.round(fen / 1200) * 1200
}

function total(people: readonly Person[]): number {
  let sum = 0
  for (const person of people) for (const income of person.收入项) sum += income.年金额 ?? 0
  return sum
}
