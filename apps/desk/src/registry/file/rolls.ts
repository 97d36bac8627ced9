import { ENTRY_REASONS, SPECIAL_GROUPS } from '@doudi/domain'
import type { TFunction } from 'i18next'
import type { HouseholdFile, TimelineEntry } from '../wire.ts'
import { nameOf } from './receiving.ts'

/** What officers give as the reason; `import` is for rosters alone. */
export const GIVEN_REASONS = ENTRY_REASONS.filter((reason) => reason !== 'import')

const GROUPS: readonly string[] = SPECIAL_GROUPS

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
