import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'

import { refuseHttp } from './httpProblems.ts'

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** The address as it is declared: /api/households/:id. The one that was asked for may name somebody. */
export function routeOf(request: FastifyRequest): string {
  return request.routeOptions.url ?? 'none'
}

/** One line and one figure for each request; the request's id goes back with the answer. */
export function observeRequests(app: FastifyInstance, log: Log, metrics: Metrics): void {
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))
  app.addHook('onResponse', async (request, reply) => {
    const milliseconds = Math.round(reply.elapsedTime * 10) / 10
    const { method, id } = request
    const route = routeOf(request)
    metrics.request(route, method, reply.statusCode, milliseconds)
    log('info', 'request', { request: id, method, route, status: reply.statusCode, ms: milliseconds })
  })
}

/**
 * GET /api/metrics: for a collector on this machine, or for one that brings DOUDI_METRICS_TOKEN. Behind a proxy
 * everyone seems to be on this machine, so a forwarded request needs the token.
 */
export function serveMetrics(app: FastifyInstance, metrics: Metrics, token = process.env['DOUDI_METRICS_TOKEN']): void {
  app.get('/api/metrics', { schema: { hide: true } }, async (request, reply) => {
    if (!mayRead(request, token)) throw refuseHttp('http.not-found')
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(await metrics.print())
  })
}

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token) return request.headers.authorization === `Bearer ${token}`
  const forwarded = request.headers['x-forwarded-for'] ?? request.headers.forwarded
  return forwarded === undefined && LOOPBACK.has(request.ip)
}
