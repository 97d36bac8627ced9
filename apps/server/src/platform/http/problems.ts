import type { Problem } from '@doudi/contract'
import type { FastifyReply } from 'fastify'

/** A refusal with its HTTP status. */
export class HttpProblem extends Error {
  readonly status: number
  readonly problem: Problem

  constructor(status: number, problem: Problem) {
    super(problem.code)
    this.status = status
    this.problem = problem
  }
}

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
export function problemOf(error: FrameworkError, method: string, path: string): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (error.statusCode === 413 || error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new HttpProblem(413, TOO_LARGE)
  if (error.statusCode === 415) return new HttpProblem(415, WRONG_TYPE)
  if (error.validation) {
    const place = error.validation[0]
    const where = (place?.instancePath ?? '').replace(/^\//, '').replaceAll('/', '.')
    return new HttpProblem(400, {
      ...NOT_ALLOWED,
      detail: {
        zh: `${where || '请求'}：${place?.message ?? '不合要求'}`,
        en: `${where || 'request'}: ${place?.message ?? 'not allowed'}`,
      },
      ...(where && { where }),
    })
  }
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new HttpProblem(error.statusCode, NOT_ALLOWED)
  process.stderr.write(
    `${JSON.stringify({
      level: 'error',
      at: new Date().toISOString(),
      method,
      path,
      fault: error.name,
      stack: error.stack
        ?.split('\n')
        .slice(1, 6)
        .map((line) => line.trim()),
    })}\n`,
  )
  return new HttpProblem(500, FAILED)
}

const TOO_LARGE: Problem = {
  code: 'http.body-too-large',
  title: { zh: '内容过大', en: 'Body too large' },
  detail: { zh: '提交的内容超过 20 MB，没有读取。', en: 'The body is larger than 20 MB; it was not read.' },
  allowed: { zh: '不超过 20 MB', en: 'at most 20 MB' },
}

const WRONG_TYPE: Problem = {
  code: 'http.type-not-supported',
  title: { zh: '不支持的内容类型', en: 'Content type not supported' },
  detail: { zh: '请以 JSON 或 YAML 提交。', en: 'Send JSON or YAML.' },
  allowed: { zh: 'application/json、application/yaml', en: 'application/json, application/yaml' },
}

const NOT_ALLOWED: Problem = {
  code: 'http.request-not-allowed',
  title: { zh: '请求不合要求', en: 'Request not allowed' },
  detail: {
    zh: '请求的写法不合要求。接口说明见 /api/openapi.json。',
    en: 'The request is not as described at /api/openapi.json.',
  },
}

const FAILED: Problem = {
  code: 'http.failed',
  title: { zh: '系统出错', en: 'The system failed' },
  detail: {
    zh: '系统没有完成这次请求，什么也没有改变。请稍后再试。',
    en: 'The request was not completed and nothing was changed. Try again later.',
  },
}
