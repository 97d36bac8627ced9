import { ask, get, post } from '../../platform/http/index.ts'
import type { Slice } from '../../platform/slice.ts'
import { assignComplaint, nameComplained } from './commands/assignComplaint.ts'
import { callBack, recordCall } from './commands/dutyCalls.ts'
import {
  acknowledgeComplaint,
  closeComplaint,
  followUpComplaint,
  investigateComplaint,
  recordFinding,
  replyToComplaint,
  returnComplaint,
  returnFromDiscipline,
  transferComplaint,
} from './commands/handleComplaint.ts'
import { joinComplaints } from './commands/joinComplaints.ts'
import { receiveComplaint } from './commands/receiveComplaint.ts'
import { revealContact } from './commands/revealContact.ts'
import { recordSatisfaction, reopenComplaint } from './commands/satisfaction.ts'
import { complaintList } from './lists/complaints.ts'
import { COMPLAINT_PROBLEMS } from './problems.ts'
import { publicComplaintLines } from './publicLines.ts'
import { countMonth } from './queries/countMonth.ts'
import { listComplaints } from './queries/listComplaints.ts'
import { listDutyCalls } from './queries/listDutyCalls.ts'
import { listHandlers } from './queries/listHandlers.ts'
import { showComplaint } from './queries/showComplaint.ts'
import { COMPLAINT_CLASSES } from './retention.ts'
import { SEALED_COMPLAINTS } from './sealed.ts'
import { complaintTasks } from './tasks.ts'

/**
 * The room of complaints. It is given to the whole by itself, before what looks over all slices: its list is taken
 * away as a file and its work stands on the worktable like any other.
 */
export const complaintsRoom: Slice = {
  name: 'complaints',
  doors: [
    post('/api/complaints', receiveComplaint),
    ask('/api/complaints/search', listComplaints),
    get('/api/complaints/months', countMonth),
    get('/api/complaints/calls', listDutyCalls),
    post('/api/complaints/calls', recordCall),
    post('/api/complaints/calls/:call/back', callBack),
    get('/api/complaints/:complaint', showComplaint),
    get('/api/complaints/:complaint/handlers', listHandlers),
    post('/api/complaints/:complaint/acknowledge', acknowledgeComplaint),
    post('/api/complaints/:complaint/complained-of', nameComplained),
    post('/api/complaints/:complaint/assign', assignComplaint),
    post('/api/complaints/:complaint/return', returnComplaint),
    post('/api/complaints/:complaint/transfer', transferComplaint),
    post('/api/complaints/:complaint/return-from-discipline', returnFromDiscipline),
    post('/api/complaints/:complaint/join', joinComplaints),
    post('/api/complaints/:complaint/investigate', investigateComplaint),
    post('/api/complaints/:complaint/findings', recordFinding),
    post('/api/complaints/:complaint/reply', replyToComplaint),
    post('/api/complaints/:complaint/satisfaction', recordSatisfaction),
    post('/api/complaints/:complaint/reopen', reopenComplaint),
    post('/api/complaints/:complaint/close', closeComplaint),
    post('/api/complaints/:complaint/follow-up', followUpComplaint),
    post('/api/complaints/:complaint/contact', revealContact),
  ],
  routesOver: publicComplaintLines,
  lists: [complaintList],
  tasks: complaintTasks,
  retention: COMPLAINT_CLASSES,
  sealed: SEALED_COMPLAINTS,
  problems: [COMPLAINT_PROBLEMS],
}
