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

const delegations = createRoute({
  getParentRoute: () => root,
  path: '/delegations',
  component: lazyRouteComponent(() => import('../casework/hands/DelegationsPage.tsx'), 'DelegationsPage'),
})

const kin = createRoute({
  getParentRoute: () => root,
  path: '/near-relatives',
  component: lazyRouteComponent(() => import('../casework/hands/KinPage.tsx'), 'KinPage'),
})

const standIns = createRoute({
  getParentRoute: () => root,
  path: '/stand-ins',
  component: lazyRouteComponent(() => import('../casework/hands/StandInsPage.tsx'), 'StandInsPage'),
})

/** What we decide. */
export const caseworkRoutes = [applications, application, intake, delegations, kin, standIns] as const
