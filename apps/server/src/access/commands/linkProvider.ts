import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { refuse } from '../problems.ts'
import { providerOf } from '../provider/settings.ts'
import { findAccountToEnter } from '../sql/accounts.ts'
import { removeLink, writeLink } from '../sql/providers.ts'

/** Whoever is signed in came back from the provider: from now on they may enter through it. */
export const linkOwnProvider = defineCommand({
  name: 'access.link-own-provider',
  permission: 'access.keep-own-account',
  input: z.strictObject({ issuer: z.string(), subject: z.string() }),
  async run({ tx, county, actor, now }, { issuer, subject }) {
    await writeLink(tx, { county, account: actor.user, issuer, subject, by: actor.user, at: now })
    return {}
  },
  audit: ({ issuer }) => ({ issuer }),
})

/** An administrator says whom an account belongs to at the provider. Its second factor then does not count for ours. */
export const linkProvider = defineCommand({
  name: 'access.link-provider',
  permission: 'access.link-provider',
  input: z.strictObject({ account: z.uuid(), subject: z.string().trim().min(1).max(255) }),
  async run({ tx, county, actor, now }, { account, subject }) {
    const provider = providerOf(process.env)
    if (!provider) throw refuse('access.provider-not-configured')
    if (account === actor.user) throw refuse('access.not-for-oneself')
    if (!(await findAccountToEnter(tx, county, account))) throw refusePlatform('platform.not-found')
    await writeLink(tx, { county, account, issuer: provider.issuer, subject, by: actor.user, at: now })
    return {}
  },
  audit: ({ account }) => ({ account }),
  subject: ({ account }) => account,
})

export const unlinkProvider = defineCommand({
  name: 'access.unlink-provider',
  permission: 'access.link-provider',
  input: z.strictObject({ account: z.uuid() }),
  async run({ tx, county }, { account }) {
    if (!(await removeLink(tx, county, account))) throw refusePlatform('platform.not-found')
    return {}
  },
  audit: ({ account }) => ({ account }),
  subject: ({ account }) => account,
})
