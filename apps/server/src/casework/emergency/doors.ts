import { type Door, get, post, remove } from '../../platform/http/index.ts'
import { aidNow } from './commands/aidNow.ts'
import { completeTask } from './commands/completeTask.ts'
import { endDuty, enterDuty } from './commands/duty.ts'
import { reportEmergency } from './commands/reportEmergency.ts'
import * as steps from './commands/steps.ts'
import { listEmergencies } from './queries/board.ts'
import { listDuty } from './queries/listDuty.ts'
import { showEmergency } from './queries/showEmergency.ts'

const step = (word: string, command: Parameters<typeof post>[1]) => post(`/api/emergencies/:emergency/${word}`, command)

/** Emergencies over HTTP. */
export const EMERGENCY_DOORS: readonly Door[] = [
  get('/api/emergencies', listEmergencies),
  post('/api/emergencies', reportEmergency),
  get('/api/emergencies/:emergency', showEmergency),
  step('identity', steps.identify),
  step('dispatch', steps.dispatch),
  step('reassignment', steps.reassign),
  step('visit', steps.recordVisit),
  step('consultation', steps.callConsultation),
  step('consultation/conclusion', steps.concludeConsultation),
  step('aid', aidNow),
  step('closing', steps.closeEmergency),
  post('/api/emergency-tasks/:task/completion', completeTask),
  get('/api/duty', listDuty),
  post('/api/duty', enterDuty),
  remove('/api/duty/:shift', endDuty),
]
