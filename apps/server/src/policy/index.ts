import type { CommandLineCommand } from '../platform/commandLine/index.ts'
import { determineCommand } from './commandLine/determine.ts'
import { packCommand } from './commandLine/pack.ts'
import { populationCommand } from './commandLine/population.ts'
import { simulateCommand } from './commandLine/simulate.ts'

export { policyRoutes } from './routes.ts'

export const policyCommands: readonly CommandLineCommand[] = [
  determineCommand,
  packCommand,
  populationCommand,
  simulateCommand,
]
