import { type Door, get, post } from '../../platform/http/index.ts'
import { listFactsToSecond } from './listFactsToSecond.ts'
import { secondFacts } from './secondFacts.ts'

export { SECONDS_PROBLEMS } from './problems.ts'

/** A second person for what was only declared, and for deductions. */
export const SECONDS_DOORS: readonly Door[] = [
  get('/api/applications/:application/facts-to-second', listFactsToSecond),
  post('/api/applications/:application/facts/second', secondFacts),
]
