import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { listHeldPosts } from '../sql/posts.ts'
import { setSessionPost } from '../sql/sessions.ts'

/** Switches to another of one's own posts; somebody else's is not found. */
export const actInPost = defineCommand({
  name: 'access.act-in-post',
  permission: 'access.keep-own-account',
  input: z.strictObject({ session: z.uuid(), post: z.uuid() }),
  async run({ tx, county, actor }, { session, post }) {
    const held = await listHeldPosts(tx, county, actor.user)
    if (!held.some(({ id }) => id === post)) throw refusePlatform('platform.not-found')
    await setSessionPost(tx, county, session, post)
    return {}
  },
  audit: ({ session, post }) => ({ session, post }),
})
