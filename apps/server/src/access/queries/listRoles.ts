import { z } from 'zod'
import { defineOpenQuery } from '../../platform/command/index.ts'
import { INCOMPATIBLE } from '../domain/incompatible.ts'
import { DIGITS, ROLES, type Role, roleNeedsSecondFactor } from '../domain/roles.ts'
import { SECTIONS } from '../domain/sections.ts'

const words = { zh: z.string(), en: z.string() }

const output = z.strictObject({
  roles: z.array(
    z.strictObject({
      name: z.string(),
      ...words,
      digits: z.number().describe('How many digits the area of such a post has.'),
      sections: z.array(z.string()),
      permissions: z.array(z.string()),
      secondFactor: z.boolean(),
    }),
  ),
  sections: z.array(z.strictObject({ name: z.string(), ...words })),
  incompatible: z.array(z.strictObject({ roles: z.array(z.string()), ...words })),
})

/** The table of roles as it stands in the program: what each may do, where it is held, what excludes what. */
export const listRoles = defineOpenQuery({
  name: 'access.list-roles',
  input: z.strictObject({}),
  output,
  async run() {
    const roles = Object.entries<Role>(ROLES).map(([name, role]) => ({
      name,
      zh: role.zh,
      en: role.en,
      digits: DIGITS[role.level],
      sections: [...role.sections],
      permissions: [...role.permissions],
      secondFactor: roleNeedsSecondFactor(role),
    }))
    const sections = Object.entries(SECTIONS).map(([name, { zh, en }]) => ({ name, zh, en }))
    return {
      roles,
      sections,
      incompatible: INCOMPATIBLE.map(({ roles: pair, zh, en }) => ({ roles: [...pair], zh, en })),
    }
  },
})
