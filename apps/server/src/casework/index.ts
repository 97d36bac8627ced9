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
import { CASEWORK_PROBLEMS } from './problems.ts'
import { CORE_CLASSES } from './retention.ts'
import { CORE_SEALED } from './sealed.ts'

/** What we decide. Each room gives its part: one line per room and list. */
export const caseworkSlice: Slice = {
  name: 'casework',
  doors: [...CORE_DOORS, ...CERTIFICATE_DOORS],
  problems: [CASEWORK_PROBLEMS, CERTIFICATE_PROBLEMS],
  reactions: [onHouseholdsMoved],
  retention: [...CORE_CLASSES, ...CERTIFICATE_CLASSES],
  sealed: [...CORE_SEALED, CERTIFICATE.declared],
  commandLine: [certificateCommand],
  // the key that decisions are signed with is there before the first of them
  starting: async () => openSigner().then(() => []),
}
