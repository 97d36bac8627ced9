import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { Socket } from 'node:net'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import fastifySwagger from '@fastify/swagger'
import fastify, { type FastifyInstance } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { type Log, silentLog } from '../log.ts'
import { type Metrics, openMetrics } from '../metrics.ts'
import { refuseHttp } from './httpProblems.ts'
import { observeRequests, routeOf, serveMetrics } from './observe.ts'
import { problemOf, sendProblem } from './problemOf.ts'

/** What a slice adds to the interface. */
export type Routes = (app: ReturnType<typeof typed>) => void | Promise<void>

const PAGES = fileURLToPath(new URL('../../../../desk/dist/', import.meta.url))
const BODY_LIMIT = 20 * 1024 * 1024

function typed(app: FastifyInstance) {
  return app.withTypeProvider<ZodTypeProvider>()
}

/**
 * The server without its port: routes, the description of the interface, pages, problems.
 * Bodies are never logged: they speak of families.
 */
export async function buildApp(
  slices: readonly Routes[],
  { log = silentLog, metrics = openMetrics() }: { log?: Log; metrics?: Metrics } = {},
): Promise<FastifyInstance> {
  const app = fastify({
    clientErrorHandler: answerUnreadable,
    logger: false,
    // made here: a number from outside could be anything, and it goes into the ledger
    genReqId: () => randomUUID(),
    bodyLimit: BODY_LIMIT,
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, request, reply) =>
    sendProblem(reply, problemOf(error as Error, log, { route: routeOf(request), request: request.id })),
  )
  observeRequests(app, log, metrics)
  app.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
    reply.header(
      'content-security-policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; frame-ancestors 'none'",
    )
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '兜底 Doudi', version: '0.1.0', description: 'Determinations, policy packs and simulations.' },
    },
    transform: jsonSchemaTransform,
  })
  // each in a room of its own: one that reads bodies in its own way changes nothing for the others
  for (const routes of slices) await app.register(async (scope) => routes(typed(scope)))
  serveMetrics(app, metrics)
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  await servePages(app)
  return app
}

/** What is not HTTP at all (raw bytes in the address, a broken header) gets a problem too. */
function answerUnreadable(_error: Error, socket: Socket): void {
  if (!socket.writable) return
  const body = JSON.stringify(refuseHttp('http.unreadable').problem)
  socket.end(
    `HTTP/1.1 400 Bad Request\r\nContent-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  )
}

async function servePages(app: FastifyInstance): Promise<void> {
  if (existsSync(PAGES)) {
    await app.register(fastifyStatic, {
      root: PAGES,
      wildcard: false,
      index: 'index.html',
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    })
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage =
      request.method === 'GET' &&
      !request.url.startsWith('/api/') &&
      existsSync(PAGES) &&
      !/\.[a-z0-9]+$/i.test(request.url.split('?')[0] ?? '')
    // a page's address is known to the page: it opens wherever the reader was
    if (wantsPage) return reply.header('cache-control', 'no-cache').sendFile('index.html')
    return sendProblem(reply, refuseHttp('http.not-found'))
  })
}
