import type { Slice } from '../platform/slice.ts'
import { determineCommand } from './commandLine/determine.ts'
import { packCommand } from './commandLine/pack.ts'
import { populationCommand } from './commandLine/population.ts'
import { simulateCommand } from './commandLine/simulate.ts'
import { PACK_PROBLEMS } from './packFaults.ts'
import { POLICY_PROBLEMS } from './problems.ts'
import { policyRoutes } from './routes.ts'

export { ourPacks, ourPackTexts, type PackTexts, readPackTexts } from './packFiles.ts'

export const policySlice: Slice = {
  name: 'policy',
  routes: policyRoutes,
  problems: [POLICY_PROBLEMS, PACK_PROBLEMS],
  commandLine: [determineCommand, packCommand, populationCommand, simulateCommand],
}
