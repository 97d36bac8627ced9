import type { Routes } from '../platform/http/index.ts'

/** Filled in once the population package stands. */
export const simulationRoutes: Routes = () => undefined
