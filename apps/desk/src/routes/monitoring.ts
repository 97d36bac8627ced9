import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepKeys } from '../frame/address.ts'
import { root } from './root.ts'

const lists = createRoute({
  getParentRoute: () => root,
  path: '/lists',
  validateSearch: keepKeys('list', 'region', 'programme', 'sort', 'after'),
  component: lazyRouteComponent(() => import('../monitoring/ListsPage.tsx'), 'ListsPage'),
})

const coming = createRoute({
  getParentRoute: () => root,
  path: '/coming',
  validateSearch: keepKeys('region'),
  component: lazyRouteComponent(() => import('../monitoring/ComingPage.tsx'), 'ComingPage'),
})

/** What may be going wrong, and what is coming. */
export const monitoringRoutes = [lists, coming] as const
