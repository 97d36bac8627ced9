import { type Door, get, post } from '../../platform/http/index.ts'
import { approveDelegation, proposeDelegation, recallDelegation } from './commands/delegations.ts'
import { listDelegations } from './queries/listDelegations.ts'

export { DELEGATION_PROBLEMS } from './problems.ts'

/** What townships decide instead of the county. */
export const DELEGATION_DOORS: readonly Door[] = [
  get('/api/delegations', listDelegations),
  post('/api/delegations', proposeDelegation),
  post('/api/delegations/:delegation/approval', approveDelegation),
  post('/api/delegations/:delegation/recall', recallDelegation),
]
