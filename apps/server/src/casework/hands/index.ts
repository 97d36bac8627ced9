import { type Door, get, post } from '../../platform/http/index.ts'
import { declareNearRelative } from './commands/declareNearRelative.ts'
import { declareKin, endStaff, enterStaff, withdrawKin } from './commands/staff.ts'
import { appointStandIn, endStandIn } from './commands/standIns.ts'
import { showKeptApart, showKinCases } from './queries/kinCases.ts'
import { listColleaguesToName, listStaff, listStandIns } from './queries/staff.ts'

export { HANDS_PROBLEMS } from './problems.ts'
export { HANDS_INDEXED, HANDS_SEALED } from './sealed.ts'

/** Who of the staff is who, near relatives, stand-ins. */
export const HANDS_DOORS: readonly Door[] = [
  get('/api/staff', listStaff),
  post('/api/staff', enterStaff),
  post('/api/staff/:staff/end', endStaff),
  post('/api/staff/:staff/kin', declareKin),
  post('/api/kin/:kin/withdrawal', withdrawKin),
  get('/api/colleagues', listColleaguesToName),
  get('/api/kin-cases', showKinCases),
  get('/api/kept-apart', showKeptApart),
  post('/api/applications/:application/near-relative', declareNearRelative),
  get('/api/stand-ins', listStandIns),
  post('/api/stand-ins', appointStandIn),
  post('/api/stand-ins/:standIn/end', endStandIn),
]
