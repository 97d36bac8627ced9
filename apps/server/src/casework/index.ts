import type { Slice } from '../platform/slice.ts'
import { AWARD_DOORS } from './awards/doors.ts'
import { remindNightly } from './awards/grace/jobs/remindNightly.ts'
import { AWARD_PROBLEMS } from './awards/problems.ts'
import { AWARD_CLASSES } from './awards/retention.ts'
import { AWARD_SEALED } from './awards/sealed.ts'
import { AWARD_SETTINGS } from './awards/settings.ts'
import { awardTasks } from './awards/tasks.ts'
import { CORE_DOORS } from './doors.ts'
import { onHouseholdsMoved } from './moveWithHousehold.ts'
import { CASEWORK_PROBLEMS } from './problems.ts'
import { CORE_CLASSES } from './retention.ts'
import { CORE_SEALED } from './sealed.ts'

export { awardsCommand } from './awards/adopt/awardsCommand.ts'
export { changeAward } from './awards/change/changeAward.ts'

/** What we decide. Each room gives its part: one line per room and list. */
export const caseworkSlice: Slice = {
  name: 'casework',
  doors: [...CORE_DOORS, ...AWARD_DOORS],
  problems: [CASEWORK_PROBLEMS, AWARD_PROBLEMS],
  reactions: [onHouseholdsMoved],
  tasks: [...awardTasks],
  timed: [remindNightly],
  settings: [...AWARD_SETTINGS],
  retention: [...CORE_CLASSES, ...AWARD_CLASSES],
  sealed: [...CORE_SEALED, ...AWARD_SEALED],
}
