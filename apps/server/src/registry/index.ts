import type { Slice } from '../platform/slice.ts'
import { registryDoors } from './doors.ts'
import { REGISTRY_PROBLEMS } from './problems.ts'

export { caseOfHousehold, casesOfHouseholds, type EndedEnrolment, type HouseholdCase } from './casesOfHouseholds.ts'
export {
  countOpenHouseholds,
  type Headed,
  headsOf,
  householdsNamed,
  namesOf,
  openHouseholdsAfter,
  type PlaceInOrder,
  placesNamed,
} from './peopleOfLists.ts'
export { WHYS } from './purposes.ts'

export const registrySlice: Slice = { name: 'registry', doors: registryDoors, problems: [REGISTRY_PROBLEMS] }
