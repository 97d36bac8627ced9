import type { DeadlineKeeper } from './calendar/deadlines.ts'
import type { Platform } from './command/index.ts'
import type { CommandLineCommand } from './commandLine/index.ts'
import type { Authenticate, Door, Routes } from './http/index.ts'
import type { Reaction, TimedJob } from './jobs/index.ts'
import type { ExportableList } from './lists/index.ts'
import type { ProblemCatalogue } from './problem/index.ts'
import type { RecordClass } from './retention/recordClass.ts'
import type { IndexedColumn, SealedColumn } from './secrets/index.ts'
import type { Setting } from './settings/setting.ts'
import type { TaskSource } from './tasks/index.ts'

/** The circumstances of a start. */
export interface Start {
  readonly platform: Platform
  /** Whether the database is the one that Doudi brings along. */
  readonly embedded: boolean
  readonly env: NodeJS.ProcessEnv
}

/** What a slice gives to the whole: everything the server mounts, runs and prints comes from here. */
export interface Slice {
  readonly name: string
  /** Its lines of the interface: address → command or query. */
  readonly doors?: readonly Door[]
  /** Lines that are neither (streams, files) and need no database. */
  readonly routes?: Routes
  /** The same over the open platform; they authenticate and run commands themselves. */
  readonly routesOver?: (platform: Platform, authenticate: Authenticate) => Routes
  /** Done before the first request is answered; what it returns is told on the terminal. Its refusal ends the start. */
  readonly starting?: (start: Start) => Promise<readonly string[]>
  /** Its lists that can be taken away as files. */
  readonly lists?: readonly ExportableList[]
  readonly reactions?: readonly Reaction[]
  readonly timed?: readonly TimedJob[]
  /** Figures of procedure that each installation sets for itself, with days and a document. */
  readonly settings?: readonly Setting[]
  /** Its deadlines that rest on the official calendar: a preview of a new year counts what would change. */
  readonly deadlines?: readonly DeadlineKeeper[]
  /** How long what stands in its tables is kept, and how it ends: every table belongs to a class. */
  readonly retention?: readonly RecordClass[]
  /** Work of this slice that waits for somebody; the worktable shows it. */
  readonly tasks?: readonly TaskSource[]
  /** Its columns that hold encrypted values, and blind indexes of them: a new key writes them anew. */
  readonly sealed?: readonly SealedColumn[]
  readonly indexed?: readonly IndexedColumn[]
  readonly problems?: readonly ProblemCatalogue[]
  readonly commandLine?: readonly CommandLineCommand[]
}

/** A part of a slice that has outgrown one list: what it gives to the whole, without a name of its own. */
export type Room = Omit<Slice, 'name' | 'starting' | 'routes' | 'routesOver'>

/** A slice of several rooms: their lists one after the other. */
export function sliceOfRooms(name: string, rooms: readonly Room[]): Slice {
  const all = <Key extends keyof Room>(key: Key) => rooms.flatMap((room) => (room[key] ?? []) as readonly unknown[])
  const keys = [...new Set(rooms.flatMap((room) => Object.keys(room) as (keyof Room)[]))]
  // each list holds what its key says: they were taken from rooms, where the compiler looked
  return { name, ...Object.fromEntries(keys.map((key) => [key, all(key)])) } as Slice
}
