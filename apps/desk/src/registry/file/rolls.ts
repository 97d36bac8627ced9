import type { TFunction } from 'i18next'
import type { HouseholdFile, TimelineEntry } from '../wire.ts'
import { nameOf } from './receiving.ts'

/** Rolls on which a whole household stands. */
export const HOUSEHOLD_ROLLS = [
  'dibao',
  'gradualExit',
  'lowIncomeHousehold',
  'rigidExpenditureHousehold',
  'povertyReturnMonitored',
  'otherLowIncome',
] as const

/** Rolls on which one person stands. */
export const PERSONAL_ROLLS = [
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
  'leftBehindElder',
  'leftBehindChild',
  'leftBehindWoman',
  'emptyNestElder',
  'childInDifficulty',
  'severelyDisabled',
] as const

/** Special groups say who somebody is; nothing is paid for them and they have no class. */
const GROUPS: readonly string[] = [
  'leftBehindElder',
  'leftBehindChild',
  'leftBehindWoman',
  'emptyNestElder',
  'childInDifficulty',
  'severelyDisabled',
]

/** What officers give as the reason; `import` is for rosters alone. */
export const ENTRY_REASONS = ['application', 'discovery', 'review', 'transfer', 'correction'] as const

/** There is no "other": who leaves without a cause that can be named was dropped. */
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

/** Whether a roll has an A, B or C class. */
export const hasClass = (roll: string | undefined): boolean => roll === 'dibao' || roll === 'singlePersonDibao'

/** Whether a sum is paid each month for standing on a roll. */
export const isPaid = (roll: string | undefined): boolean => roll !== undefined && !GROUPS.includes(roll)

/** Enrolments of a file that have no end yet. */
export function openRolls({ timeline }: HouseholdFile): readonly TimelineEntry[] {
  return timeline.filter(({ what, until }) => what === 'roll' && until === null)
}

/** Subsistence allowance · since 2025-01-01, with whose where it is a person's. */
export function describeRoll({ said, person, on }: TimelineEntry, file: HouseholdFile, t: TFunction): string {
  const roll = t(`roll.${String(said['roll'])}`, { defaultValue: String(said['roll']) })
  const parts = [roll, person === null ? undefined : nameOf(file, person, t), t('file.since', { day: on })]
  return parts.filter((part) => part !== undefined).join(' · ')
}
