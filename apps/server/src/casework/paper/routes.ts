import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Platform, runCommand, runQuery } from '../../platform/command/index.ts'
import { type Authenticate, type Routes, readCircumstances } from '../../platform/http/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { fileSignedSheet } from './commands/fileSignedSheet.ts'
import { refusePaper } from './problems.ts'
import { takePaper, takeWholeSet } from './queries/printPapers.ts'
import { showSignedSheet } from './queries/showSignedSheet.ts'
import { readElsewhere } from './scan/readElsewhere.ts'

const PHOTOGRAPH_BYTES = 10 * 1024 * 1024
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const UNFIT = {
  format: { zh: '文件不是 JPEG 或 PNG 照片。', en: 'The file is no JPEG or PNG.' },
  size: { zh: '照片的尺寸太大。', en: 'The picture is too large.' },
  damaged: { zh: '照片不完整，打不开。', en: 'The picture is damaged.' },
} as const

/** Lines that answer with a file or take a photograph: bytes are no JSON. */
export const paperRoutes =
  (platform: Platform, authenticate: Authenticate): Routes =>
  (app) => {
    app.addContentTypeParser(
      ['application/octet-stream', 'image/jpeg', 'image/png'],
      { parseAs: 'buffer', bodyLimit: PHOTOGRAPH_BYTES },
      (_request, body, done) => done(null, body),
    )
    const line = (
      method: 'GET' | 'POST',
      url: string,
      summary: string,
      handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
    ) =>
      app.route({
        method,
        url,
        bodyLimit: PHOTOGRAPH_BYTES,
        schema: { summary },
        validatorCompiler: () => (value: unknown) => ({ value }),
        serializerCompiler: () => (answer) => JSON.stringify(answer),
        handler,
      })
    const asked = (request: FastifyRequest) => ({ ...(request.query as object), ...(request.params as object) })

    line('GET', '/api/papers/:paper/word', 'casework.take-paper', async (request, reply) => {
      const circumstances = await readCircumstances(request, authenticate)
      return sendWord(reply, await runQuery(platform, takePaper, circumstances, asked(request)), 'paper')
    })
    line('GET', '/api/applications/:application/papers/word', 'casework.take-whole-set', async (request, reply) => {
      const circumstances = await readCircumstances(request, authenticate)
      return sendWord(reply, await runQuery(platform, takeWholeSet, circumstances, asked(request)), 'papers')
    })
    line('POST', '/api/signed-sheets', 'casework.file-signed-sheet', async (request) => {
      const circumstances = await readCircumstances(request, authenticate)
      const { permissions } = circumstances.actor
      // before anything is taken apart
      if (!permissions.has(fileSignedSheet.permission)) {
        throw refusePlatform('platform.not-permitted', { action: fileSignedSheet.name })
      }
      const file = request.body
      if (!Buffer.isBuffer(file)) throw refusePaper('casework.photograph-unfit', UNFIT.format)
      const read = await readElsewhere(file)
      if (read.found === 'unfit') throw refusePaper('casework.photograph-unfit', UNFIT[read.because])
      if (read.found === 'foreign') throw refusePaper('casework.code-foreign')
      if (read.found !== 'code') throw refusePaper('casework.code-unreadable')
      return runCommand(platform, fileSignedSheet, circumstances, { code: read.code, format: read.format, file })
    })
    line('GET', '/api/signed-sheets/:sheet', 'casework.show-signed-sheet', async (request, reply) => {
      const circumstances = await readCircumstances(request, authenticate)
      const { format, bytes } = await runQuery(platform, showSignedSheet, circumstances, asked(request))
      return reply.header('content-type', `image/${format}`).header('x-content-type-options', 'nosniff').send(bytes)
    })
  }

/** The name of the file says nothing of anybody. */
function sendWord(reply: FastifyReply, bytes: Buffer, name: string) {
  return reply
    .header('content-type', WORD)
    .header('content-disposition', `attachment; filename="${name}.docx"`)
    .send(bytes)
}
