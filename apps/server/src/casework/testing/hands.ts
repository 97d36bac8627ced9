/** The invented county, and the moment at which everything here happens. */
export const COUNTY = '500299'
export const MORNING = '2026-07-01T09:00:00+08:00'

const ROLES = {
  window: 'townshipWindow',
  reviewer: 'townshipReviewer',
  inquirer: 'townshipWindow',
  companion: 'townshipReviewer',
  countyOfficer: 'countyOfficer',
  secondOfficer: 'countyOfficer',
  countyApprover: 'countyApprover',
  secondApprover: 'countyApprover',
} as const
export type Hand = keyof typeof ROLES
const HANDS = Object.keys(ROLES) as Hand[]

/** The account of a hand in a township of the county, each another person. */
export function accountOf(hand: Hand, township: number): string {
  return `00000000-0000-7000-8000-${String(1000 * township + HANDS.indexOf(hand) + 1).padStart(12, '0')}`
}

/** A hand as `officeWorker.ts` reads it: role, region, account. */
export function headerOf(hand: Hand, township: number): string {
  const role = ROLES[hand]
  const region = role.startsWith('county') ? COUNTY : `${COUNTY}${String(township).padStart(3, '0')}`
  return `${role} ${region} ${accountOf(hand, township)}`
}
