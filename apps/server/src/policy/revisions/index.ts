import { ask, get, post, put } from '../../platform/http/index.ts'
import { changeRevision } from './commands/changeRevision.ts'
import { draftRevision } from './commands/draftRevision.ts'
import { publishRevision } from './commands/publishRevision.ts'
import { withdrawRevision } from './commands/withdrawRevision.ts'
import { listRevisions } from './queries/listRevisions.ts'
import { readNoticeFile } from './queries/readNoticeFile.ts'
import { showParameters } from './queries/showParameters.ts'
import { showRevision } from './queries/showRevision.ts'

export { packsInForce, revisionsInForce } from './packsInForce.ts'
export { REVISION_PROBLEMS } from './problems.ts'
export {
  type DraftToPreview,
  type PublishedRevision,
  publishedRevisions,
  recordPreview,
  revisionById,
  takeDraft,
} from './recordPreview.ts'
export { REVISION_CLASSES } from './retention.ts'

/** Documents that the province or city published: entered, looked at, put into force; and every figure in force here. */
export const revisionDoors = [
  get('/api/policy/parameters', showParameters),
  get('/api/policy/revisions', listRevisions),
  post('/api/policy/revisions', draftRevision),
  ask('/api/policy/revisions/read-file', readNoticeFile),
  get('/api/policy/revisions/:revision', showRevision),
  put('/api/policy/revisions/:revision', changeRevision),
  post('/api/policy/revisions/:revision/withdraw', withdrawRevision),
  post('/api/policy/revisions/:revision/publish', publishRevision),
]
