import type { Slice } from '../platform/slice.ts'
import { CONFERENCE_DOORS, CONFERENCE_PROBLEMS, CONFERENCE_SEALED, QUORUM } from './conference/index.ts'
import { DELEGATION_DOORS, DELEGATION_PROBLEMS } from './delegation/index.ts'
import { CORE_DOORS } from './doors.ts'
import { HANDS_DOORS, HANDS_INDEXED, HANDS_PROBLEMS, HANDS_SEALED } from './hands/index.ts'
import { onHouseholdsMoved } from './moveWithHousehold.ts'
import { CASEWORK_PROBLEMS } from './problems.ts'
import { CORE_CLASSES, HANDS_CLASSES } from './retention.ts'
import {
  drawSamples,
  SAMPLE_DOORS,
  SAMPLE_PROBLEMS,
  SAMPLE_SEALED,
  SAMPLE_SETTINGS,
  sampleCommand,
} from './samples/index.ts'
import { CORE_SEALED } from './sealed.ts'
import { SECONDS_DOORS, SECONDS_PROBLEMS } from './seconds/index.ts'
import {
  decisionsWaiting,
  delegationsToApprove,
  samplesToCheck,
  undecidedToSettle,
  votesToGive,
} from './tasksOfHands.ts'
import { UNDECIDED_DOORS, UNDECIDED_PROBLEMS } from './undecided/index.ts'

/** What we decide. Each room gives its part: one line per room and list. */
export const caseworkSlice: Slice = {
  name: 'casework',
  doors: [
    ...CORE_DOORS,
    ...HANDS_DOORS,
    ...DELEGATION_DOORS,
    ...SAMPLE_DOORS,
    ...CONFERENCE_DOORS,
    ...UNDECIDED_DOORS,
    ...SECONDS_DOORS,
  ],
  problems: [
    CASEWORK_PROBLEMS,
    HANDS_PROBLEMS,
    DELEGATION_PROBLEMS,
    SAMPLE_PROBLEMS,
    CONFERENCE_PROBLEMS,
    UNDECIDED_PROBLEMS,
    SECONDS_PROBLEMS,
  ],
  reactions: [onHouseholdsMoved],
  retention: [...CORE_CLASSES, ...HANDS_CLASSES],
  sealed: [...CORE_SEALED, ...HANDS_SEALED, ...SAMPLE_SEALED, ...CONFERENCE_SEALED],
  indexed: [...HANDS_INDEXED],
  settings: [...SAMPLE_SETTINGS, QUORUM],
  tasks: [decisionsWaiting, delegationsToApprove, votesToGive, samplesToCheck, undecidedToSettle],
  timed: [drawSamples],
  commandLine: [sampleCommand],
}
