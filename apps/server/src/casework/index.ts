import type { Slice } from '../platform/slice.ts'
import { CORE_DOORS } from './doors.ts'
import { onHouseholdsMoved } from './moveWithHousehold.ts'
import { CASEWORK_PROBLEMS } from './problems.ts'
import { CORE_CLASSES } from './retention.ts'
import { CORE_SEALED } from './sealed.ts'

/** What we decide. Each room gives its part: one line per room and list. */
export const caseworkSlice: Slice = {
  name: 'casework',
  doors: [...CORE_DOORS],
  problems: [CASEWORK_PROBLEMS],
  reactions: [onHouseholdsMoved],
  retention: [...CORE_CLASSES],
  sealed: [...CORE_SEALED],
}
