import { SheetRefusal } from '@doudi/sheets'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Platform, runCommand, runQuery } from '../platform/command/index.ts'
import { type Authenticate, HttpProblem, type Routes, readCircumstances } from '../platform/http/index.ts'
import { fetchExport } from './commands/fetchExport.ts'
import { takeMaskedFile } from './commands/takeMaskedFile.ts'
import type { FileFormat } from './file/writeFile.ts'
import { readForm } from './layouts/readForm.ts'
import { type Lists, listFor } from './lists.ts'

const FORM_BYTES = 3 * 1024 * 1024
const TYPES: Readonly<Record<FileFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** Lines that answer with a file, or take one: bytes are no JSON. */
export const exportRoutes =
  (lists: Lists) =>
  (platform: Platform, authenticate: Authenticate): Routes =>
  (app) => {
    app.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: FORM_BYTES },
      (_r, body, done) => done(null, body),
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
        bodyLimit: FORM_BYTES,
        schema: { summary },
        // read by readInput, which knows the words
        validatorCompiler: () => (value: unknown) => ({ value }),
        serializerCompiler: () => (answer) => JSON.stringify(answer),
        handler,
      })

    line('POST', '/api/lists/:list/file', 'exports.take-masked-file', async (request, reply) => {
      const circumstances = await readCircumstances(request, authenticate)
      const list = listFor(lists, (request.params as { list: string }).list, circumstances.actor)
      const sent = (request.body ?? {}) as { format?: FileFormat }
      const file = await runCommand(platform, takeMaskedFile(list), circumstances, sent)
      return sendFile(reply, file, sent.format ?? 'xlsx')
    })
    line('GET', '/api/exports/:export/file', 'exports.fetch-file', async (request, reply) => {
      const circumstances = await readCircumstances(request, authenticate)
      const file = await runCommand(platform, fetchExport, circumstances, request.params)
      return sendFile(reply, file, 'xlsx')
    })
    line('POST', '/api/layouts/read', 'exports.read-form', async (request) => {
      const circumstances = await readCircumstances(request, authenticate)
      const sent = { ...(request.query as object), file: request.body }
      return runQuery(platform, readForm(lists), circumstances, sent).catch((error: unknown) => {
        throw error instanceof SheetRefusal ? new HttpProblem(400, error.problem) : error
      })
    })
  }

/** The name of the file says which list and how many rows, and nothing of anybody. */
function sendFile(
  reply: FastifyReply,
  { list, bytes, rows, sha256 }: { list: string; bytes: Buffer; rows: number; sha256: string },
  format: FileFormat,
) {
  return reply
    .header('content-type', TYPES[format])
    .header('content-disposition', `attachment; filename="${list.replaceAll('.', '-')}-${rows}.${format}"`)
    .header('x-rows', String(rows))
    .header('x-sha256', sha256)
    .send(bytes)
}
