import type { Slice } from '../platform/slice.ts'
import { registryDoors } from './doors.ts'
import { householdsList } from './lists/households.ts'
import { peopleWithoutNumberList } from './lists/peopleWithoutNumber.ts'
import { rollList } from './lists/roll.ts'
import { rollChangesList } from './lists/rollChanges.ts'
import { REGISTRY_PROBLEMS } from './problems.ts'

export { caseOfHousehold } from './caseOfHousehold.ts'

export const registrySlice: Slice = {
  name: 'registry',
  doors: registryDoors,
  lists: [rollList, rollChangesList, householdsList, peopleWithoutNumberList],
  problems: [REGISTRY_PROBLEMS],
}
