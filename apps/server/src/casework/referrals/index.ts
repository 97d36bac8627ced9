import type { Room } from '../../platform/slice.ts'
import { REFERRAL_DOORS } from './doors.ts'
import { REPLY_DAYS } from './figures.ts'
import { referralsList } from './list.ts'
import { REFERRAL_PROBLEMS } from './problems.ts'
import { REFERRAL_CLASSES } from './retention.ts'
import { REFERRAL_SEALED } from './sealed.ts'
import { REFERRAL_TASKS } from './tasks.ts'

export { text } from './answer/answerSheet.ts'
export { referItems } from './draftReferral.ts'
export { REPLY_DAYS } from './figures.ts'

/** What is passed on to other departments. */
export const referralRoom: Room = {
  doors: REFERRAL_DOORS,
  settings: [REPLY_DAYS],
  tasks: REFERRAL_TASKS,
  lists: [referralsList],
  problems: [REFERRAL_PROBLEMS],
  retention: REFERRAL_CLASSES,
  sealed: REFERRAL_SEALED,
}
