import { type Room, type Slice, sliceOfRooms } from '../platform/slice.ts'
import {
  AWARD_CLASSES,
  AWARD_DOORS,
  AWARD_PROBLEMS,
  AWARD_SEALED,
  AWARD_SETTINGS,
  awardTasks,
  remindEverywhere,
  remindNightly,
} from './awards/index.ts'
import {
  CERTIFICATE,
  CERTIFICATE_CLASSES,
  CERTIFICATE_DOORS,
  CERTIFICATE_PROBLEMS,
  openSigner,
} from './certificate/index.ts'
import {
  CLOCK_CLASSES,
  CLOCK_DOORS,
  CLOCK_PROBLEMS,
  CLOCK_SEALED,
  CLOCK_SETTINGS,
  clockDeadlines,
  clockTasks,
  onCalendarImported,
  tellLate,
} from './clocks/index.ts'
import { CONFERENCE_DOORS, CONFERENCE_PROBLEMS, CONFERENCE_SEALED, QUORUM } from './conference/index.ts'
import { DELEGATION_DOORS, DELEGATION_PROBLEMS } from './delegation/index.ts'
import { CORE_DOORS } from './doors.ts'
import { elsewhereRoom } from './elsewhere/index.ts'
import { emergencyRoom } from './emergency/index.ts'
import { HANDS_DOORS, HANDS_INDEXED, HANDS_PROBLEMS, HANDS_SEALED } from './hands/index.ts'
import { onHouseholdsMoved } from './moveWithHousehold.ts'
import {
  NOTICE_CLASSES,
  NOTICE_DOORS,
  NOTICE_SEALED,
  NOTICE_SETTINGS,
  NOTICE_TASKS,
  publicNoticeRoutes,
} from './notices/index.ts'
import { PAPER_CLASSES, PAPER_DOORS, PAPER_PROBLEMS, PAPER_SEALED, paperRoutes } from './paper/index.ts'
import { CASEWORK_PROBLEMS } from './problems.ts'
import { programmesRoom } from './programmes/index.ts'
import { referralRoom } from './referrals/index.ts'
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
  onAwardChanged,
  onAwardMade,
  onRevisionPublished,
  STANDARDS_CLASSES,
  STANDARDS_DOORS,
  STANDARDS_PROBLEMS,
  standardsTasks,
} from './standards/index.ts'
import {
  decisionsWaiting,
  delegationsToApprove,
  samplesToCheck,
  undecidedToSettle,
  votesToGive,
} from './tasksOfHands.ts'
import { UNDECIDED_DOORS, UNDECIDED_PROBLEMS } from './undecided/index.ts'

export { awardsCommand } from './awards/index.ts'
export { certificateCommand } from './certificate/index.ts'
export { standardsCommand } from './standards/index.ts'

const core: Room = {
  doors: CORE_DOORS,
  problems: [CASEWORK_PROBLEMS],
  reactions: [onHouseholdsMoved],
  retention: CORE_CLASSES,
  sealed: CORE_SEALED,
}

const clocks: Room = {
  doors: CLOCK_DOORS,
  settings: CLOCK_SETTINGS,
  deadlines: [clockDeadlines],
  tasks: clockTasks,
  timed: [tellLate],
  problems: [CLOCK_PROBLEMS],
  reactions: [onCalendarImported],
  retention: CLOCK_CLASSES,
  sealed: CLOCK_SEALED,
}

const awards: Room = {
  doors: AWARD_DOORS,
  settings: AWARD_SETTINGS,
  tasks: awardTasks,
  timed: [remindNightly],
  problems: [AWARD_PROBLEMS],
  retention: AWARD_CLASSES,
  sealed: AWARD_SEALED,
}

const standards: Room = {
  doors: STANDARDS_DOORS,
  problems: [STANDARDS_PROBLEMS],
  reactions: [onRevisionPublished, onAwardMade, onAwardChanged],
  retention: STANDARDS_CLASSES,
  tasks: standardsTasks,
}

const certificate: Room = {
  doors: CERTIFICATE_DOORS,
  problems: [CERTIFICATE_PROBLEMS],
  retention: CERTIFICATE_CLASSES,
  sealed: [CERTIFICATE.declared],
}

const paper: Room = {
  doors: PAPER_DOORS,
  problems: [PAPER_PROBLEMS],
  retention: PAPER_CLASSES,
  sealed: PAPER_SEALED,
}

const notices: Room = {
  doors: NOTICE_DOORS,
  settings: NOTICE_SETTINGS,
  tasks: NOTICE_TASKS,
  retention: NOTICE_CLASSES,
  sealed: NOTICE_SEALED,
}

/** Who acts: staff and their kin, stand-ins, second persons; what is undecided, and what waits for whom. */
const hands: Room = {
  doors: [...HANDS_DOORS, ...SECONDS_DOORS, ...UNDECIDED_DOORS],
  problems: [HANDS_PROBLEMS, SECONDS_PROBLEMS, UNDECIDED_PROBLEMS],
  retention: HANDS_CLASSES,
  sealed: HANDS_SEALED,
  indexed: HANDS_INDEXED,
  tasks: [decisionsWaiting, delegationsToApprove, votesToGive, samplesToCheck, undecidedToSettle],
}

/** What townships decide, and the sample that is drawn of it. */
const delegation: Room = {
  doors: [...DELEGATION_DOORS, ...SAMPLE_DOORS],
  problems: [DELEGATION_PROBLEMS, SAMPLE_PROBLEMS],
  sealed: SAMPLE_SEALED,
  settings: SAMPLE_SETTINGS,
  timed: [drawSamples],
  commandLine: [sampleCommand],
}

const conference: Room = {
  doors: CONFERENCE_DOORS,
  problems: [CONFERENCE_PROBLEMS],
  sealed: CONFERENCE_SEALED,
  settings: [QUORUM],
}

/** What we decide, room by room. */
export const caseworkSlice: Slice = {
  ...sliceOfRooms('casework', [
    core,
    clocks,
    awards,
    standards,
    certificate,
    paper,
    notices,
    hands,
    delegation,
    conference,
    programmesRoom,
    referralRoom,
    emergencyRoom,
    elsewhereRoom,
  ]),
  routesOver: (platform, authenticate) => async (app) => {
    await paperRoutes(platform, authenticate)(app)
    await publicNoticeRoutes(platform)(app)
  },
  // the key that decisions are signed with is there before the first of them
  starting: async ({ platform }) => {
    await openSigner()
    await remindEverywhere(platform)
    return []
  },
}
