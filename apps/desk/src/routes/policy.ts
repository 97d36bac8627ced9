import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepKeys } from '../frame/address.ts'
import { DeterminationPage } from '../policy/determination/DeterminationPage.tsx'
import { root } from './root.ts'

const determination = createRoute({
  getParentRoute: () => root,
  path: '/',
  validateSearch: keepKeys('assume'),
  component: DeterminationPage,
})

const packs = createRoute({
  getParentRoute: () => root,
  path: '/packs',
  validateSearch: keepKeys('q'),
  component: lazyRouteComponent(() => import('../policy/packs/PacksPage.tsx'), 'PacksPage'),
})

const pack = createRoute({
  getParentRoute: () => root,
  path: '/packs/$id',
  validateSearch: keepKeys('tab', 'q', 'page', 'item'),
  component: lazyRouteComponent(() => import('../policy/packs/PackPage.tsx'), 'PackPage'),
})

const clause = createRoute({
  getParentRoute: () => root,
  path: '/clauses/$document',
  validateSearch: keepKeys('clause'),
  component: lazyRouteComponent(() => import('../policy/packs/ClausePage.tsx'), 'ClausePage'),
})

const simulation = createRoute({
  getParentRoute: () => root,
  path: '/simulation',
  component: lazyRouteComponent(() => import('../policy/simulation/SimulationPage.tsx'), 'SimulationPage'),
})

const missing = createRoute({
  getParentRoute: () => root,
  path: '/missing',
  validateSearch: keepKeys('region', 'on'),
  component: lazyRouteComponent(() => import('../policy/missing/MissingPage.tsx'), 'MissingPage'),
})

/** Determination, rules, simulation: open to everyone. */
export const policyRoutes = [determination, packs, pack, clause, simulation, missing] as const
