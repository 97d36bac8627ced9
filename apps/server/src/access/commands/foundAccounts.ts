import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { hashPassword } from '../../platform/signIn/index.ts'
import { ADMINISTRATORS, ROLES } from '../domain/roles.ts'
import { refuse } from '../problems.ts'
import { makeOneTimePassword } from '../signIn/oneTimePassword.ts'
import { insertAccount } from '../sql/accounts.ts'
import { insertPost } from '../sql/posts.ts'

const NAMES = {
  systemAdministrator: 'system-admin',
  securityAdministrator: 'security-admin',
  auditAdministrator: 'audit-admin',
} as const

/** The first three administrators of a county, once: from then on it takes two of them to appoint anybody. */
export const foundAccounts = defineCommand({
  name: 'access.found-accounts',
  permission: 'access.open-account',
  input: z.strictObject({}),
  async run({ tx, county, actor, now }) {
    const founded = await tx
      .selectFrom('access.post')
      .select('id')
      .where('county', '=', county)
      .where('origin', '=', 'founding')
      .executeTakeFirst()
    if (founded) throw refuse('access.founded-already', { county })
    const made = []
    for (const role of ADMINISTRATORS) {
      const [id, oneTimePassword] = [randomUUID(), makeOneTimePassword()]
      const stored = await hashPassword(oneTimePassword)
      const { zh, sections } = ROLES[role]
      await insertAccount(tx, { county, id, name: NAMES[role], shownName: zh, stored, oneTime: true, at: now })
      const place = { county, region: county, section: sections[0], account: id, role }
      const why = { origin: 'founding', reason: 'doudi init', by: actor.user, at: now, inForce: true } as const
      await insertPost(tx, { id: randomUUID(), ...place, ...why })
      made.push({ id, name: NAMES[role], role, zh, oneTimePassword })
    }
    return { made }
  },
  audit: (_input, { made }) => ({ accounts: made.map(({ id, role }) => ({ account: id, role })) }),
  keepsAnswer: false,
})
