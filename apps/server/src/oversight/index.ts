import { get, post, put } from '../platform/http/index.ts'
import type { Slice } from '../platform/slice.ts'
import { exportAudit } from './commands/exportAudit.ts'
import { releaseReceipt } from './commands/releaseReceipt.ts'
import { verifyAudit } from './commands/verifyAudit.ts'
import { OVERSIGHT_PROBLEMS } from './problems.ts'
import { listAuditEntries } from './queries/listAuditEntries.ts'
import { listWithheldReceipts } from './queries/listWithheldReceipts.ts'
import { printReceipts } from './queries/printReceipts.ts'
import { showAuditState } from './queries/showAuditState.ts'
import { showReceipts } from './queries/showReceipts.ts'
import { showWorktable } from './queries/showWorktable.ts'

export { complaintsRoom } from './complaints/index.ts'

/** Who watches us, beginning with ourselves: the worktable over the work of the other slices, and who read a file. */
export function oversightSlice(others: readonly Slice[]): Slice {
  const sources = others.flatMap(({ tasks = [] }) => tasks)
  return {
    name: 'oversight',
    doors: [
      get('/api/worktable', showWorktable(sources)),
      get('/api/people/:person/receipts', showReceipts),
      get('/api/people/:person/receipts/sheet', printReceipts),
      get('/api/receipts/withheld', listWithheldReceipts),
      put('/api/receipts/:receipt/release', releaseReceipt),
      get('/api/audit/entries', listAuditEntries),
      get('/api/audit/state', showAuditState),
      post('/api/audit/verify', verifyAudit),
      post('/api/audit/export', exportAudit),
    ],
    problems: [OVERSIGHT_PROBLEMS],
  }
}
