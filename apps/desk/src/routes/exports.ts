import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from './root.ts'

const exportsPage = createRoute({
  getParentRoute: () => root,
  path: '/exports',
  component: lazyRouteComponent(() => import('../exports/ExportsPage.tsx'), 'ExportsPage'),
})

/** What leaves the house as files. */
export const exportsRoutes = [exportsPage] as const
