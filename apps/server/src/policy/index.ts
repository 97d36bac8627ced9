import type { CommandLineCommand } from '../platform/commandLine/index.ts'
import { determineCommand } from './commandLine/determine.ts'
import { packCommand } from './commandLine/pack.ts'

export { policyRoutes } from './routes.ts'

export const policyCommands: readonly CommandLineCommand[] = [determineCommand, packCommand]
