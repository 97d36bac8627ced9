import type { FastifyReply } from 'fastify'
import { faultFields, type Log } from '../log.ts'
import { HttpProblem } from '../problem/index.ts'
import { refuseHttp } from './httpProblems.ts'

export function sendProblem(reply: FastifyReply, { status, problem }: HttpProblem): FastifyReply {
  return reply
    .status(status)
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem)
}

interface FrameworkError extends Error {
  readonly statusCode?: number
  readonly code?: string
  readonly validation?: readonly { readonly instancePath?: string; readonly message?: string }[]
}

/** Any error as a problem. What it says of the body is its place, never its content. */
export function problemOf(error: FrameworkError, log: Log, where: { route: string; request: string }): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (error.statusCode === 413 || error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refuseHttp('http.body-too-large')
  if (error.statusCode === 415) return refuseHttp('http.type-not-supported')
  if (error.validation) {
    const fault = error.validation[0]
    const place = (fault?.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.')
    const zh = `${place || '请求'}：${fault?.message ?? '不合要求'}`
    const en = `${place || 'request'}: ${fault?.message ?? 'not allowed'}`
    return refuseHttp('http.request-not-allowed', { zh, en }, place)
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    const { problem } = refuseHttp('http.request-not-allowed')
    return new HttpProblem(error.statusCode, problem)
  }
  log('error', 'request-failed', { ...where, ...faultFields(error) })
  return refuseHttp('http.failed')
}
