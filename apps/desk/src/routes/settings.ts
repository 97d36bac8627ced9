import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from './root.ts'

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
})

/** The figures that a county sets for itself. */
export const settingsRoutes = [settings] as const
