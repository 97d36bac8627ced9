import type { Household, Member } from '@doudi/contract'
import { draw } from '../domain/draws.ts'
import { lowIncomeLine, yearlyOf } from './means.ts'

/** How often a county's rolls and its facts agree where the population draws them apart from each other. */
const SUPPORT_LOOKED_AT = 0.985
const PROPERTY_LOOKED_AT = 0.95
const LISTED = 0.8

/**
 * A population knows nothing of clerks. They looked: whoever has nobody to live on was put under tekun, no tekun person
 * has a car, and most families just above the standard are on the list of low income. What is left are the mistakes
 * that the lists are there to find.
 */
export function asClerksLeftIt(household: Household, seed: number, index: number): Household {
  const isTekun = (member: Member) => (member.receiving ?? []).some(({ programme }) => programme === 'tekun')
  const tekun = household.members.some(isTekun)
  const members = household.members.map((member, nth): Member => {
    const supported = !isTekun(member) && member.supporters !== undefined && member.supporters !== 'unknown'
    return supported && draw(seed, index, nth, 51) < SUPPORT_LOOKED_AT ? { ...member, supporters: 'capable' } : member
  })
  const cleared = tekun && draw(seed, index, 52) < PROPERTY_LOOKED_AT
  const listed = !tekun && isJustAbove(household) && draw(seed, index, 53) < LISTED
  return {
    ...household,
    members,
    ...(cleared ? { property: 'compliant' as const } : {}),
    ...(listed ? { receiving: [{ programme: 'lowIncomeHousehold' as const }] } : {}),
  }
}

/** Between the standard and one and a half of it, and on no roll yet. */
function isJustAbove(household: Household): boolean {
  const line = lowIncomeLine(household)
  const means = household.members.reduce((sum, member) => sum + yearlyOf(member), 0)
  const free = (household.receiving ?? []).length === 0 && household.property === 'compliant'
  return free && means < line && means * 3 >= line * 2
}
