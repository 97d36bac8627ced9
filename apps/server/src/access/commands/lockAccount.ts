import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { ADMINISTRATORS } from '../domain/roles.ts'
import { refuse } from '../problems.ts'
import { holdAccount, noteUse, setLock } from '../sql/accounts.ts'
import { listHeldPosts, othersHolding } from '../sql/posts.ts'
import { endSessionsOf } from '../sql/sessions.ts'

const account = z.strictObject({ account: z.uuid() })

/** Shuts an account at once: its sessions end, and nobody signs in with it until it is unlocked. */
export const lockAccount = defineCommand({
  name: 'access.lock-account',
  permission: 'access.lock-account',
  input: account,
  async run({ tx, county, actor, now }, { account: id }) {
    if (id === actor.user) throw refuse('access.not-for-oneself')
    if (!(await holdAccount(tx, county, id))) throw refusePlatform('platform.not-found')
    if (await isLastAdministrator(tx, county, id)) throw refuse('access.last-administrator')
    await setLock(tx, { county, id }, { at: now, why: 'administrator' })
    await endSessionsOf(tx, county, id, now)
    return {}
  },
  audit: ({ account }) => ({ account }),
  subject: ({ account }) => account,
})

export const unlockAccount = defineCommand({
  name: 'access.unlock-account',
  permission: 'access.lock-account',
  input: account,
  async run({ tx, county, actor, now }, { account: id }) {
    if (id === actor.user) throw refuse('access.not-for-oneself')
    if (!(await holdAccount(tx, county, id))) throw refusePlatform('platform.not-found')
    await setLock(tx, { county, id }, undefined)
    // its quarter of a year begins anew, else the next night would lock it again
    await noteUse(tx, county, id, now)
    return {}
  },
  audit: ({ account }) => ({ account }),
  subject: ({ account }) => account,
})

/** Whether the county would be left without one of the three administrators. */
export async function isLastAdministrator(tx: Tx, county: string, id: string, role?: string): Promise<boolean> {
  const held = role === undefined ? (await listHeldPosts(tx, county, id)).map((post) => post.role) : [role]
  for (const one of ADMINISTRATORS) {
    if (held.includes(one) && (await othersHolding(tx, county, one, id)) === 0) return true
  }
  return false
}
