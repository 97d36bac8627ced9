import { createRouter } from '@tanstack/react-router'
import { readAddress, writeAddress } from './frame/address.ts'
import { accessRoutes } from './routes/access.ts'
import { caseworkRoutes } from './routes/casework.ts'
import { exportsRoutes } from './routes/exports.ts'
import { monitoringRoutes } from './routes/monitoring.ts'
import { oversightRoutes } from './routes/oversight.ts'
import { policyRoutes } from './routes/policy.ts'
import { registryRoutes } from './routes/registry.ts'
import { root } from './routes/root.ts'
import { rostersRoutes } from './routes/rosters.ts'
import { settingsRoutes } from './routes/settings.ts'

/** Each slice lists its own pages in `routes/`; here they are only put side by side. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...policyRoutes,
    ...accessRoutes,
    ...oversightRoutes,
    ...registryRoutes,
    ...monitoringRoutes,
    ...caseworkRoutes,
    ...exportsRoutes,
    ...rostersRoutes,
    ...settingsRoutes,
  ]),
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  scrollRestoration: true,
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
