import type { Slice } from '../platform/slice.ts'
import { registryDoors } from './doors.ts'
import { REGISTRY_PROBLEMS } from './problems.ts'
import { INDEXED, SEALED } from './secretColumns.ts'

export { caseOfHousehold } from './caseOfHousehold.ts'
export { fileNameOf } from './fileNameOf.ts'
export { PURPOSE_WORDS } from './purposes.ts'
export { namesOfRegions } from './sql/regions.ts'

export const registrySlice: Slice = {
  name: 'registry',
  doors: registryDoors,
  problems: [REGISTRY_PROBLEMS],
  sealed: SEALED,
  indexed: INDEXED,
}
