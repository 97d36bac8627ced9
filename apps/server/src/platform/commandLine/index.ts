export { expandFiles, RefusedArguments, readArgs } from './args.ts'
export type { CommandLineCommand } from './command.ts'
export { runCommandLine } from './run.ts'
export { withSentences } from './withSentences.ts'
