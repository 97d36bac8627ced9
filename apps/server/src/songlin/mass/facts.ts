import type { Household, Member } from '@doudi/contract'
import type { FamilyFact } from '../family.ts'
import { incomesOf, type Knowing, lowIncomeLine, yearlyOf } from './means.ts'

/** From here on the village knows whether there are children who care. */
const OLD = 60

type Said = Pick<FamilyFact, 'kind' | 'value' | 'source'>

const said = (kind: string, value: unknown, source: FamilyFact['source']): Said => ({ kind, value, source })

/** A fact that is worth a row: `unless` is what nobody writes down. */
function unlike(kind: string, value: unknown, unless: unknown, source: FamilyFact['source']): Said[] {
  return value === undefined || value === unless ? [] : [said(kind, value, source)]
}

/** What the county knows of the household as such. */
export function householdFacts(household: Household, knowing: Knowing): Said[] {
  const { property, formerlyPoor, stableIncome, deductions = [], expenditure12Months, event } = household
  const poor = unlike('formerlyPoor', formerlyPoor, 'none', 'source')
  if (knowing === 'hardly') return poor
  const work = unlike('stableIncome', stableIncome, undefined, 'seen')
  if (knowing === 'lightly') return [...poor, ...work]
  return [
    ...(formerlyPoor === undefined ? [] : [said('formerlyPoor', formerlyPoor, 'source')]),
    ...work,
    ...unlike('property', property, 'unknown', 'source'),
    ...(deductions.length > 0 ? [said('deductions', deductions, 'declared')] : []),
    ...unlike('expenditure12Months', expenditure12Months, undefined, 'declared'),
    ...unlike('event', event, 'none', 'declared'),
  ]
}

/** What it knows of one member. Of a household that is hardly known only the earner whose pay alone settles the matter. */
export function memberFacts(member: Member, household: Household, knowing: Knowing, age: number): Said[] {
  const { disability, illness, workAbility } = member
  const isMinor = age < 18
  const seenEverywhere = [
    ...unlike('disability', disability, 'none', 'source'),
    ...(illness !== 'unknown' && illness?.majorRecognised ? [said('illness', illness, 'source')] : []),
  ]
  if (knowing !== 'whole') {
    const lost = knowing === 'lightly' ? unlike('workAbility', workAbility, 'full', 'seen') : []
    const old = age >= OLD ? unlike('supporters', member.supporters, 'unknown', 'seen') : []
    return [...seenEverywhere, ...(isMinor ? [] : lost), ...old, ...payOf(member, household)]
  }
  return [
    ...(disability === undefined ? [] : [said('disability', disability, 'source')]),
    ...unlike('illness', illness, 'unknown', 'source'),
    ...livingOf(member),
    ...(isMinor ? parentsOf(member) : supportOf(member)),
    ...income(member),
  ]
}

function livingOf({
  workAbility,
  study,
  where,
  married,
  livesTogether,
  employment,
  changed,
  selfCare,
  receiving,
}: Member): Said[] {
  const unaided = !tekunOf(receiving) && Object.values(selfCare ?? {}).every((manages) => manages)
  return [
    ...unlike('livesTogether', livesTogether, undefined, 'seen'),
    ...unlike('workAbility', workAbility, undefined, 'seen'),
    ...unlike('study', study, 'none', 'declared'),
    ...unlike('where', where, 'unknown', 'seen'),
    ...unlike('married', married, false, 'declared'),
    ...unlike('employment', employment, 'none', 'declared'),
    ...unlike('changed', changed, 'none', 'declared'),
    ...(unaided ? [] : [said('selfCare', selfCare, 'seen')]),
  ]
}

/** Whoever is under tekun was assessed: the care subsidy goes by what they manage alone. */
function tekunOf(receiving: Member['receiving']): boolean {
  return (receiving ?? []).some(({ programme }) => programme === 'tekun')
}

function supportOf({ supporters, needsLongTermCare, care }: Member): Said[] {
  return [
    ...unlike('supporters', supporters, 'unknown', 'declared'),
    ...unlike('needsLongTermCare', needsLongTermCare, false, 'seen'),
    ...(needsLongTermCare && care ? [said('care', care, 'seen')] : []),
  ]
}

function parentsOf({ parents, supporters }: Member): Said[] {
  return [
    ...unlike('parents', parents, undefined, 'declared'),
    ...unlike('supporters', supporters, 'unknown', 'declared'),
  ]
}

/** Every income, and that there are no others. */
function income(member: Member): Said[] {
  if (member.income === undefined) return []
  const each = incomesOf(member).map((one) => said('income', one, one.kind === 'wage' ? 'source' : 'declared'))
  return [...each, said('incomeDeclared', true, 'declared')]
}

/** The tax and insurance offices tell the pay of whoever earns most; where that is not enough, everybody declares. */
function payOf(member: Member, household: Household): Said[] {
  const line = lowIncomeLine(household)
  const most = household.members.reduce((best, each) => (yearlyOf(each) > yearlyOf(best) ? each : best))
  return yearlyOf(most) >= line && member !== most ? [] : income(member)
}
