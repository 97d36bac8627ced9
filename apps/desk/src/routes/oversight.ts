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

const complain = createRoute({
  getParentRoute: () => root,
  path: '/complain',
  validateSearch: keepKeys('county'),
  component: lazyRouteComponent(() => import('../oversight/complaints/ComplainPage.tsx'), 'ComplainPage'),
})

const receipt = createRoute({
  getParentRoute: () => root,
  path: '/complain/receipt',
  validateSearch: keepKeys('county'),
  component: lazyRouteComponent(() => import('../oversight/complaints/ReceiptPage.tsx'), 'ReceiptPage'),
})

const complaints = createRoute({
  getParentRoute: () => root,
  path: '/complaints',
  validateSearch: keepKeys('state', 'kind', 'place', 'channel', 'from', 'until', 'mine', 'overdue', 'after'),
  component: lazyRouteComponent(() => import('../oversight/complaints/ComplaintsPage.tsx'), 'ComplaintsPage'),
})

const complaint = createRoute({
  getParentRoute: () => root,
  path: '/complaints/$complaint',
  component: lazyRouteComponent(() => import('../oversight/complaints/ComplaintPage.tsx'), 'ComplaintPage'),
})

const receive = createRoute({
  getParentRoute: () => root,
  path: '/complaints/receive',
  component: lazyRouteComponent(() => import('../oversight/complaints/ReceivePage.tsx'), 'ReceivePage'),
})

const calls = createRoute({
  getParentRoute: () => root,
  path: '/complaints/calls',
  component: lazyRouteComponent(() => import('../oversight/complaints/CallsPage.tsx'), 'CallsPage'),
})

const months = createRoute({
  getParentRoute: () => root,
  path: '/complaints/months',
  validateSearch: keepKeys('month'),
  component: lazyRouteComponent(() => import('../oversight/complaints/MonthPage.tsx'), 'MonthPage'),
})

/** Anybody's complaint, its receipt, and what the office does with it. */
const ofComplaints = [complain, receipt, complaints, receive, calls, months, complaint] as const

/** What is mine to do, and who checks us. */
export const oversightRoutes = [worktable, audit, retention, ...ofComplaints] as const
