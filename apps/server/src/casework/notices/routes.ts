import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Platform, runCommand, runQuery } from '../../platform/command/index.ts'
import { HttpProblem, type Printed, type Routes } from '../../platform/http/index.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { receiveObjection } from './commands/object.ts'
import { text } from './public/html.ts'
import { webPage } from './public/webPage.ts'
import { showCountyBoards, showVillageBoard } from './queries/publicPages.ts'

const FORM_BYTES = 24 * 1024

/** Pages that anybody may open. They read as the system within one village, and are kept by nobody. */
export const publicNoticeRoutes =
  (platform: Platform): Routes =>
  (app) => {
    app.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    const plain = {
      schema: { hide: true },
      validatorCompiler: () => (value: unknown) => ({ value }),
      serializerCompiler: () => (body: unknown) => String(body),
    }
    app.get('/robots.txt', plain, (_request, reply) => reply.type('text/plain').send('User-agent: *\nDisallow: /\n'))
    app.get('/notices/:place', plain, async (request, reply) => {
      const { place } = request.params as { place: string }
      if (/^\d{6}$/.test(place))
        return page(reply, await runQuery(platform, showCountyBoards, asSystem(request, place), {}))
      if (!/^\d{12}$/.test(place)) return gone(reply, 404)
      return page(reply, await runQuery(platform, showVillageBoard, asSystem(request, place), { village: place }))
    })
    app.post('/notices/:place/objections', { ...plain, bodyLimit: FORM_BYTES }, async (request, reply) => {
      const { place } = request.params as { place: string }
      if (!/^\d{12}$/.test(place)) return gone(reply, 404)
      try {
        const sent = Object.fromEntries(
          Object.entries((request.body ?? {}) as Record<string, string>).filter(([, value]) => value !== ''),
        )
        const { receivedOn } = await runCommand(platform, receiveObjection, asSystem(request, place), sent)
        return page(
          reply,
          webPage(
            '已收到',
            `<h1>已收到</h1><p>您的异议于 ${text(receivedOn)} 收到，会依法核实；您的情况保密。</p><p lang="en">Received. It will be looked into; who you are is kept secret.</p><p><a href="/notices/${place}">返回 <small lang="en">Back</small></a></p>`,
          ),
        )
      } catch (error) {
        if (!(error instanceof HttpProblem)) throw error
        return refused(reply, error, place)
      }
    })
  }

/** Nobody is signed in: the system reads for them, within that place and nothing wider. */
function asSystem(request: FastifyRequest, place: string) {
  return { actor: { ...systemActor(place.slice(0, 6)), region: place }, requestId: request.id }
}

function page(reply: FastifyReply, shown: Printed | string) {
  return reply
    .type('text/html; charset=utf-8')
    .header('x-robots-tag', 'noindex, nofollow, noarchive, nosnippet')
    .header('cache-control', 'no-store')
    .send(typeof shown === 'string' ? shown : shown.text)
}

function gone(reply: FastifyReply, status: number) {
  return page(reply.status(status), webPage('没有这一页', '<h1>没有这一页</h1><p lang="en">There is no such page.</p>'))
}

function refused(reply: FastifyReply, { status, problem }: HttpProblem, place: string) {
  return page(
    reply.status(status),
    webPage(
      problem.title.zh,
      `<h1>${text(problem.title.zh)}</h1><p>${text(problem.detail.zh)}</p><p lang="en">${text(problem.detail.en)}</p><p><a href="/notices/${place}">返回 <small lang="en">Back</small></a></p>`,
    ),
  )
}
