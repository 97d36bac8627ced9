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

const awards = createRoute({
  getParentRoute: () => root,
  path: '/awards',
  validateSearch: keepKeys('list', 'within', 'month'),
  component: lazyRouteComponent(() => import('../casework/awards/AwardListsPage.tsx'), 'AwardListsPage'),
})

const award = createRoute({
  getParentRoute: () => root,
  path: '/awards/$award',
  component: lazyRouteComponent(() => import('../casework/awards/AwardPage.tsx'), 'AwardPage'),
})

/** What we decide. */
export const caseworkRoutes = [applications, application, intake, awards, award] as const
