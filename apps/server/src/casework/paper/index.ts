import { type Door, get, post } from '../../platform/http/index.ts'
import { issuePapers } from './commands/issuePapers.ts'
import { listPapers } from './queries/listPapers.ts'
import { printPaper, printWholeSet } from './queries/printPapers.ts'

export { PAPER_PROBLEMS } from './problems.ts'
export { PAPER_CLASSES } from './retention.ts'
export { paperRoutes } from './routes.ts'
export { PAPER_SEALED } from './sealed.ts'

export const PAPER_DOORS: readonly Door[] = [
  get('/api/applications/:application/papers', listPapers),
  post('/api/applications/:application/papers', issuePapers),
  get('/api/applications/:application/papers/print', printWholeSet),
  get('/api/papers/:paper/print', printPaper),
]
