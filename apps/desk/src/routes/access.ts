import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { keepKeys } from '../frame/address.ts'
import { root } from './root.ts'

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: keepKeys('to', 'refused'),
  component: lazyRouteComponent(() => import('../access/SignInPage.tsx'), 'SignInPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../access/AccountPage.tsx'), 'AccountPage'),
})

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  validateSearch: keepKeys('q'),
  component: lazyRouteComponent(() => import('../access/users/UsersPage.tsx'), 'UsersPage'),
})

const grants = createRoute({
  getParentRoute: () => root,
  path: '/grants',
  component: lazyRouteComponent(() => import('../access/grants/GrantsPage.tsx'), 'GrantsPage'),
})

const openedFiles = createRoute({
  getParentRoute: () => root,
  path: '/opened-files',
  component: lazyRouteComponent(() => import('../access/openedFiles/OpenedFilesPage.tsx'), 'OpenedFilesPage'),
})

/** Signing in, one's own account, and the places of administrators. */
export const accessRoutes = [signIn, account, users, grants, openedFiles] as const
