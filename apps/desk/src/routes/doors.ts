import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { root } from './root.ts'

const referrals = createRoute({
  getParentRoute: () => root,
  path: '/referrals',
  component: lazyRouteComponent(() => import('../casework/referrals/ReferralsPage.tsx'), 'ReferralsPage'),
})

const referral = createRoute({
  getParentRoute: () => root,
  path: '/referrals/$referral',
  component: lazyRouteComponent(() => import('../casework/referrals/ReferralPage.tsx'), 'ReferralPage'),
})

const partner = createRoute({
  getParentRoute: () => root,
  path: '/partner',
  component: lazyRouteComponent(() => import('../casework/referrals/PartnerPage.tsx'), 'PartnerPage'),
})

const emergencies = createRoute({
  getParentRoute: () => root,
  path: '/emergencies',
  component: lazyRouteComponent(() => import('../casework/emergency/EmergenciesPage.tsx'), 'EmergenciesPage'),
})

const report = createRoute({
  getParentRoute: () => root,
  path: '/emergencies/report',
  component: lazyRouteComponent(() => import('../casework/emergency/ReportPage.tsx'), 'ReportPage'),
})

const emergency = createRoute({
  getParentRoute: () => root,
  path: '/emergencies/$emergency',
  component: lazyRouteComponent(() => import('../casework/emergency/EmergencyPage.tsx'), 'EmergencyPage'),
})

const duty = createRoute({
  getParentRoute: () => root,
  path: '/duty',
  component: lazyRouteComponent(() => import('../casework/emergency/DutyPage.tsx'), 'DutyPage'),
})

const letters = createRoute({
  getParentRoute: () => root,
  path: '/letters',
  component: lazyRouteComponent(() => import('../casework/elsewhere/LettersPage.tsx'), 'LettersPage'),
})

/** What is passed on, what cannot wait, and what other counties are asked. */
export const doorRoutes = [referrals, referral, partner, emergencies, report, emergency, duty, letters] as const
