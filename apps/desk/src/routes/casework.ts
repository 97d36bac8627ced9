import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepKeys } from '../frame/address.ts'
import { root } from './root.ts'

const applications = createRoute({
  getParentRoute: () => root,
  path: '/applications',
  validateSearch: keepKeys('state', 'programme', 'within', 'open', 'afterAt', 'afterId'),
  component: lazyRouteComponent(() => import('../casework/ApplicationsPage.tsx'), 'ApplicationsPage'),
})

const application = createRoute({
  getParentRoute: () => root,
  path: '/applications/$application',
  component: lazyRouteComponent(() => import('../casework/case/CasePage.tsx'), 'CasePage'),
})

const intake = createRoute({
  getParentRoute: () => root,
  path: '/intake',
  validateSearch: keepKeys('household'),
  component: lazyRouteComponent(() => import('../casework/intake/IntakePage.tsx'), 'IntakePage'),
})

/** What we decide. */
export const caseworkRoutes = [applications, application, intake] as const
