import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepKeys } from '../frame/address.ts'
import { root } from './root.ts'

const rosters = createRoute({
  getParentRoute: () => root,
  path: '/rosters',
  validateSearch: keepKeys('file', 'import'),
  component: lazyRouteComponent(() => import('../rosters/RostersPage.tsx'), 'RostersPage'),
})

/** How rolls come in. */
export const rostersRoutes = [rosters] as const
