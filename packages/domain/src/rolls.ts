/** Rolls on which a whole household stands. */
export const HOUSEHOLD_ROLLS = [
  'dibao',
  'gradualExit',
  'lowIncomeHousehold',
  'rigidExpenditureHousehold',
  'povertyReturnMonitored',
  'otherLowIncome',
] as const

/** Rolls of programmes on which one person stands. */
const PERSONAL_PROGRAMMES = [
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

/** Special groups say who somebody is; nothing is paid for them and they have no class. */
export const SPECIAL_GROUPS = [
  'leftBehindElder',
  'leftBehindChild',
  'leftBehindWoman',
  'emptyNestElder',
  'childInDifficulty',
  'severelyDisabled',
] as const

/** Rolls on which one person stands: programmes first, then special groups. */
export const PERSONAL_ROLLS = [...PERSONAL_PROGRAMMES, ...SPECIAL_GROUPS] as const

export const ROLLS = [...HOUSEHOLD_ROLLS, ...PERSONAL_ROLLS] as const
export type Roll = (typeof ROLLS)[number]

/** Whether the roll counts households. */
export function isHouseholdRoll(roll: Roll): boolean {
  return (HOUSEHOLD_ROLLS as readonly Roll[]).includes(roll)
}

/** Why somebody comes onto a roll; `import` is for rosters alone. */
export const ENTRY_REASONS = ['application', 'discovery', 'review', 'transfer', 'import', 'correction'] as const

/** Why somebody leaves a roll. There is no "other": who leaves without a cause that can be named was dropped. */
export const EXIT_REASONS = [
  'incomeAboveStandard',
  'propertyAboveLimit',
  'death',
  'movedAway',
  'voluntary',
  'supporterFound',
  'otherProgramme',
  'ageReached',
  'graceEnded',
  'householdMerged',
  'enrolledByMistake',
] as const
