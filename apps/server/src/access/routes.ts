import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Command, type Platform, readInput, runCommand } from '../platform/command/index.ts'
import type { Routes } from '../platform/http/index.ts'
import { refusePlatform } from '../platform/problem/index.ts'
import { actInPost } from './commands/actInPost.ts'
import { changePassword } from './commands/changePassword.ts'
import { confirmSecondFactor, enrolSecondFactor } from './commands/enrolSecondFactor.ts'
import { signOut } from './commands/signOut.ts'
import { countTrial } from './signIn/attempts.ts'
import { countyToEnter, refuseForeign } from './signIn/beforeSession.ts'
import { addressOf, dropTicket, setTicket } from './signIn/cookie.ts'
import { currentSession, sessionOf } from './signIn/currentSession.ts'
import { enter, enterCode } from './signIn/enter.ts'
import { type Session, selfOf, stageOf } from './signIn/stage.ts'
import { sessionView, viewOf } from './signIn/view.ts'

/** A name and a password are short; whoever sends more is not signing in. */
const BODY_LIMIT = 16 * 1024

const BODIES = {
  signIn: z.strictObject({
    name: z.string().max(200),
    password: z.string().max(1000),
    county: z
      .string()
      .regex(/^\d{6}$/)
      .optional()
      .describe('Needed only where several counties are served.'),
  }),
  code: z.strictObject({ code: z.string().max(20) }),
  post: z.strictObject({ post: z.uuid() }),
  password: z.strictObject({ present: z.string().max(1000), wanted: z.string().max(1000) }),
}

/** Signing in, and what concerns one's own account: these set the cookie, so they are no plain doors. */
export function sessionRoutes(platform: Platform): Routes {
  return (app) => {
    const from = (request: FastifyRequest) => ({ requestId: request.id, address: addressOf(request) })
    const asSelf = <I extends z.ZodType, O>(
      session: Session,
      request: FastifyRequest,
      command: Command<I, O>,
      sent: object,
    ) => runCommand(platform, command, { actor: selfOf(session), requestId: request.id }, sent)
    const line = (
      method: 'GET' | 'POST' | 'PUT' | 'DELETE',
      url: string,
      { summary, body, response = sessionView }: { summary: string; body?: z.ZodType; response?: z.ZodType },
      handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
    ) =>
      app.route({
        method,
        url,
        bodyLimit: BODY_LIMIT,
        schema: { summary, ...(body ? { body } : {}), response: { 200: response } },
        // read by readInput, which knows the words
        validatorCompiler: () => (value: unknown) => ({ value }),
        serializerCompiler: () => (answer) => JSON.stringify(answer),
        handler,
      })

    line('GET', '/api/session', { summary: 'access.show-session' }, async (request) =>
      viewOf(await currentSession(platform, request)),
    )
    line('POST', '/api/session', { summary: 'access.sign-in', body: BODIES.signIn }, async (request, reply) => {
      refuseForeign(request)
      const { name, password, county } = readInput(BODIES.signIn, request.body)
      const entered = await countyToEnter(platform, county)
      const session = await enter(platform, { county: entered, name, password }, from(request))
      setTicket(request, reply, session)
      return viewOf(session)
    })
    line('POST', '/api/session/code', { summary: 'access.give-code', body: BODIES.code }, async (request, reply) => {
      const session = await needSession(platform, request)
      const { code } = readInput(BODIES.code, request.body)
      const onward = await enterCode(platform, session, code, from(request))
      setTicket(request, reply, onward)
      return viewOf(onward)
    })
    line('DELETE', '/api/session', { summary: 'access.sign-out' }, async (request, reply) => {
      const session = await needSession(platform, request)
      await asSelf(session, request, signOut, { session: session.id })
      dropTicket(request, reply)
      return { signedIn: false }
    })
    line('PUT', '/api/session/post', { summary: 'access.act-in-post', body: BODIES.post }, async (request) => {
      const session = await needSession(platform, request, 'past the code')
      const { post } = readInput(BODIES.post, request.body)
      await asSelf(session, request, actInPost, { session: session.id, post })
      return viewOf(await sessionOf(platform, session))
    })
    const password = { summary: 'access.change-password', body: BODIES.password }
    line('PUT', '/api/session/password', password, async (request) => {
      const session = await needSession(platform, request, 'past the code')
      const sent = readInput(BODIES.password, request.body)
      const takeBack = await countTrial(platform, { ...session, address: addressOf(request) })
      await asSelf(session, request, changePassword, { session: session.id, ...sent })
      await takeBack('all')
      return viewOf(await sessionOf(platform, session))
    })
    const enrol = { summary: 'access.enrol-second-factor', response: z.strictObject({ address: z.string() }) }
    line('POST', '/api/session/second-factor', enrol, async (request) => {
      const session = await needSession(platform, request, 'past the code')
      return asSelf(session, request, enrolSecondFactor, { name: session.name })
    })
    const confirm = { summary: 'access.confirm-second-factor', body: BODIES.code }
    line('PUT', '/api/session/second-factor', confirm, async (request) => {
      const session = await needSession(platform, request, 'past the code')
      const { code } = readInput(BODIES.code, request.body)
      const takeBack = await countTrial(platform, { ...session, address: addressOf(request) })
      await asSelf(session, request, confirmSecondFactor, { session: session.id, code })
      await takeBack('all')
      return viewOf(await sessionOf(platform, session))
    })
  }
}

/** Whoever is signed in; with the code given where one is asked for, except for giving it and for leaving. */
async function needSession(platform: Platform, request: FastifyRequest, far?: 'past the code'): Promise<Session> {
  const session = await currentSession(platform, request)
  if (session === undefined || (far && stageOf(session) === 'code')) throw refusePlatform('platform.sign-in-needed')
  return session
}
