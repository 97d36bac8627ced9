import { needsSecondFactor, type Permission } from './permissions.ts'
import type { Section } from './sections.ts'

/** Where a post of the role lies: the digits of its area. */
export type Level = 'county' | 'township' | 'village'

export const DIGITS: Readonly<Record<Level, number>> = { county: 6, township: 9, village: 12 }

export interface Role {
  readonly zh: string
  readonly en: string
  readonly level: Level
  readonly sections: readonly Section[]
  readonly permissions: readonly Permission[]
}

/** Everybody has work of their own. */
const OWN = ['oversight.see-worktable'] as const
/** What whoever deals with people in an office may do; a village may look and report only. */
const DESK = [
  'registry.read',
  'registry.record',
  'registry.review-duplicates',
  'registry.read-lists',
  'policy.read-standards',
] as const
/** The figures that the county has set are no secret to whoever works by them. */
const FIGURES = ['settings.read', 'calendar.read'] as const
/** Answering complaints: writing them down, looking into those that are assigned, and sharing them out. */
const INTAKE = ['oversight.record-complaint'] as const
const ANSWERS = ['oversight.read-complaints', 'oversight.handle-complaint'] as const
const LINE: readonly Section[] = ['assistance', 'elderly', 'children']

/**
 * Few roles, each a duty that an officer would name (catalogue §1), each with what it may do. Who may sign in for how
 * many of them, and where, is a post; what nobody may hold together is in incompatible.ts.
 */
export const ROLES = {
  villageWorker: {
    zh: '村（社区）救助协理员',
    en: 'Village assistance worker',
    level: 'village',
    sections: ['assistance', 'elderly'],
    permissions: [...OWN, 'registry.read', 'casework.read', 'casework.take-intake', 'casework.inquire'],
  },
  childDirector: {
    zh: '儿童主任',
    en: 'Village child director',
    level: 'village',
    sections: ['children'],
    permissions: [...OWN, 'registry.read', 'casework.read', 'casework.take-intake', 'casework.inquire'],
  },
  townshipWindow: {
    zh: '乡镇经办（窗口）',
    en: 'Township window',
    level: 'township',
    sections: LINE,
    permissions: [
      ...OWN,
      ...INTAKE,
      ...FIGURES,
      ...DESK,
      'registry.enrol',
      'registry.import-roster',
      'oversight.show-receipts',
      'casework.read',
      'casework.take-intake',
      'casework.accept',
      'casework.check-means',
      'casework.inquire',
      'casework.publish',
      'casework.tell',
    ],
  },
  townshipReviewer: {
    zh: '乡镇审核',
    en: 'Township reviewer',
    level: 'township',
    sections: LINE,
    permissions: [
      ...OWN,
      ...FIGURES,
      'casework.keep-clock',
      'casework.answer-late',
      ...INTAKE,
      ...ANSWERS,
      ...DESK,
      'registry.enrol',
      'registry.look-elsewhere',
      'registry.merge',
      'registry.reveal',
      'access.open-file',
      'oversight.show-receipts',
      'casework.read',
      'casework.take-intake',
      'casework.check-means',
      'casework.inquire',
      'casework.verify',
      'casework.publish',
      'casework.tell',
      'casework.review',
    ],
  },
  townshipApprover: {
    zh: '乡镇确认（受委托）',
    en: 'Township approver, delegated',
    level: 'township',
    sections: ['assistance'],
    permissions: [
      ...OWN,
      ...FIGURES,
      'casework.answer-late',
      'registry.read',
      'registry.read-lists',
      'registry.merge',
      'access.open-file',
      'casework.read',
      'casework.confirm',
      'casework.tell',
    ],
  },
  childSupervisor: {
    zh: '儿童督导员',
    en: 'Township child supervisor',
    level: 'township',
    sections: ['children'],
    permissions: [
      ...OWN,
      ...FIGURES,
      'registry.read',
      'registry.read-lists',
      'access.open-file',
      'casework.read',
      'casework.take-intake',
      'casework.inquire',
    ],
  },
  countyOfficer: {
    zh: '县级经办',
    en: 'County officer',
    level: 'county',
    sections: LINE,
    permissions: [
      ...OWN,
      ...FIGURES,
      'casework.keep-clock',
      'settings.propose',
      'calendar.import',
      ...INTAKE,
      ...ANSWERS,
      ...DESK,
      'registry.import-roster',
      'registry.merge',
      'registry.reveal',
      'registry.export',
      'registry.keep-regions',
      'monitoring.determine-county',
      'policy.draft-revision',
      'oversight.show-receipts',
      'casework.read',
      'casework.take-intake',
      'casework.check-means',
      'casework.inquire',
      'casework.assess',
      'casework.confirm-grade',
      'casework.publish',
      'casework.tell',
      'casework.review',
    ],
  },
  countyApprover: {
    zh: '县级确认',
    en: 'County approver',
    level: 'county',
    sections: LINE,
    permissions: [
      ...OWN,
      ...FIGURES,
      'casework.answer-late',
      'settings.approve',
      ...INTAKE,
      ...ANSWERS,
      'oversight.assign-complaint',
      'registry.read',
      'registry.read-lists',
      'policy.read-standards',
      'policy.publish-revision',
      'registry.merge',
      'registry.approve-export',
      'access.review-opened-file',
      'oversight.show-receipts',
      'oversight.release-receipt',
      'casework.read',
      'casework.confirm',
      'casework.confer',
      'casework.decide-appeal',
    ],
  },
  disciplineOfficer: {
    zh: '纪检监察干部',
    en: 'Discipline officer',
    level: 'county',
    sections: ['discipline'],
    permissions: [
      ...OWN,
      ...FIGURES,
      ...ANSWERS,
      'oversight.assign-complaint',
      'registry.read',
      'registry.read-lists',
      'access.review-opened-file',
      'oversight.release-receipt',
      'casework.read',
    ],
  },
  systemAdministrator: {
    zh: '系统管理员',
    en: 'System administrator',
    level: 'county',
    sections: ['office'],
    permissions: [
      ...OWN,
      'access.list-accounts',
      'access.open-account',
      'access.lock-account',
      'access.reset-password',
      'access.link-provider',
      'access.propose-grant',
      'access.end-grant',
      'platform.administer',
    ],
  },
  securityAdministrator: {
    zh: '安全管理员',
    en: 'Security administrator',
    level: 'county',
    sections: ['office'],
    permissions: [
      ...OWN,
      'access.list-accounts',
      'access.lock-account',
      'access.reset-second-factor',
      'access.approve-grant',
      'access.end-grant',
      'access.change-county-rule',
    ],
  },
  auditAdministrator: {
    zh: '审计管理员',
    en: 'Audit administrator',
    level: 'county',
    sections: ['audit'],
    permissions: [...OWN, ...FIGURES, 'access.list-accounts', 'access.review-opened-file', 'platform.read-audit'],
  },
} as const satisfies Readonly<Record<string, Role>>

export type RoleName = keyof typeof ROLES

export const ROLE_NAMES = Object.keys(ROLES) as [RoleName, ...RoleName[]]

/** The three administrators: three people, none of whom reads persons. */
export const ADMINISTRATORS = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const

/** The role of that name; a name that this program does not know (a newer one wrote it) gives nothing. */
export function roleNamed(name: string): Role | undefined {
  return Object.hasOwn(ROLES, name) ? ROLES[name as RoleName] : undefined
}

/** Whether the role of that name gives the permission. */
export function roleMay(name: string, permission: Permission): boolean {
  return roleNamed(name)?.permissions.includes(permission) === true
}

/** Whether whoever acts in the role proves twice who they are: it follows from what the role may do. */
export function roleNeedsSecondFactor(role: Role): boolean {
  return role.permissions.some(needsSecondFactor)
}

/** What does not fit between a role and where it is to be held; nothing when it fits. */
export function misfitOf(role: Role, { region, section }: { region: string; section: string }) {
  if (region.length !== DIGITS[role.level]) return 'level'
  return role.sections.some((one) => one === section) ? undefined : 'section'
}

/** What a role may do. */
export function permissionsOfRole(name: RoleName): readonly Permission[] {
  return ROLES[name].permissions
}
