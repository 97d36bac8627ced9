import type { Slice } from '../platform/slice.ts'
import {
  AWARD_CLASSES,
  AWARD_DOORS,
  AWARD_PROBLEMS,
  AWARD_SEALED,
  AWARD_SETTINGS,
  awardTasks,
  remindNightly,
} from './awards/index.ts'
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
import { CASEWORK_PROBLEMS } from './problems.ts'
import { CORE_CLASSES } from './retention.ts'
import { CORE_SEALED } from './sealed.ts'

export { awardsCommand } from './awards/index.ts'

/** What we decide. Each room gives its part: one line per room and list. */
export const caseworkSlice: Slice = {
  name: 'casework',
  doors: [...CORE_DOORS, ...CLOCK_DOORS, ...AWARD_DOORS],
  settings: [...CLOCK_SETTINGS, ...AWARD_SETTINGS],
  deadlines: [clockDeadlines],
  tasks: [...clockTasks, ...awardTasks],
  timed: [tellLate, remindNightly],
  problems: [CASEWORK_PROBLEMS, CLOCK_PROBLEMS, AWARD_PROBLEMS],
  reactions: [onHouseholdsMoved, onCalendarImported],
  retention: [...CORE_CLASSES, ...CLOCK_CLASSES, ...AWARD_CLASSES],
  sealed: [...CORE_SEALED, ...CLOCK_SEALED, ...AWARD_SEALED],
}
