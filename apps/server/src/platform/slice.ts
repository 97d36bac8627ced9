import type { CommandLineCommand } from './commandLine/index.ts'
import type { Door, Routes } from './http/index.ts'
import type { Reaction, TimedJob } from './jobs/index.ts'
import type { ProblemCatalogue } from './problem/index.ts'

/** What a slice gives to the whole: everything the server mounts, runs and prints comes from here. */
export interface Slice {
  readonly name: string
  /** Its lines of the interface: address → command or query. */
  readonly doors?: readonly Door[]
  /** Lines that are neither (streams, files); they authenticate and run commands themselves. */
  readonly routes?: Routes
  readonly reactions?: readonly Reaction[]
  readonly timed?: readonly TimedJob[]
  readonly problems?: readonly ProblemCatalogue[]
  readonly commandLine?: readonly CommandLineCommand[]
}
