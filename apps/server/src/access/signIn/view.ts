import { z } from 'zod'
import { csrfTokenOf, SESSION_LIMITS } from '../../platform/signIn/index.ts'
import { roleNamed } from '../domain/roles.ts'
import { presentPost, type Session, stageOf } from './stage.ts'

const post = z.strictObject({
  id: z.uuid(),
  role: z.string(),
  zh: z.string(),
  en: z.string(),
  region: z.string(),
  section: z.string(),
})

const signedIn = z.strictObject({
  signedIn: z.literal(true),
  stage: z
    .enum(['code', 'password', 'second-factor', 'no-post', 'ready'])
    .describe('What is awaited before anything else can be done; ready: nothing.'),
  csrf: z.string().describe('To be sent as X-Csrf with every write.'),
  county: z.string(),
  name: z.string(),
  shownName: z.string(),
  secondFactor: z.boolean(),
  posts: z.array(post),
  post: z.uuid().nullable().describe('The post that is acted in.'),
  permissions: z.array(z.string()).describe('What the present post may do, for the page to show the right things.'),
  overAt: z.iso.datetime().describe('When the session ends, however busy.'),
})

export const sessionView = z.union([z.strictObject({ signedIn: z.literal(false) }), signedIn])

/** What a page must know of whoever is signed in. */
export function viewOf(session: Session | undefined): z.output<typeof sessionView> {
  if (session === undefined) return { signedIn: false }
  const stage = stageOf(session)
  const present = presentPost(session)
  const { county, token, name, shownName, confirmedAt, startedAt } = session
  return {
    signedIn: true,
    stage,
    csrf: csrfTokenOf(token),
    county,
    name,
    shownName,
    secondFactor: confirmedAt !== null,
    posts: stage === 'code' ? [] : session.posts.map((one) => ({ ...one, ...wordsOf(one.role) })),
    post: present?.id ?? null,
    permissions: stage === 'ready' ? [...(roleNamed(present?.role ?? '')?.permissions ?? [])] : [],
    overAt: new Date(startedAt.getTime() + SESSION_LIMITS.absoluteMs).toISOString(),
  }
}

function wordsOf(name: string): { zh: string; en: string } {
  const role = roleNamed(name)
  return { zh: role?.zh ?? name, en: role?.en ?? name }
}
