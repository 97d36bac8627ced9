import type { Household, InPayment, Member } from '@doudi/contract'
import { addDays, addMonthsToDay, ageOn, type Day, parseDay, printDay } from '@doudi/domain'
import { draw } from '../domain/draws.ts'
import type { FamilyEnrolment } from '../family.ts'

/** Yuan a month in Chongqing since July 2025; what is not here stands on the roll without an amount. */
const ALLOWANCE_YUAN: Readonly<Record<string, number>> = { tekun: 1001, disabilityLiving: 80, disabilityNursing: 80 }

/** Of the households listed with low income, how many were on dibao until lately. */
const JUST_LEFT = 0.25
/** Of the old who live alone or as a couple, how many the village looks after as an empty nest. */
const WATCHED = 0.35

export interface Enrolling {
  readonly today: Day
  readonly seed: number
  /** Of the household, in its population. */
  readonly index: number
  /** Ids of the members, in their order. */
  readonly people: readonly string[]
}

/** On which rolls a household of a population and its members stand, and stood until lately. */
export function enrolmentsOf(household: Household, of: Enrolling): FamilyEnrolment[] {
  const own = (household.receiving ?? []).map((each) => entry(each, of, {}))
  const personal = household.members.flatMap((member, nth) => {
    const person = of.people[nth] as string
    const paid = (member.receiving ?? []).map((each) => entry(each, of, { person }))
    return [...paid, ...watched(member, household, of.today).map((roll) => since(roll, of, nth, { person }))]
  })
  return [...own, ...monitored(household, of), ...left(household, of), ...personal]
}

function entry({ programme, since: from, monthly, category }: InPayment, of: Enrolling, whose: { person?: string }) {
  const yuan = monthly ?? ALLOWANCE_YUAN[programme]
  const start = from === undefined ? yearsAgo(of, programme.length) : `${from}-01`
  return {
    roll: programme,
    ...whose,
    ...(yuan === undefined ? {} : { monthlyFen: Math.round(Number(yuan) * 100) }),
    ...(category === undefined ? {} : { category }),
    from: start,
    enteredBecause: draw(of.seed, of.index, 31) < 0.85 ? 'application' : 'discovery',
  } satisfies FamilyEnrolment
}

/** Some day of the last eight years. */
function yearsAgo({ today, seed, index }: Enrolling, salt: number): string {
  return printDay(addDays(today, -40 - Math.floor(draw(seed, index, salt, 32) * 8 * 365)))
}

function since(roll: string, of: Enrolling, nth: number, whose: { person?: string }): FamilyEnrolment {
  const from = printDay(addDays(of.today, -20 - Math.floor(draw(of.seed, of.index, nth, 33) * 500)))
  return { roll, ...whose, from, enteredBecause: 'review' }
}

/** Lists that the poverty offices handed over, and those whom the township watches. */
function monitored({ formerlyPoor }: Household, of: Enrolling): FamilyEnrolment[] {
  if (formerlyPoor === undefined || formerlyPoor === 'none' || formerlyPoor.kind === 'liftedOut') return []
  return [{ roll: 'povertyReturnMonitored', from: yearsAgo(of, 34), enteredBecause: 'transfer' }]
}

/** On dibao until one to five months ago: most with a cause that holds, so that those without one stand out. */
function left({ receiving = [] }: Household, of: Enrolling): FamilyEnrolment[] {
  const { seed, index, today } = of
  if (!receiving.some(({ programme }) => programme === 'lowIncomeHousehold') || draw(seed, index, 35) >= JUST_LEFT)
    return []
  const until = printDay(addMonthsToDay(today, -1 - Math.floor(draw(seed, index, 36) * 5)))
  const from = printDay(addMonthsToDay(today, -30))
  return [
    { roll: 'dibao', from, until, leftBecause: 'incomeAboveStandard', enteredBecause: 'application', category: 'C' },
  ]
}

/** Special groups: said of a person beside any benefit. */
function watched({ disability, born, relation, receiving = [] }: Member, household: Household, today: Day): string[] {
  const age = ageOn(parseDay(born) as Day, today)
  const severe = typeof disability === 'object' && (disability.grade ?? 4) <= 2 && disability.certificate?.held === true
  const alone = household.members.length <= 2 && household.members.every((one) => ageOf(one, today) >= 65)
  const skipped = relation === 'grandson' || relation === 'granddaughter'
  const parentsHere = household.members.some((one) => one.relation === 'son' || one.relation === 'daughter')
  const orphaned = receiving.some(({ programme }) => /orphan|unattended|tekun/.test(programme))
  return [
    ...(severe ? ['severelyDisabled'] : []),
    ...(alone && draw(today, parseDay(born) as Day) < WATCHED ? ['emptyNestElder'] : []),
    ...(age < 16 && skipped && !parentsHere ? ['leftBehindChild'] : []),
    ...(age < 18 && (orphaned || severe) ? ['childInDifficulty'] : []),
  ]
}

function ageOf({ born }: Member, today: Day): number {
  return ageOn(parseDay(born) as Day, today)
}
