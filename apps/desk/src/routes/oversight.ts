import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepKeys } from '../frame/address.ts'
import { root } from './root.ts'

const worktable = createRoute({
  getParentRoute: () => root,
  path: '/worktable',
  validateSearch: keepKeys('kind'),
  component: lazyRouteComponent(() => import('../oversight/WorktablePage.tsx'), 'WorktablePage'),
})

/** What is mine to do. */
export const oversightRoutes = [worktable] as const
