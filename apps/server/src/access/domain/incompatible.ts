import { ADMINISTRATORS, ROLE_NAMES, type RoleName } from './roles.ts'

/** Two duties that one person may not hold, and why. */
export interface Incompatible {
  readonly roles: readonly [RoleName, RoleName]
  readonly zh: string
  readonly en: string
}

const BUSINESS = ROLE_NAMES.filter((name) => !ADMINISTRATORS.some((one) => one === name))

const THREE_PEOPLE = { zh: '系统、安全、审计三名管理员须是三个人', en: 'the three administrators are three people' }
const NO_PERSONS = { zh: '管理员不得查阅救助对象', en: 'an administrator reads no persons' }
const WATCHES = { zh: '监督者不得办理被监督的业务', en: 'whoever watches does not handle what is watched' }
const OTHER_HOUSE = {
  zh: '协同部门的人员不得同时办理民政业务',
  en: 'whoever answers for another department does not work for this one',
}
const SELF_CHECK = { zh: '经办与确认须分开', en: 'whoever prepares does not confirm' }

/** Duties that exclude each other, as data: a grant is held against it, and a screen may show it. */
export const INCOMPATIBLE: readonly Incompatible[] = [
  ...BUSINESS.filter((name) => name !== 'partnerOfficer' && name !== 'disciplineOfficer').map((other) => ({
    roles: ['partnerOfficer', other] as const,
    ...OTHER_HOUSE,
  })),
  { roles: ['systemAdministrator', 'securityAdministrator'], ...THREE_PEOPLE },
  { roles: ['systemAdministrator', 'auditAdministrator'], ...THREE_PEOPLE },
  { roles: ['securityAdministrator', 'auditAdministrator'], ...THREE_PEOPLE },
  ...ADMINISTRATORS.flatMap((one) => BUSINESS.map((other) => ({ roles: [one, other] as const, ...NO_PERSONS }))),
  ...BUSINESS.filter((name) => name !== 'disciplineOfficer').map((other) => ({
    roles: ['disciplineOfficer', other] as const,
    ...WATCHES,
  })),
  { roles: ['townshipWindow', 'townshipApprover'], ...SELF_CHECK },
  { roles: ['townshipReviewer', 'townshipApprover'], ...SELF_CHECK },
  { roles: ['countyOfficer', 'countyApprover'], ...SELF_CHECK },
]

/** The first rule that stands between a role and those that are held already. */
export function clashOf(wanted: string, held: readonly string[]): Incompatible | undefined {
  return INCOMPATIBLE.find(
    ({ roles: [one, other] }) => (wanted === one && held.includes(other)) || (wanted === other && held.includes(one)),
  )
}
