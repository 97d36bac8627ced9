import type { Slice } from '../platform/slice.ts'
import { registryDoors } from './doors.ts'
import { REGISTRY_PROBLEMS } from './problems.ts'
import { registryTasks } from './tasks.ts'

export { caseOfHousehold } from './caseOfHousehold.ts'
export { namesOfPlaces } from './sql/browse.ts'

export const registrySlice: Slice = {
  name: 'registry',
  doors: registryDoors,
  tasks: registryTasks,
  problems: [REGISTRY_PROBLEMS],
}
