import type { Slice } from '../platform/slice.ts'
import { registryDoors } from './doors.ts'
import { householdsList } from './lists/households.ts'
import { peopleWithoutNumberList } from './lists/peopleWithoutNumber.ts'
import { rollList } from './lists/roll.ts'
import { rollChangesList } from './lists/rollChanges.ts'
import { REGISTRY_PROBLEMS } from './problems.ts'
import { REGISTRY_CLASSES } from './retention.ts'
import { INDEXED, SEALED } from './secretColumns.ts'
import { registryTasks } from './tasks.ts'

export type { Roll } from '@doudi/domain'
export { announceChanged } from './bulk/announceChanged.ts'
export type {
  AdditionToWrite,
  EnrolmentToWrite,
  FactToWrite,
  FamilyToWrite,
  MemberToWrite,
} from './bulk/familyToWrite.ts'
export { findHolders, findLastFacts, type Holder } from './bulk/knownPeople.ts'
export { writeAdditions, writeFamilies } from './bulk/writeFamilies.ts'
export { caseOfHousehold, casesOfHouseholds, type HouseholdCase, membersInOrder } from './casesOfHouseholds.ts'
export { changeRollAmount, returnToRoll } from './changeRollAmount.ts'
export { type ComingDay, comingBirthdays, comingEnds, comingTerms } from './comingDays.ts'
export { importRegions } from './commands/importRegions.ts'
export { openRolls } from './commands/openRolls.ts'
export { type Belonging, closeEmptied, recordDeath, undoDeath } from './deaths.ts'
export { fileNameOf } from './fileNameOf.ts'
export { REASON_WORDS, ROLL_WORDS } from './lists/rollWords.ts'
export { noteFact } from './noteFact.ts'
export { type NumberedMember, numbersOfHousehold } from './numbersOfHousehold.ts'
export {
  countOpenHouseholds,
  headsOf,
  householdsNamed,
  membershipOf,
  minorsAmong,
  namesOf,
  openHouseholdsAfter,
} from './peopleOfLists.ts'
export { indexesOfNumber, readNumber, SCOPE as NUMBER_SCOPE } from './personSecrets.ts'
export { PURPOSE_WORDS, readingOf, WHYS } from './purposes.ts'
export { leaveRoll, putOnRoll } from './putOnRoll.ts'
export { numberInFull, showContact } from './shownPerson.ts'
export { listAdoptable } from './sql/adoptable.ts'
export { type FactSource, listFactSources } from './sql/factSources.ts'
export {
  listHouseholds,
  listOnRolls,
  listSpansOfMany,
  listVillagesOf,
  type StandingRow,
} from './sql/manyKnown.ts'
export { namesOfRegions, townshipsOf } from './sql/regions.ts'

export const registrySlice: Slice = {
  name: 'registry',
  doors: registryDoors,
  retention: REGISTRY_CLASSES,
  lists: [rollList, rollChangesList, householdsList, peopleWithoutNumberList],
  tasks: registryTasks,
  problems: [REGISTRY_PROBLEMS],
  sealed: SEALED,
  indexed: INDEXED,
}
