import { SECTION_NAMES, type Section } from './sections.ts'

/** Everybody has work of their own. */
const OWN = ['oversight.see-worktable'] as const
/** Departments that answer what is passed on to them. */
const PARTNERS: readonly Section[] = SECTION_NAMES.filter((name) => name.startsWith('partner-'))

/** The figures that the county has set are no secret to whoever works by them. */
export const FIGURES = ['settings.read', 'calendar.read'] as const
export const ANSWERS = ['oversight.read-complaints', 'oversight.handle-complaint'] as const

/** Who does not handle the work of the bureau: whoever answers for another department, watches, or administers. */
export const OTHER_ROLES = {
  partnerOfficer: {
    zh: '协同部门经办',
    en: 'Partner department officer',
    level: 'county',
    sections: PARTNERS,
    permissions: [...OWN, 'casework.answer-referral'],
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
      'casework.check-sample',
      'casework.watch-hands',
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
} as const
