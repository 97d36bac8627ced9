import type { Slice } from '../platform/slice.ts'
import { registryDoors } from './doors.ts'
import { REGISTRY_PROBLEMS } from './problems.ts'

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
export { caseOfHousehold } from './caseOfHousehold.ts'

export const registrySlice: Slice = { name: 'registry', doors: registryDoors, problems: [REGISTRY_PROBLEMS] }
