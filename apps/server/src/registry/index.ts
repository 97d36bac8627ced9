import type { Slice } from '../platform/slice.ts'
import { registryDoors } from './doors.ts'
import { REGISTRY_PROBLEMS } from './problems.ts'

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
export { caseOfHousehold } from './caseOfHousehold.ts'
export type { Roll } from './domain/rolls.ts'
export {
  listHouseholds,
  listOnRolls,
  listSpansOfMany,
  listVillagesOf,
  type StandingRow,
} from './sql/manyKnown.ts'

export const registrySlice: Slice = { name: 'registry', doors: registryDoors, problems: [REGISTRY_PROBLEMS] }
