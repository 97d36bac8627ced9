import { accessSlice, authenticateBy, initCommand, readShownNames } from './access/index.ts'
import { awardsCommand, caseworkSlice, certificateCommand, standardsCommand } from './casework/index.ts'
import { exportsSlice } from './exports/index.ts'
import { monitoringSlice } from './monitoring/index.ts'
import { complaintsRoom, oversightSlice } from './oversight/index.ts'
import { auditCommand } from './platform/auditCommand.ts'
import { backupCommands } from './platform/backup/index.ts'
import { calendarCommand, calendarOver } from './platform/calendar/index.ts'
import type { CommandLineCommand } from './platform/commandLine/index.ts'
import { keysCommand } from './platform/keysCommand.ts'
import { migrateCommand } from './platform/migrateCommand.ts'
import { type FirstCounty, withCounty, withPlatform } from './platform/openPlatform.ts'
import { platformSlice } from './platform/platformSlice.ts'
import { retentionOver } from './platform/retention/index.ts'
import { serveCommand } from './platform/serve.ts'
import { settingsCommand, settingsOver } from './platform/settings/index.ts'
import type { Slice } from './platform/slice.ts'
import { policySlice } from './policy/index.ts'
import { registrySlice } from './registry/index.ts'
import { rosterCommand, rostersSlice } from './rosters/index.ts'
import { songlinSlice } from './songlin/index.ts'

/** The slices in the order of the delivery chain. What each gives to the server is said in its own index.ts. */
const chain: readonly Slice[] = [
  platformSlice,
  accessSlice,
  registrySlice,
  rostersSlice,
  policySlice,
  songlinSlice,
  monitoringSlice,
  caseworkSlice,
  complaintsRoom,
]

/** What takes away as files what the others list, who keeps the figures they declare and the calendar, then the worktable that looks at the work of all. */
const withExports: readonly Slice[] = [...chain, exportsSlice(chain)]
const withSettings: readonly Slice[] = [
  ...withExports,
  settingsOver(withExports, readShownNames),
  calendarOver(withExports, readShownNames),
]
const withTasks: readonly Slice[] = [...withSettings, oversightSlice(withSettings)]

/** With the keeper of what they declare about how long their records are kept. */
export const slices: readonly Slice[] = [...withTasks, retentionOver(withTasks)]

/** What `npm start` serves until a bureau moves in: a county that does not exist, under a code given to none. */
const INVENTED_COUNTY: FirstCounty = { county: '500299', name: '松林县民政局', kind: 'invented' }

export const commands: readonly CommandLineCommand[] = [
  serveCommand(slices, INVENTED_COUNTY, authenticateBy),
  migrateCommand,
  ...backupCommands,
  auditCommand((work) => withPlatform(slices, INVENTED_COUNTY, work)),
  keysCommand((work) => withPlatform(slices, INVENTED_COUNTY, work)),
  initCommand((wanted, work) => withCounty(slices, INVENTED_COUNTY, wanted, work)),
  calendarCommand((work) => withPlatform(slices, INVENTED_COUNTY, work)),
  settingsCommand(withExports, readShownNames, (work) => withPlatform(slices, INVENTED_COUNTY, work)),
  certificateCommand((work) => withPlatform(slices, INVENTED_COUNTY, work)),
  awardsCommand((work) => withPlatform(slices, INVENTED_COUNTY, work)),
  rosterCommand((work) => withPlatform(slices, INVENTED_COUNTY, work)),
  standardsCommand((work) => withPlatform(slices, INVENTED_COUNTY, work)),
  ...slices.flatMap((slice) => slice.commandLine ?? []),
]
