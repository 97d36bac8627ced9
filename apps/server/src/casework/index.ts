import { type Room, type Slice, sliceOfRooms } from '../platform/slice.ts'
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
import { CORE_DOORS } from './doors.ts'
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
import { CORE_CLASSES } from './retention.ts'
import { CORE_SEALED } from './sealed.ts'
import {
  onAwardChanged,
  onAwardMade,
  onRevisionPublished,
  STANDARDS_CLASSES,
  STANDARDS_DOORS,
  STANDARDS_PROBLEMS,
  standardsTasks,
} from './standards/index.ts'

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

/** What we decide, room by room. */
export const caseworkSlice: Slice = {
  ...sliceOfRooms('casework', [core, clocks, standards, certificate, paper, notices, programmesRoom]),
  routesOver: (platform, authenticate) => async (app) => {
    await paperRoutes(platform, authenticate)(app)
    await publicNoticeRoutes(platform)(app)
  },
  // the key that decisions are signed with is there before the first of them
  starting: async () => openSigner().then(() => []),
}
