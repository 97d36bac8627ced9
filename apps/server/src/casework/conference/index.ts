import { type Door, get, post } from '../../platform/http/index.ts'
import { askConference, concludeConference, vote } from './commands/conferences.ts'
import { showConferences } from './queries/showConferences.ts'

export { CONFERENCE_PROBLEMS } from './problems.ts'
export { CONFERENCE_SEALED } from './sealed.ts'
export { QUORUM } from './settings.ts'

/** One case, one discussion. */
export const CONFERENCE_DOORS: readonly Door[] = [
  get('/api/applications/:application/conferences', showConferences),
  post('/api/applications/:application/conference', askConference),
  post('/api/applications/:application/conference/vote', vote),
  post('/api/applications/:application/conference/conclusion', concludeConference),
]
