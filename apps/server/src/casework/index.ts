import type { Slice } from '../platform/slice.ts'
import { CORE_DOORS } from './doors.ts'
import { onHouseholdsMoved } from './moveWithHousehold.ts'
import {
  NOTICE_CLASSES,
  NOTICE_DOORS,
  NOTICE_SEALED,
  NOTICE_SETTINGS,
  NOTICE_TASKS,
  publicNoticeRoutes,
} from './notices/index.ts'
import { CASEWORK_PROBLEMS } from './problems.ts'
import { CORE_CLASSES } from './retention.ts'
import { CORE_SEALED } from './sealed.ts'

/** What we decide. Each room gives its part: one line per room and list. */
export const caseworkSlice: Slice = {
  name: 'casework',
  doors: [...CORE_DOORS, ...NOTICE_DOORS],
  routesOver: publicNoticeRoutes,
  tasks: [...NOTICE_TASKS],
  settings: [...NOTICE_SETTINGS],
  problems: [CASEWORK_PROBLEMS],
  reactions: [onHouseholdsMoved],
  retention: [...CORE_CLASSES, ...NOTICE_CLASSES],
  sealed: [...CORE_SEALED, ...NOTICE_SEALED],
}
