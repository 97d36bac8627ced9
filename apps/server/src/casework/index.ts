import type { Slice } from '../platform/slice.ts'
import { CORE_DOORS } from './doors.ts'
import {
  ELSEWHERE_CLASSES,
  ELSEWHERE_DOORS,
  ELSEWHERE_PROBLEMS,
  ELSEWHERE_SEALED,
  ELSEWHERE_TASKS,
  HOME_REPLY_DAYS,
} from './elsewhere/index.ts'
import {
  ANSWER_MINUTES,
  EMERGENCY_CLASSES,
  EMERGENCY_DOORS,
  EMERGENCY_PROBLEMS,
  EMERGENCY_SEALED,
  EMERGENCY_TASKS,
  emergenciesList,
  MAKE_UP_DAYS,
} from './emergency/index.ts'
import { onHouseholdsMoved } from './moveWithHousehold.ts'
import { CASEWORK_PROBLEMS } from './problems.ts'
import {
  REFERRAL_CLASSES,
  REFERRAL_DOORS,
  REFERRAL_PROBLEMS,
  REFERRAL_SEALED,
  REFERRAL_TASKS,
  REPLY_DAYS,
  referralsList,
} from './referrals/index.ts'
import { CORE_CLASSES } from './retention.ts'
import { CORE_SEALED } from './sealed.ts'

/** What we decide. Each room gives its part: one line per room and list. */
export const caseworkSlice: Slice = {
  name: 'casework',
  doors: [...CORE_DOORS, ...REFERRAL_DOORS, ...EMERGENCY_DOORS, ...ELSEWHERE_DOORS],
  settings: [REPLY_DAYS, ANSWER_MINUTES, MAKE_UP_DAYS, HOME_REPLY_DAYS],
  tasks: [...REFERRAL_TASKS, ...EMERGENCY_TASKS, ...ELSEWHERE_TASKS],
  lists: [referralsList, emergenciesList],
  problems: [CASEWORK_PROBLEMS, REFERRAL_PROBLEMS, EMERGENCY_PROBLEMS, ELSEWHERE_PROBLEMS],
  reactions: [onHouseholdsMoved],
  retention: [...CORE_CLASSES, ...REFERRAL_CLASSES, ...EMERGENCY_CLASSES, ...ELSEWHERE_CLASSES],
  sealed: [...CORE_SEALED, ...REFERRAL_SEALED, ...EMERGENCY_SEALED, ...ELSEWHERE_SEALED],
}
