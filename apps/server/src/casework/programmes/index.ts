import { type Door, get, post, put } from '../../platform/http/index.ts'
import type { Room } from '../../platform/slice.ts'
import { assessSelfCare } from './commands/assessSelfCare.ts'
import { changeWish } from './commands/changeWish.ts'
import { placeInHome } from './commands/placeInHome.ts'
import { reportSelfCareChange } from './commands/reportSelfCareChange.ts'
import { confirmGrade, recordSelfCare, recordWish } from './commands/steps.ts'
import { WITNESS } from './keepWish.ts'
import { PROGRAMME_PROBLEMS } from './problems.ts'
import { listTekunSupport } from './queries/listTekunSupport.ts'
import { PROGRAMME_CLASSES } from './retention.ts'

/** Tables whose rows follow a household. */
export const PROGRAMME_TABLES = ['casework.wish', 'casework.self_care'] as const

const doors: readonly Door[] = [
  post('/api/applications/:application/wish', recordWish),
  post('/api/applications/:application/self-care', recordSelfCare),
  post('/api/applications/:application/grade', confirmGrade),
  get('/api/tekun', listTekunSupport),
  post('/api/tekun/:person/wish', changeWish),
  put('/api/wishes/:wish/home', placeInHome),
  post('/api/tekun/:person/self-care-change', reportSelfCareChange),
  post('/api/tekun/:person/self-care', assessSelfCare),
]

/** What single programmes ask for besides: the wish, the six questions, the grade. */
export const programmesRoom: Room = {
  doors,
  problems: [PROGRAMME_PROBLEMS],
  retention: PROGRAMME_CLASSES,
  sealed: [WITNESS.declared],
}
