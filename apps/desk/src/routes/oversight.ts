import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepKeys } from '../frame/address.ts'
import { root } from './root.ts'

const worktable = createRoute({
  getParentRoute: () => root,
  path: '/worktable',
  validateSearch: keepKeys('kind'),
  component: lazyRouteComponent(() => import('../oversight/WorktablePage.tsx'), 'WorktablePage'),
})

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: keepKeys('from', 'until', 'action', 'user', 'outcome', 'cursor'),
  component: lazyRouteComponent(() => import('../oversight/audit/AuditPage.tsx'), 'AuditPage'),
})

const retention = createRoute({
  getParentRoute: () => root,
  path: '/retention',
  component: lazyRouteComponent(() => import('../oversight/retention/RetentionPage.tsx'), 'RetentionPage'),
})

/** What is mine to do, and who checks us. */
export const oversightRoutes = [worktable, audit, retention] as const
