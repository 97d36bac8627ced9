import type { Routes } from '../platform/http/app.ts'

/** Filled in once the population package stands. */
export const simulationRoutes: Routes = () => undefined
