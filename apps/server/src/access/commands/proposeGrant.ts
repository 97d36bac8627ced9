import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { clashOf } from '../domain/incompatible.ts'
import { misfitOf, ROLE_NAMES, ROLES, type Role, type RoleName } from '../domain/roles.ts'
import { SECTION_NAMES } from '../domain/sections.ts'
import { refuse } from '../problems.ts'
import { holdAccount } from '../sql/accounts.ts'
import { insertPost, rolesOpen } from '../sql/posts.ts'

const MISFITS = {
  level: { zh: '辖区级别与岗位不符', en: 'The area is not of the level at which the role is held' },
  section: { zh: '这个岗位不设在该股室', en: 'The role is not held in that section' },
} as const

/** Asks for a post for somebody: it gives nothing until another administrator approves it. */
export const proposeGrant = defineCommand({
  name: 'access.propose-grant',
  permission: 'access.propose-grant',
  input: z.strictObject({
    account: z.uuid(),
    role: z.enum(ROLE_NAMES),
    region: z.string().regex(/^\d{6}(\d{3}(\d{3})?)?$/),
    section: z.enum(SECTION_NAMES),
    reason: z.string().trim().min(1).max(200),
  }),
  output: z.strictObject({ post: z.uuid() }),
  async run({ tx, county, actor, now }, { account, role, region, section, reason }) {
    if (!region.startsWith(county)) throw refusePlatform('platform.not-found')
    if (account === actor.user) throw refuse('access.not-for-oneself')
    if (!(await holdAccount(tx, county, account))) throw refusePlatform('platform.not-found')
    refuseMisfit(role, { region, section })
    refuseClash(role, await rolesOpen(tx, county, account))
    const post = randomUUID()
    const asked = { county, id: post, account, role, region, section, reason, by: actor.user, at: now }
    await insertPost(tx, { ...asked, origin: 'two-people', inForce: false })
    return { post }
  },
  audit: ({ account, role, region, section }, { post }) => ({ post, account, role, region, section }),
  subject: ({ account }) => account,
})

export function refuseMisfit(name: RoleName, place: { region: string; section: string }): void {
  const role: Role = ROLES[name]
  const misfit = misfitOf(role, place)
  if (misfit) throw refuse('access.area-unfit', MISFITS[misfit], misfit === 'level' ? 'region' : 'section')
}

export function refuseClash(role: string, held: readonly string[]): void {
  const clash = clashOf(role, held)
  if (clash) throw refuse('access.duties-exclude', { zh: clash.zh, en: clash.en })
}
