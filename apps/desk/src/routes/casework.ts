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

const late = createRoute({
  getParentRoute: () => root,
  path: '/late',
  component: lazyRouteComponent(() => import('../casework/clocks/LatePage.tsx'), 'LatePage'),
})

const standards = createRoute({
  getParentRoute: () => root,
  path: '/standards',
  component: lazyRouteComponent(() => import('../casework/standards/StandardsPage.tsx'), 'StandardsPage'),
})

const revision = createRoute({
  getParentRoute: () => root,
  path: '/standards/$revision',
  component: lazyRouteComponent(() => import('../casework/standards/RevisionPage.tsx'), 'RevisionPage'),
})

const parameters = createRoute({
  getParentRoute: () => root,
  path: '/parameters',
  component: lazyRouteComponent(() => import('../casework/standards/ParametersPage.tsx'), 'ParametersPage'),
})

const notices = createRoute({
  getParentRoute: () => root,
  path: '/public-notices',
  component: lazyRouteComponent(() => import('../casework/notices/NoticesPage.tsx'), 'NoticesPage'),
})

const objections = createRoute({
  getParentRoute: () => root,
  path: '/public-notices/objections',
  component: lazyRouteComponent(() => import('../casework/notices/ObjectionsPage.tsx'), 'ObjectionsPage'),
})

const standing = createRoute({
  getParentRoute: () => root,
  path: '/public-notices/standing',
  validateSearch: keepKeys('village'),
  component: lazyRouteComponent(() => import('../casework/notices/StandingPage.tsx'), 'StandingPage'),
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

const tekun = createRoute({
  getParentRoute: () => root,
  path: '/tekun',
  validateSearch: keepKeys('show', 'page'),
  component: lazyRouteComponent(() => import('../casework/tekun/TekunPage.tsx'), 'TekunPage'),
})

/** What we decide. */
export const caseworkRoutes = [
  applications,
  application,
  intake,
  late,
  standards,
  revision,
  parameters,
  notices,
  objections,
  standing,
  delegations,
  kin,
  standIns,
  awards,
  award,
  tekun,
] as const
