import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from './root.ts'

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/SettingsPage.tsx'), 'SettingsPage'),
})

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  component: lazyRouteComponent(() => import('../calendar/CalendarPage.tsx'), 'CalendarPage'),
})

/** The figures that a county sets for itself, and the official calendar. */
export const settingsRoutes = [settings, calendar] as const
