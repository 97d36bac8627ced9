import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { refuse } from '../problems.ts'
import { holdAccount } from '../sql/accounts.ts'
import { approvePost, endPost, findPost, rolesOpen } from '../sql/posts.ts'
import { isLastAdministrator } from './lockAccount.ts'
import { refuseClash } from './proposeGrant.ts'

const post = z.strictObject({ post: z.uuid() })

/** The second of two people: not the one who proposed it, not the one who gets it. */
export const approveGrant = defineCommand({
  name: 'access.approve-grant',
  permission: 'access.approve-grant',
  input: post,
  async run({ tx, county, actor, now }, { post: id }) {
    const found = await findPost(tx, county, id)
    if (!found) throw refusePlatform('platform.not-found')
    if (found.approved_at !== null || found.ended_at !== null) throw refuse('access.post-not-proposed')
    if (found.account_id === actor.user) throw refuse('access.not-for-oneself')
    if (found.proposed_by === actor.user) throw refuse('access.takes-two')
    await holdAccount(tx, county, found.account_id)
    // the table of incompatible duties may have changed since it was proposed
    refuseClash(found.role, await rolesOpen(tx, county, found.account_id, id))
    await approvePost(tx, county, id, { by: actor.user, at: now })
    return { account: found.account_id, role: found.role, region: found.region }
  },
  audit: ({ post }, outcome) => ({ post, ...outcome }),
  subject: ({ post }) => post,
})

/** Withdraws a proposal, or ends a post from this moment on. One person suffices: taking away must not wait. */
export const endGrant = defineCommand({
  name: 'access.end-grant',
  permission: 'access.end-grant',
  input: post,
  async run({ tx, county, actor, now }, { post: id }) {
    const found = await findPost(tx, county, id)
    if (!found || found.ended_at !== null) throw refusePlatform('platform.not-found')
    const held = found.approved_at !== null
    if (held && (await isLastAdministrator(tx, county, found.account_id, found.role))) {
      throw refuse('access.last-administrator')
    }
    await endPost(tx, county, id, { by: actor.user, at: now })
    return { account: found.account_id, role: found.role, held }
  },
  audit: ({ post }, outcome) => ({ post, ...outcome }),
  subject: ({ post }) => post,
})
