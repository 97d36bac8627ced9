import type { Slice } from '../platform/slice.ts'
import { registryDoors } from './doors.ts'
import { householdsList } from './lists/households.ts'
import { peopleWithoutNumberList } from './lists/peopleWithoutNumber.ts'
import { rollList } from './lists/roll.ts'
import { rollChangesList } from './lists/rollChanges.ts'
import { REGISTRY_PROBLEMS } from './problems.ts'
import { registryTasks } from './tasks.ts'

export { announceChanged } from './bulk/announceChanged.ts'
export type {
  AdditionToWrite,
  EnrolmentToWrite,
  FactToWrite,
  FamilyRefused,
  FamilyToWrite,
  MemberToWrite,
  Writing,
} from './bulk/familyToWrite.ts'
export { type FamiliesWritten, writeAdditions, writeFamilies } from './bulk/writeFamilies.ts'
export { caseOfHousehold, casesOfHouseholds, type HouseholdCase } from './casesOfHouseholds.ts'
export { type ComingDay, comingBirthdays, comingEnds, comingTerms } from './comingDays.ts'
export { fileNameOf } from './fileNameOf.ts'
export {
  countOpenHouseholds,
  headsOf,
  householdsNamed,
  namesOf,
  openHouseholdsAfter,
} from './peopleOfLists.ts'
export { PURPOSE_WORDS, readingOf, WHYS } from './purposes.ts'
export { namesOfRegions } from './sql/regions.ts'

export const registrySlice: Slice = {
  name: 'registry',
  doors: registryDoors,
  lists: [rollList, rollChangesList, householdsList, peopleWithoutNumberList],
  tasks: registryTasks,
  problems: [REGISTRY_PROBLEMS],
}
