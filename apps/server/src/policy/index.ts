import type { Slice } from '../platform/slice.ts'
import { determineCommand } from './commandLine/determine.ts'
import { packCommand } from './commandLine/pack.ts'
import { populationCommand } from './commandLine/population.ts'
import { simulateCommand } from './commandLine/simulate.ts'
import { PACK_PROBLEMS } from './packFaults.ts'
import { POLICY_PROBLEMS } from './problems.ts'
import { REVISION_CLASSES, REVISION_PROBLEMS, revisionDoors } from './revisions/index.ts'
import { policyRoutes } from './routes.ts'

export { ourPacks, ourPackTexts, readPackTexts } from './packFiles.ts'
export { draftRevision } from './revisions/commands/draftRevision.ts'
export { publishRevision } from './revisions/commands/publishRevision.ts'
export {
  type DraftToPreview,
  type PublishedRevision,
  packsInForce,
  publishedRevisions,
  recordPreview,
  revisionById,
  revisionsInForce,
  takeDraft,
} from './revisions/index.ts'
export { readNoticeFile } from './revisions/queries/readNoticeFile.ts'
export { showRevision } from './revisions/queries/showRevision.ts'

export const policySlice: Slice = {
  name: 'policy',
  doors: revisionDoors,
  routes: policyRoutes,
  retention: REVISION_CLASSES,
  problems: [POLICY_PROBLEMS, PACK_PROBLEMS, REVISION_PROBLEMS],
  commandLine: [determineCommand, packCommand, populationCommand, simulateCommand],
}
