import { type Door, get, post } from '../../platform/http/index.ts'
import { answerLate } from './commands/answerLate.ts'
import { extendClockByHand, pauseClockByHand, resumeClockByHand } from './commands/moveClocks.ts'
import { listClocksOf } from './queries/listClocksOf.ts'
import { listLate } from './queries/listLate.ts'

export { clocksOf, nearestDue, withDue } from './clocksOf.ts'
export { beginAcceptance, keepClocks } from './hooks.ts'
export { tellLate } from './jobs/tellLate.ts'
export { delegateClock, endClock, extendClock, pauseClock, resumeClock } from './moveClock.ts'
export { CLOCK_PROBLEMS } from './problems.ts'
export { clockDeadlines, onCalendarImported } from './recount.ts'
export { CLOCK_CLASSES } from './retention.ts'
export { CLOCK_SEALED } from './sealed.ts'
export { CLOCK_SETTINGS } from './settings.ts'
export { lockOpenClocks } from './sql/clocks.ts'
export { startClock, startOwnClock } from './startClock.ts'
export { clockTasks } from './tasks.ts'

/** Tables whose rows follow a household. */
export const CLOCK_TABLES = ['casework.clock', 'casework.clock_pause', 'casework.clock_escalation'] as const

export const CLOCK_DOORS: readonly Door[] = [
  get('/api/clocks', listClocksOf),
  post('/api/clocks/:clock/pause', pauseClockByHand),
  post('/api/clocks/:clock/resumption', resumeClockByHand),
  post('/api/clocks/:clock/extension', extendClockByHand),
  get('/api/casework/late', listLate),
  post('/api/casework/late/:late/answer', answerLate),
]
