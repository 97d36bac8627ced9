import type { Slice } from '../platform/slice.ts'
import { registryDoors } from './doors.ts'
import { REGISTRY_PROBLEMS } from './problems.ts'
import { REGISTRY_CLASSES } from './retention.ts'

export { caseOfHousehold } from './caseOfHousehold.ts'

export const registrySlice: Slice = {
  name: 'registry',
  doors: registryDoors,
  retention: REGISTRY_CLASSES,
  problems: [REGISTRY_PROBLEMS],
}
