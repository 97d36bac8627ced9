import { type Door, get, post } from '../../platform/http/index.ts'
import { drawNotice } from './commands/drawNotice.ts'
import { endNotice } from './commands/endNotice.ts'
import { interruptNotice, lapseNotice } from './commands/interruptNotice.ts'
import { object } from './commands/object.ts'
import { postNotice, repostNotice } from './commands/postNotice.ts'
import { askPublicationChange, decidePublicationChange } from './commands/publicationRequest.ts'
import {
  dismissObjection,
  setAsideObjection,
  takeUpObjection,
  tellObjection,
  upholdObjection,
} from './commands/settleObjection.ts'
import { listNotices } from './queries/listNotices.ts'
import { listObjections, listPublicationRequests, showObjection } from './queries/listObjections.ts'
import { printNotice, printStandingList, showStandingList } from './queries/printNotice.ts'
import { listNoticesOf, showNotice, showNoticePhoto } from './queries/showNotice.ts'

export { NOTICE_CLASSES } from './retention.ts'
export { publicNoticeRoutes } from './routes.ts'
export { NOTICE_SEALED } from './secrets.ts'
export { NOTICE_SETTINGS } from './settings.ts'
export { NOTICE_TASKS } from './tasks.ts'

export const NOTICE_DOORS: readonly Door[] = [
  get('/api/notices', listNotices),
  post('/api/notices', drawNotice),
  get('/api/notices/:notice', showNotice),
  get('/api/notices/:notice/sheet', printNotice),
  post('/api/notices/:notice/posting', postNotice),
  post('/api/notices/:notice/reposting', repostNotice),
  post('/api/notices/:notice/interruption', interruptNotice),
  post('/api/notices/:notice/end', endNotice),
  post('/api/notices/:notice/lapse', lapseNotice),
  get('/api/notice-photos/:photo', showNoticePhoto),
  get('/api/applications/:application/notices', listNoticesOf),
  post('/api/applications/:application/objection', object),
  get('/api/objections', listObjections),
  get('/api/objections/:objection', showObjection),
  post('/api/objections/:objection/taking-up', takeUpObjection),
  post('/api/objections/:objection/setting-aside', setAsideObjection),
  post('/api/objections/:objection/upholding', upholdObjection),
  post('/api/objections/:objection/dismissal', dismissObjection),
  post('/api/objections/:objection/telling', tellObjection),
  get('/api/publication-requests', listPublicationRequests),
  post('/api/publication-requests', askPublicationChange),
  post('/api/publication-requests/:request/decision', decidePublicationChange),
  get('/api/standing-lists/:village', showStandingList),
  get('/api/standing-lists/:village/sheet', printStandingList),
]
