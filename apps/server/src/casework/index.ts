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
  certificateCommand,
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
import { CASEWORK_PROBLEMS } from './problems.ts'
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

export { awardsCommand } from './awards/index.ts'

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

const certificates: Room = {
  doors: CERTIFICATE_DOORS,
  problems: [CERTIFICATE_PROBLEMS],
  retention: CERTIFICATE_CLASSES,
  sealed: [CERTIFICATE.declared],
  commandLine: [certificateCommand],
}

/** What we decide, room by room. */
export const caseworkSlice: Slice = {
  ...sliceOfRooms('casework', [core, clocks, awards, standards, certificates]),
  // the key that decisions are signed with is there before the first of them
  starting: async ({ platform }) => {
    await openSigner()
    await remindEverywhere(platform)
    return []
  },
}
