import type { Slice } from '../platform/slice.ts'
import { rosterDoors } from './doors.ts'
import { forgetOldFiles } from './jobs/forgetOldFiles.ts'
import { ROSTER_PROBLEMS } from './problems.ts'
import { onImportAsked } from './reactions/onImportAsked.ts'
import { rosterRoutes } from './routes.ts'
import { startRosters } from './starting.ts'

export { rosterCommand } from './commandLine/roster.ts'

export const rostersSlice: Slice = {
  name: 'rosters',
  doors: rosterDoors,
  routesOver: rosterRoutes,
  reactions: [onImportAsked],
  timed: [forgetOldFiles],
  starting: startRosters,
  problems: [ROSTER_PROBLEMS],
}
