import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { isCsrfToken, isSightDue, sessionHash, sessionState } from '../../platform/signIn/index.ts'
import { refuse } from '../problems.ts'
import { listHeldPosts } from '../sql/posts.ts'
import { findSession, noteSight } from '../sql/sessions.ts'
import { readTicket, type Ticket } from './cookie.ts'
import type { Session } from './stage.ts'

const READING = new Set(['GET', 'HEAD'])

/**
 * The session behind a request; nothing for a cookie that is not ours, was ended, or lay too long. A write must carry
 * the token of the page, which no other site can know.
 */
export async function currentSession(platform: Platform, request: FastifyRequest): Promise<Session | undefined> {
  const ticket = readTicket(request)
  const session = ticket && (await sessionOf(platform, ticket))
  if (session === undefined) return undefined
  if (!READING.has(request.method)) {
    const sent = request.headers['x-csrf']
    if (!isCsrfToken(session.token, typeof sent === 'string' ? sent : undefined)) throw refuse('access.page-outdated')
  }
  return session
}

/** The session of a ticket as it stands now. */
export async function sessionOf({ db, clock }: Platform, { county, token }: Ticket): Promise<Session | undefined> {
  const hash = sessionHash(token)
  if (hash === undefined) return undefined
  return inScope(db, scopeOf(systemActor(county)), async (tx) => {
    const now = clock.now()
    const found = await findSession(tx, county, hash)
    if (found === undefined || sessionState(found, now) !== 'live') return undefined
    if (isSightDue(found, now)) await noteSight(tx, county, found.id, now)
    return { ...found, county, token, posts: await listHeldPosts(tx, county, found.account) }
  })
}
