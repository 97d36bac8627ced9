import type { Slice } from '../platform/slice.ts'
import {
  CLOCK_CLASSES,
  CLOCK_DOORS,
  CLOCK_PROBLEMS,
  CLOCK_SEALED,
  CLOCK_SETTINGS,
  clockDeadlines,
  clockTasks,
  onCalendarImported,
  tellLate,
} from './clocks/index.ts'
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
  doors: [...CORE_DOORS, ...CLOCK_DOORS, ...NOTICE_DOORS],
  routesOver: publicNoticeRoutes,
  settings: [...CLOCK_SETTINGS, ...NOTICE_SETTINGS],
  deadlines: [clockDeadlines],
  tasks: [...clockTasks, ...NOTICE_TASKS],
  timed: [tellLate],
  problems: [CASEWORK_PROBLEMS, CLOCK_PROBLEMS],
  reactions: [onHouseholdsMoved, onCalendarImported],
  retention: [...CORE_CLASSES, ...CLOCK_CLASSES, ...NOTICE_CLASSES],
  sealed: [...CORE_SEALED, ...CLOCK_SEALED, ...NOTICE_SEALED],
}
