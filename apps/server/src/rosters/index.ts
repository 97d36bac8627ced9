import type { Slice } from '../platform/slice.ts'
import { rosterDoors } from './doors.ts'
import { forgetOldFiles } from './jobs/forgetOldFiles.ts'
import { ROSTER_PROBLEMS } from './problems.ts'
import { onImportAsked } from './reactions/onImportAsked.ts'
import { SEALED_PARTS } from './reading/storedFile.ts'
import { ROSTER_CLASSES } from './retention.ts'
import { rosterRoutes } from './routes.ts'
import { SEALED_PROBLEMS } from './sql/outcomes.ts'
import { startRosters } from './starting.ts'

export { rosterCommand } from './commandLine/roster.ts'

export const rostersSlice: Slice = {
  name: 'rosters',
  doors: rosterDoors,
  routesOver: rosterRoutes,
  reactions: [onImportAsked],
  timed: [forgetOldFiles],
  sealed: [SEALED_PARTS, SEALED_PROBLEMS],
  starting: startRosters,
  retention: ROSTER_CLASSES,
  problems: [ROSTER_PROBLEMS],
}
