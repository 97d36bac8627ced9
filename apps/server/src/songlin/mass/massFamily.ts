import type { Household, Member } from '@doudi/contract'
import { addDays, ageOn, type Day, parseDay, printDay } from '@doudi/domain'
import { caseOf, type Population } from '@doudi/population'
import { draw, oneOf } from '../domain/draws.ts'
import { householdId, personId, type Series } from '../domain/inventedId.ts'
import { givenName, surnameOf } from '../domain/names.ts'
import type { Family, FamilyEnrolment, FamilyFact, FamilyMember } from '../family.ts'
import { householdFacts, memberFacts } from './facts.ts'
import { type Knowing, knowingOf } from './means.ts'
import { asClerksLeftIt } from './mend.ts'
import { enrolmentsOf } from './rolls.ts'
import { withoutOne } from './unknown.ts'

/** A population on its way to become families of the county. */
export interface Mass {
  readonly series: Exclude<Series, 'told'>
  readonly seed: number
  readonly today: Day
  readonly population: Population
  /** The number of a member by its row among all members. */
  readonly numberOf: (row: number) => string
  /** The row of a household's first member. */
  readonly firstMember: (index: number) => number
}

/** Nobody wrote down a number of one in so many; one in two leaves a telephone number. */
const WITHOUT_NUMBER = 0.003
const WITH_TELEPHONE = 0.5

/** Household `index` of a population as the county knows it. */
export function massFamily(mass: Mass, index: number): Family {
  const { series, seed, today } = mass
  const { household: drawn, jurisdiction } = caseOf(mass.population, index)
  const household = asClerksLeftIt(drawn, seed, index)
  const people = household.members.map((_, nth) => personId(series, index, nth))
  const knowing = knowingOf(household)
  const rolls = enrolmentsOf(household, { today, seed, index, people })
  const openedOn = openingOf(household, rolls, mass, index)
  const members = household.members.map((member, nth) =>
    massMember(member, { mass, index, nth, household, knowing, openedOn }),
  )
  const since = (person: string | undefined) => members.find(({ id }) => id === person)?.since ?? openedOn
  const family: Family = {
    id: householdId(series, index),
    region: jurisdiction,
    residence: household.residence,
    openedOn,
    facts: dated(householdFacts(household, knowing), mass, index, 0, openedOn),
    members,
    enrolments: rolls.map((roll) => ({ ...roll, from: laterOf(roll.from, since(roll.person)) })),
  }
  return knowing === 'whole' ? withoutOne(family, draw(seed, index, 41)) : family
}

/** Some years back, and not after the first roll it stood on. */
function openingOf(household: Household, rolls: readonly FamilyEnrolment[], { today, seed }: Mass, index: number) {
  const some = printDay(addDays(today, -400 - Math.floor(draw(seed, index, 42) * 3600)))
  const first = rolls.reduce((day, { from }) => (from < day ? from : day), some)
  return laterOf(first, household.members[0]?.born ?? first)
}

interface Place {
  readonly mass: Mass
  readonly index: number
  readonly nth: number
  readonly household: Household
  readonly knowing: Knowing
  readonly openedOn: string
}

function massMember(member: Member, { mass, index, nth, household, knowing, openedOn }: Place): FamilyMember {
  const { series, seed, today } = mass
  const age = ageOn(parseDay(member.born) as Day, today)
  const isMinor = age < 18
  const share = draw(seed, index, nth, 43)
  const telephone = !isMinor && draw(seed, index, nth, 44) < WITH_TELEPHONE
  const since = laterOf(openedOn, member.born)
  return {
    id: personId(series, index, nth),
    name: `${surname(member, household, seed, index, nth)}${givenName(member.sex ?? 'male', Number(member.born.slice(0, 4)), seed, index, nth)}`,
    sex: member.sex ?? 'male',
    born: member.born,
    ...(share < WITHOUT_NUMBER
      ? { noNumberBecause: isMinor ? ('unregistered' as const) : ('lost' as const) }
      : { number: mass.numberOf(mass.firstMember(index) + nth) }),
    ...(telephone ? { telephone: unassignedTelephone(draw(seed, index, nth, 45)) } : {}),
    relation: member.relation,
    hukou: member.hukou ?? household.hukou ?? '500299',
    since,
    facts: dated(memberFacts(member, household, knowing, age), mass, index, nth + 1, member.born),
  }
}

/** Eleven digits that begin with 100: a range that no operator has. */
function unassignedTelephone(share: number): string {
  return `100${String(Math.floor(share * 1e8)).padStart(8, '0')}`
}

/** Children bear the father's name, a husband and a wife each their own. */
function surname({ relation }: Member, household: Household, seed: number, index: number, nth: number): string {
  const ofHead = surnameOf(seed, index, 0)
  if (relation === 'spouse' || relation === 'mother' || relation === 'grandmother')
    return surnameOf(seed, index, nth, 9)
  const wife = household.members.findIndex((each) => each.relation === 'spouse')
  const mother = household.members[0]?.sex === 'female' && wife > 0
  return mother && relation !== 'head' ? surnameOf(seed, index, wife, 9) : ofHead
}

/** Learned in the months before the county opened its rolls here; never before somebody was born. */
function dated(
  facts: readonly Pick<FamilyFact, 'kind' | 'value' | 'source'>[],
  { today, seed }: Mass,
  index: number,
  nth: number,
  earliest: string,
): FamilyFact[] {
  const day = laterOf(
    printDay(addDays(today, -oneOf([25, 40, 70, 110, 160, 230], draw(seed, index, nth, 46)))),
    earliest,
  )
  return facts.map((fact) => ({ ...fact, from: day, learnedOn: day }))
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other
}
