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

/** One for each role: villageWorker → demo-village-worker. */
export function demoAccounts(village: string = DEMO_VILLAGE): DemoAccount[] {
  return ROLE_NAMES.map((role) => {
    const { zh, level, sections }: Role = ROLES[role]
    return {
      role,
      name: `demo-${role.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      shownName: `演示·${zh}`,
      region: village.slice(0, DIGITS[level]),
      section: sections[0] as Section,
    }
  })
}
