import type { Actor } from '../../platform/scope/index.ts'
import { roleNamed, roleNeedsSecondFactor } from '../domain/roles.ts'
import { withholdsReceipts } from '../domain/sections.ts'
import type { HeldPost } from '../sql/posts.ts'
import type { FoundSession } from '../sql/sessions.ts'

/** A session whose cookie was right and that is not over. */
export interface Session extends FoundSession {
  readonly county: string
  /** Of the cookie: what the page's own token follows from. */
  readonly token: string
  readonly posts: readonly HeldPost[]
}

/**
 * How far a session reaches. code: the six digits are awaited; password: a one-time password is to be replaced;
 * second-factor: the present post needs one and there is none; no-post; ready.
 */
export type Stage = 'code' | 'password' | 'second-factor' | 'no-post' | 'ready'

export function stageOf(session: Session): Stage {
  if (session.confirmedAt !== null && session.codeGivenAt === null) return 'code'
  if (session.oneTime) return 'password'
  const post = presentPost(session)
  if (post === undefined) return 'no-post'
  return postNeedsSecondFactor(session, post) && session.codeGivenAt === null ? 'second-factor' : 'ready'
}

/** The post chosen in this session; the first that is held when none was, or when the chosen one has ended. */
export function presentPost({ posts, postId }: Session): HeldPost | undefined {
  return posts.find(({ id }) => id === postId) ?? posts[0]
}

/** No rule of the county is the strict rule; a role that this program does not know is held to it as well. */
function postNeedsSecondFactor({ secondFactorNeeded }: Session, post: HeldPost): boolean {
  const role = roleNamed(post.role)
  return secondFactorNeeded !== false && (role === undefined || roleNeedsSecondFactor(role))
}

/** Whoever is signed in, in the present post: the role says what, the post says where. */
export function actorOf({ county, account }: Session, { role, region, section }: HeldPost): Actor {
  return {
    user: account,
    post: `${role} ${region} ${section}`,
    region,
    counties: [county],
    sections: [section],
    permissions: new Set(roleNamed(role)?.permissions),
    ...(withholdsReceipts(section) ? { withholds: true as const } : {}),
  }
}

/** The same person where only their own account is concerned: nothing of the county is in sight. */
export function selfOf({ county, account }: { county: string; account: string }): Actor {
  return {
    user: account,
    post: 'own account',
    region: county,
    counties: [county],
    sections: [],
    permissions: new Set(['access.keep-own-account']),
  }
}
