import { type Door, get, post } from '../../platform/http/index.ts'
import { passUndecided, tellMissing } from './commands/undecided.ts'
import { showAgenda, showUndecided } from './queries/showUndecided.ts'

export { UNDECIDED_PROBLEMS } from './problems.ts'

/** What the rules leave undecided, and the agenda of what does not get on. */
export const UNDECIDED_DOORS: readonly Door[] = [
  get('/api/applications/:application/undecided', showUndecided),
  post('/api/applications/:application/undecided/owner', passUndecided),
  post('/api/applications/:application/undecided/told', tellMissing),
  get('/api/casework/agenda', showAgenda),
]
