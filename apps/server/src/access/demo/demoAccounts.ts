import { DIGITS, ROLE_NAMES, ROLES, type Role, type RoleName } from '../domain/roles.ts'
import type { Section } from '../domain/sections.ts'

/** The one county in which demo accounts exist, with a township and a village of it. */
export const DEMO_COUNTY = '500299'
const DEMO_VILLAGE = '500299001201'

export interface DemoAccount {
  readonly role: RoleName
  readonly name: string
  readonly shownName: string
  readonly region: string
  readonly section: Section
}

/** Duties of which a case needs two people: who seconds, countersigns or hears an appeal is another. */
const TWICE: readonly RoleName[] = ['townshipWindow', 'townshipReviewer', 'countyOfficer', 'countyApprover']

/** One for each role: villageWorker → demo-village-worker; a second one where hands must differ: demo-county-approver-2. */
export function demoAccounts(village: string = DEMO_VILLAGE): DemoAccount[] {
  const one = (role: RoleName, mark: string, word: string): DemoAccount => {
    const { zh, level, sections }: Role = ROLES[role]
    return {
      role,
      name: `demo-${role.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}${mark}`,
      shownName: `演示·${zh}${word}`,
      region: village.slice(0, DIGITS[level]),
      section: sections[0] as Section,
    }
  }
  return [...ROLE_NAMES.map((role) => one(role, '', '')), ...TWICE.map((role) => one(role, '-2', '（二）'))]
}
