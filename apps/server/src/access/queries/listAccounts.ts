import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { listAccounts } from '../sql/accounts.ts'
import { listOpenPosts } from '../sql/posts.ts'

const instant = z.iso.datetime()

const post = z.strictObject({
  id: z.uuid(),
  account: z.uuid(),
  role: z.string(),
  region: z.string(),
  section: z.string(),
  origin: z.string(),
  reason: z.string(),
  proposedAt: instant,
  proposedBy: z.uuid(),
  proposedByName: z.string().nullable(),
  approvedAt: instant.nullable().describe('null: proposed, and waits for another person'),
})

const account = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  shownName: z.string(),
  demo: z.boolean(),
  openedAt: instant,
  lastUsedAt: instant,
  lockedAt: instant.nullable(),
  lockedWhy: z.string().nullable(),
  secondFactor: z.boolean(),
  posts: z.array(post),
})

/** Who has an account, what each holds and what waits for approval: the page of users and the page of grants. */
export const showAccounts = defineQuery({
  name: 'access.list-accounts',
  permission: 'access.list-accounts',
  input: z.strictObject({}),
  output: z.strictObject({ accounts: z.array(account) }),
  async run({ tx, county }) {
    const posts = (await listOpenPosts(tx, county)).map((one) => ({
      ...one,
      proposedAt: one.proposedAt.toISOString(),
      approvedAt: one.approvedAt?.toISOString() ?? null,
    }))
    const byAccount = Map.groupBy(posts, (one) => one.account)
    const accounts = await listAccounts(tx, county)
    return {
      accounts: accounts.map((one) => ({
        ...one,
        secondFactor: Boolean(one.secondFactor),
        openedAt: one.openedAt.toISOString(),
        lastUsedAt: one.lastUsedAt.toISOString(),
        lockedAt: one.lockedAt?.toISOString() ?? null,
        posts: byAccount.get(one.id) ?? [],
      })),
    }
  },
})
