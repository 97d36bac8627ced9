import { type Door, get, post } from '../../platform/http/index.ts'
import { previewRevision } from './commands/previewRevision.ts'
import { recheckAward } from './commands/recheckAward.ts'
import { settleRecomputed } from './commands/settleRecomputed.ts'
import { listOpenRecomputed } from './queries/listOpenRecomputed.ts'
import { listPreviewLines } from './queries/listPreviewLines.ts'
import { showPreview } from './queries/showPreview.ts'
import { showRecomputation } from './queries/showRecomputation.ts'

export { STANDARDS_PROBLEMS } from './problems.ts'
export { onAwardChanged, onAwardMade } from './reactions/onAwardWritten.ts'
export { onRevisionPublished } from './reactions/onRevisionPublished.ts'
export { STANDARDS_CLASSES } from './retention.ts'
export { standardsTasks } from './tasks.ts'

/** What a changed standard does to awards: seen before it is published, worked out afterwards, and what it leaves open. */
export const STANDARDS_DOORS: readonly Door[] = [
  post('/api/casework/standards/:revision/preview', previewRevision),
  get('/api/casework/standards/previews/:preview', showPreview),
  get('/api/casework/standards/previews/:preview/lines', listPreviewLines),
  get('/api/casework/standards/:revision/recomputation', showRecomputation),
  get('/api/casework/standards/open', listOpenRecomputed),
  post('/api/casework/standards/:revision/awards/:award/recheck', recheckAward),
  post('/api/casework/standards/:revision/awards/:award/settle', settleRecomputed),
]
