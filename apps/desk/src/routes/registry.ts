import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepKeys } from '../frame/address.ts'
import { root } from './root.ts'

const registry = createRoute({
  getParentRoute: () => root,
  path: '/registry',
  validateSearch: keepKeys('place'),
  component: lazyRouteComponent(() => import('../registry/RegistryPage.tsx'), 'RegistryPage'),
})

const withoutNumber = createRoute({
  getParentRoute: () => root,
  path: '/registry/without-number',
  component: lazyRouteComponent(() => import('../registry/WithoutNumberPage.tsx'), 'WithoutNumberPage'),
})

const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/registry/duplicates',
  component: lazyRouteComponent(() => import('../registry/duplicates/DuplicatesPage.tsx'), 'DuplicatesPage'),
})

const household = createRoute({
  getParentRoute: () => root,
  path: '/households/$household',
  component: lazyRouteComponent(() => import('../registry/file/HouseholdFilePage.tsx'), 'HouseholdFilePage'),
})

const regions = createRoute({
  getParentRoute: () => root,
  path: '/regions',
  validateSearch: keepKeys('code', 'on'),
  component: lazyRouteComponent(() => import('../registry/regions/RegionsPage.tsx'), 'RegionsPage'),
})

/** Who there is, and where. */
export const registryRoutes = [registry, withoutNumber, duplicates, household, regions] as const
