import type { Slice } from '../platform/slice.ts'
import { CORE_DOORS } from './doors.ts'
import { onHouseholdsMoved } from './moveWithHousehold.ts'
import { CASEWORK_PROBLEMS } from './problems.ts'
import { CORE_CLASSES } from './retention.ts'
import { CORE_SEALED } from './sealed.ts'
import {
  onAwardChanged,
  onAwardMade,
  onRevisionPublished,
  STANDARDS_CLASSES,
  STANDARDS_DOORS,
  STANDARDS_PROBLEMS,
  standardsTasks,
} from './standards/index.ts'

export { standardsCommand } from './standards/index.ts'

/** What we decide. Each room gives its part: one line per room and list. */
export const caseworkSlice: Slice = {
  name: 'casework',
  doors: [...CORE_DOORS, ...STANDARDS_DOORS],
  problems: [CASEWORK_PROBLEMS, STANDARDS_PROBLEMS],
  reactions: [onHouseholdsMoved, onRevisionPublished, onAwardMade, onAwardChanged],
  retention: [...CORE_CLASSES, ...STANDARDS_CLASSES],
  sealed: [...CORE_SEALED],
  tasks: [...standardsTasks],
}
