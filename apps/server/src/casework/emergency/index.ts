import type { Room } from '../../platform/slice.ts'
import { EMERGENCY_DOORS } from './doors.ts'
import { ANSWER_MINUTES, MAKE_UP_DAYS } from './figures.ts'
import { emergenciesList } from './list.ts'
import { EMERGENCY_PROBLEMS } from './problems.ts'
import { EMERGENCY_CLASSES } from './retention.ts'
import { EMERGENCY_SEALED } from './sealed.ts'
import { EMERGENCY_TASKS } from './tasks.ts'

export { ANSWER_MINUTES, MAKE_UP_DAYS } from './figures.ts'

/** Emergencies, from the report to the closing. */
export const emergencyRoom: Room = {
  doors: EMERGENCY_DOORS,
  settings: [ANSWER_MINUTES, MAKE_UP_DAYS],
  tasks: EMERGENCY_TASKS,
  lists: [emergenciesList],
  problems: [EMERGENCY_PROBLEMS],
  retention: EMERGENCY_CLASSES,
  sealed: EMERGENCY_SEALED,
}
