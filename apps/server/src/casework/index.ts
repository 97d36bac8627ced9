import type { Slice } from '../platform/slice.ts'
import {
  CERTIFICATE,
  CERTIFICATE_CLASSES,
  CERTIFICATE_DOORS,
  CERTIFICATE_PROBLEMS,
  certificateCommand,
  openSigner,
} from './certificate/index.ts'
import { CORE_DOORS } from './doors.ts'
import { onHouseholdsMoved } from './moveWithHousehold.ts'
import { PAPER_CLASSES, PAPER_DOORS, PAPER_PROBLEMS, PAPER_SEALED, paperRoutes } from './paper/index.ts'
import { CASEWORK_PROBLEMS } from './problems.ts'
import { CORE_CLASSES } from './retention.ts'
import { CORE_SEALED } from './sealed.ts'

/** What we decide. Each room gives its part: one line per room and list. */
export const caseworkSlice: Slice = {
  name: 'casework',
  doors: [...CORE_DOORS, ...CERTIFICATE_DOORS, ...PAPER_DOORS],
  problems: [CASEWORK_PROBLEMS, CERTIFICATE_PROBLEMS, PAPER_PROBLEMS],
  routesOver: paperRoutes,
  reactions: [onHouseholdsMoved],
  retention: [...CORE_CLASSES, ...CERTIFICATE_CLASSES, ...PAPER_CLASSES],
  sealed: [...CORE_SEALED, CERTIFICATE.declared, ...PAPER_SEALED],
  commandLine: [certificateCommand],
  // the key that decisions are signed with is there before the first of them
  starting: async () => openSigner().then(() => []),
}
