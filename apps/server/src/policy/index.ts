import type { Slice } from '../platform/slice.ts'
import { determineCommand } from './commandLine/determine.ts'
import { packCommand } from './commandLine/pack.ts'
import { populationCommand } from './commandLine/population.ts'
import { simulateCommand } from './commandLine/simulate.ts'
import { PACK_PROBLEMS } from './packFaults.ts'
import { POLICY_PROBLEMS } from './problems.ts'
import { REVISION_CLASSES, REVISION_PROBLEMS, revisionDoors } from './revisions/index.ts'
import { policyRoutes } from './routes.ts'

export { ourPacks, ourPackTexts, type PackTexts, readPackTexts } from './packFiles.ts'
export { changeRevision } from './revisions/commands/changeRevision.ts'
export { draftRevision } from './revisions/commands/draftRevision.ts'
export { publishRevision } from './revisions/commands/publishRevision.ts'
export type { Draft } from './revisions/draft.ts'
export {
  type DraftToPreview,
  type PublishedRevision,
  packsInForce,
  revisionsLaidOver,
  publishedRevisions,
  recordPreview,
  revisionById,
  rulesHash,
  takeDraft,
} from './revisions/index.ts'

export const policySlice: Slice = {
  name: 'policy',
  doors: revisionDoors,
  routes: policyRoutes,
  retention: REVISION_CLASSES,
  problems: [POLICY_PROBLEMS, PACK_PROBLEMS, REVISION_PROBLEMS],
  commandLine: [determineCommand, packCommand, populationCommand, simulateCommand],
}
