import type { FastifyRequest } from 'fastify'
import type { Platform } from '../../platform/command/index.ts'
import type { Authenticate } from '../../platform/http/index.ts'
import { type Actor, inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { refuse } from '../problems.ts'
import { findOpenFile } from '../sql/openedFiles.ts'
import { currentSession } from './currentSession.ts'
import { actorOf, presentPost, type Session, stageOf } from './stage.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** What a file that was opened beyond one's area is good for. */
const LOOKING = ['registry.read'] as const

/** Turns the session of a request into the platform's actor: the post gives region and section, the role permissions. */
export function authenticateBy(platform: Platform): Authenticate {
  return async (request) => {
    const session = await currentSession(platform, request)
    if (session === undefined) return undefined
    const stage = stageOf(session)
    if (stage === 'code') return undefined
    if (stage === 'password') throw refuse('access.password-to-be-changed')
    if (stage === 'second-factor') throw refuse('access.second-factor-missing')
    const post = presentPost(session)
    if (post === undefined) throw refuse('access.no-post')
    return openedFile(platform, request, session, actorOf(session, post))
  }
}

/**
 * A request that names a file opened beyond one's area (X-Opened-File) is made by somebody who stands in that village,
 * may look, and finds that one file only.
 */
async function openedFile(
  { db, clock }: Platform,
  { headers }: FastifyRequest,
  { county, account }: Session,
  actor: Actor,
): Promise<Actor> {
  const named = headers['x-opened-file']
  if (named === undefined) return actor
  const id = String(named)
  const opened = UUID.test(id)
    ? await inScope(db, scopeOf(systemActor(county)), (tx) =>
        findOpenFile(tx, county, id, { account, now: clock.now() }),
      )
    : undefined
  if (opened === undefined || opened.post !== actor.post) throw refuse('access.opened-file-over')
  return {
    ...actor,
    post: `${actor.post} opened-file ${id}`,
    region: opened.region,
    permissions: new Set(LOOKING.filter((permission) => actor.permissions.has(permission))),
    record: opened.file,
  }
}
