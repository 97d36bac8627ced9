/** The lists, in the order in which an officer reads them. */
export const LISTS = ['missed', 'wrong', 'dropped', 'nearLine', 'undetermined', 'safetyNet'] as const
export type ListName = (typeof LISTS)[number]

/**
 * Programmes with a roll: what the rules say can be compared with what is received. Aid given once, and help that
 * keeps no roll, stand on no list.
 */
export const WATCHED = [
  'dibao',
  'gradualExit',
  'lowIncomeHousehold',
  'rigidExpenditureHousehold',
  'singlePersonDibao',
  'dibaoSupplement',
  'tekun',
  'tekunCare',
  'disabilityLiving',
  'disabilityNursing',
  'severeDisabilityCare',
  'orphanAllowance',
  'unattendedChildAllowance',
  'oldAgeAllowance',
] as const

/** A row that somebody left a roll is kept so long on the list of those who just left: half a year. */
export const JUST_LEFT_DAYS = 180

/** Near the line is within a tenth of it, on either side. No document prints the figure; it is ours. */
export const NEAR_ONE_IN = 10

/** A recorded reason for being in no programme counts for so many months, then the list asks again. */
export const REASON_MONTHS = 12

/** Programmes that only come on top of another: while that one is missing, its own row says enough. */
export const COMES_WITH: Readonly<Record<string, string>> = { dibaoSupplement: 'dibao', tekunCare: 'tekun' }

/** The pseudo-programme under which people lifted out of poverty are listed (AID-20). */
export const SAFETY_NET = 'safetyNet'

/** What keeps a formerly poor household that lost its ability to earn from falling through. */
export const CATCHES: readonly string[] = ['dibao', 'gradualExit', 'singlePersonDibao', 'tekun']
