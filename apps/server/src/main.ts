import { runCommandLine } from './platform/commandLine/run.ts'
import { commands } from './slices.ts'

process.exitCode = await runCommandLine(commands, process.argv.slice(2))
