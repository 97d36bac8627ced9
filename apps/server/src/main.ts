import { runCommandLine } from './platform/commandLine/index.ts'
import { commands } from './slices.ts'

// a reader that has seen enough (head, less) closes the pipe: that is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await runCommandLine(commands, process.argv.slice(2))
