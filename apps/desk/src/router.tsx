import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type SearchMiddleware,
} from '@tanstack/react-router'
import { keepKeys, readAddress, writeAddress } from './frame/address.ts'
import { Frame } from './frame/Frame.tsx'
import { Fault, Nowhere } from './frame/Nowhere.tsx'
import { DeterminationPage } from './policy/determination/DeterminationPage.tsx'

/** Language and size of type stay on whatever link is followed. */
const keepFrame: SearchMiddleware<FrameSearch> = ({ search, next }) => ({
  lang: search.lang,
  type: search.type,
  ...next(search),
})

interface FrameSearch {
  lang?: string | undefined
  type?: string | undefined
}

const root = createRootRoute({
  component: Frame,
  notFoundComponent: Nowhere,
  errorComponent: Fault,
  validateSearch: keepKeys('lang', 'type'),
  search: { middlewares: [keepFrame] },
})

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
  component: lazyRouteComponent(() => import('./policy/packs/PacksPage.tsx'), 'PacksPage'),
})

const pack = createRoute({
  getParentRoute: () => root,
  path: '/packs/$id',
  validateSearch: keepKeys('tab', 'q', 'page', 'item'),
  component: lazyRouteComponent(() => import('./policy/packs/PackPage.tsx'), 'PackPage'),
})

const clause = createRoute({
  getParentRoute: () => root,
  path: '/clauses/$document',
  validateSearch: keepKeys('clause'),
  component: lazyRouteComponent(() => import('./policy/packs/ClausePage.tsx'), 'ClausePage'),
})

const simulation = createRoute({
  getParentRoute: () => root,
  path: '/simulation',
  component: lazyRouteComponent(() => import('./policy/simulation/SimulationPage.tsx'), 'SimulationPage'),
})

const missing = createRoute({
  getParentRoute: () => root,
  path: '/missing',
  validateSearch: keepKeys('region', 'on'),
  component: lazyRouteComponent(() => import('./policy/missing/MissingPage.tsx'), 'MissingPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: keepKeys('to', 'refused'),
  component: lazyRouteComponent(() => import('./access/SignInPage.tsx'), 'SignInPage'),
})

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./access/AccountPage.tsx'), 'AccountPage'),
})

const users = createRoute({
  getParentRoute: () => root,
  path: '/users',
  validateSearch: keepKeys('q'),
  component: lazyRouteComponent(() => import('./access/users/UsersPage.tsx'), 'UsersPage'),
})

const grants = createRoute({
  getParentRoute: () => root,
  path: '/grants',
  component: lazyRouteComponent(() => import('./access/grants/GrantsPage.tsx'), 'GrantsPage'),
})

const openedFiles = createRoute({
  getParentRoute: () => root,
  path: '/opened-files',
  component: lazyRouteComponent(() => import('./access/openedFiles/OpenedFilesPage.tsx'), 'OpenedFilesPage'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    determination,
    packs,
    pack,
    clause,
    simulation,
    missing,
    signIn,
    account,
    users,
    grants,
    openedFiles,
  ]),
  parseSearch: readAddress,
  stringifySearch: writeAddress,
  scrollRestoration: true,
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
