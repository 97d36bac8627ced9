import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Platform, readInput } from '../../platform/command/index.ts'
import { HttpProblem, type Routes } from '../../platform/http/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { refuse } from '../problems.ts'
import { countyToEnter, refuseForeign } from '../signIn/beforeSession.ts'
import { isLoopback, setTicket } from '../signIn/cookie.ts'
import { currentSession } from '../signIn/currentSession.ts'
import { stageOf } from '../signIn/stage.ts'
import { comeBack, setOut } from './passage.ts'
import { providerOf } from './settings.ts'

const start = z.strictObject({
  county: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  link: z.literal(true).optional().describe('Link the account that is signed in, instead of signing in.'),
})
const COOKIE = 'doudi-provider'
const KEPT = /(?:^|;\s*)doudi-provider=(\d{6})\.([\w-]{43})(?:;|$)/
const PATH = '/api/session/provider/return'

/** Signing in through a provider of identities, where one is configured. */
export function providerRoutes(platform: Platform): Routes {
  return (app) => {
    const line = (
      method: 'GET' | 'POST',
      url: string,
      { summary, response, body }: { summary: string; response?: z.ZodType; body?: z.ZodType },
      handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
    ) =>
      app.route({
        method,
        url,
        bodyLimit: 4096,
        schema: { summary, ...(body ? { body } : {}), ...(response ? { response: { 200: response } } : {}) },
        validatorCompiler: () => (value: unknown) => ({ value }),
        serializerCompiler: () => (answer) => JSON.stringify(answer),
        handler,
      })
    const shown = z.strictObject({ name: z.string().nullable().describe('null: none is configured') })
    line('GET', '/api/session/provider', { summary: 'access.show-provider', response: shown }, async () => ({
      name: providerOf(process.env)?.name ?? null,
    }))
    const address = z.strictObject({ address: z.string().describe('Where the browser is to go.') })
    const begin = { summary: 'access.set-out-to-provider', response: address, body: start }
    line('POST', '/api/session/provider', begin, async (request, reply) => {
      const provider = needProvider()
      const { county: said, link } = readInput(start, request.body ?? {})
      const session = link ? await currentSession(platform, request) : undefined
      if (link && (session === undefined || stageOf(session) !== 'ready'))
        throw refusePlatform('platform.sign-in-needed')
      if (!link) refuseForeign(request)
      const county = session?.county ?? (await countyToEnter(platform, said))
      const { address, browser } = await setOut(platform, provider, { county, linksAccount: session?.account ?? null })
      reply.header('set-cookie', `${COOKIE}=${county}.${browser}; ${attributes(request)}; Max-Age=600`)
      return { address }
    })
    line('GET', PATH, { summary: 'access.return-from-provider' }, async (request, reply) => {
      const provider = needProvider()
      reply.header('set-cookie', `${COOKIE}=; ${attributes(request)}; Max-Age=0`)
      try {
        const [, county, browser] = KEPT.exec(request.headers.cookie ?? '') ?? []
        if (county === undefined || browser === undefined) throw refuse('access.provider-refused')
        const search = new URL(request.url, 'http://localhost').searchParams
        const token = await comeBack(platform, provider, { county, browser, search, requestId: request.id })
        if (token === undefined) return reply.redirect('/account')
        setTicket(request, reply, { county, token })
        return reply.redirect('/sign-in')
      } catch (error) {
        // a browser that comes from elsewhere is shown a page, not a problem document
        if (!(error instanceof HttpProblem)) throw error
        return reply.redirect(`/sign-in?refused=${encodeURIComponent(error.problem.code)}`)
      }
    })
  }
}

/** Lax: the provider's page sends the browser here, which a Strict cookie would not survive. It opens nothing by itself. */
function attributes({ hostname }: FastifyRequest): string {
  return `Path=${PATH}; HttpOnly; SameSite=Lax${isLoopback(hostname) ? '' : '; Secure'}`
}

function needProvider() {
  const provider = providerOf(process.env)
  if (!provider) throw refuse('access.provider-not-configured')
  return provider
}
