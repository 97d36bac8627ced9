import { PassThrough, type Readable } from 'node:stream'
import { ROSTERS, type RosterKind, SHEET_LIMITS, writeReturned, writeTemplate } from '@doudi/sheets'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { defineQuery, type Platform, runCommand, runQuery } from '../platform/command/index.ts'
import { type Authenticate, type Routes, readCircumstances } from '../platform/http/index.ts'
import { inScope, scopeOf } from '../platform/scope/index.ts'
import { fetchReturned } from './commands/fetchReturned.ts'
import { KINDS } from './commands/receiveFile.ts'
import { refuse } from './problems.ts'
import { showFile } from './queries/showFile.ts'
import { openStored } from './reading/storedFile.ts'
import { takeIn } from './reading/takeIn.ts'
import { withProblems } from './reading/withProblems.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MAY = 'registry.import-roster'

/** Asked before a byte of a file is taken. */
const maySend = defineQuery({
  name: 'rosters.send-file',
  permission: MAY,
  input: z.strictObject({}),
  run: async () => true,
})

/** Files on their way in and out: bodies that are no JSON, read and written as streams. */
export function rosterRoutes(platform: Platform, authenticate: Authenticate): Routes {
  return (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', (_request: unknown, body: Readable, done: (error: null, body: Readable) => void) =>
      done(null, body),
    )
    app.route({
      method: 'POST',
      url: '/api/rosters/files',
      bodyLimit: SHEET_LIMITS.mostBytes + 1024,
      schema: {
        summary: 'rosters.receive-file',
        description: `Needs ${MAY}. The body is the file; x-file-name (URI-encoded) its name, x-roster-kind the kind.`,
      },
      handler: (request) => receive(platform, authenticate, request),
    })
    app.route({
      method: 'GET',
      url: '/api/rosters/imports/:import/returned.xlsx',
      schema: { summary: 'rosters.fetch-returned', description: `Needs ${MAY}.` },
      handler: (request, reply) => giveBack(platform, authenticate, request, reply),
    })
    app.route({
      method: 'GET',
      url: '/api/rosters/templates/:form',
      schema: { summary: 'rosters.give-template', description: `An empty form: dibao.xlsx and so on. Needs ${MAY}.` },
      handler: async (request, reply) => {
        await runQuery(platform, maySend, await readCircumstances(request, authenticate), {})
        const kind = /^(\w+)\.xlsx$/.exec((request.params as { form: string }).form)?.[1]
        return sendSheet(reply, `${readKind(kind)}.xlsx`, (target) => writeTemplate(target, readKind(kind)))
      },
    })
  }
}

async function receive(platform: Platform, authenticate: Authenticate, request: FastifyRequest) {
  const circumstances = await readCircumstances(request, authenticate)
  await runQuery(platform, maySend, circumstances, {})
  const kind = readKind(single(request.headers['x-roster-kind']))
  const name = decodeName(single(request.headers['x-file-name']) ?? '')
  const { file, importedBy } = await takeIn(platform, circumstances, { body: request.body as Readable, name, kind })
  return { ...(await runQuery(platform, showFile, circumstances, { file })), importedBy }
}

async function giveBack(platform: Platform, authenticate: Authenticate, request: FastifyRequest, reply: FastifyReply) {
  const circumstances = await readCircumstances(request, authenticate)
  const { row, file } = await runCommand(platform, fetchReturned, circumstances, request.params)
  const scope = scopeOf(circumstances.actor, circumstances.county)
  const within = <T>(work: Parameters<typeof inScope<T>>[2]) => inScope(platform.db, scope, work)
  const { table, close } = await openStored(within, platform.keyring, file)
  return sendSheet(reply, `${row.kind}-${row.id}.xlsx`, async (target) => {
    try {
      const { rows, problemsOf } = withProblems(within, platform.keyring, row, table.rows)
      await writeReturned(target, { ...table, rows }, { problemsOf, onlyFaulty: true })
    } finally {
      await close()
    }
  })
}

/** Sends a sheet while it is written; a fault half-way breaks the line off, so that half a sheet is not taken for one. */
function sendSheet(reply: FastifyReply, name: string, write: (target: PassThrough) => Promise<void>) {
  const target = new PassThrough()
  write(target).catch((error: Error) => target.destroy(error))
  return reply.type(XLSX).header('content-disposition', `attachment; filename="${name}"`).send(target)
}

function readKind(written: string | undefined): RosterKind {
  if (!KINDS.includes(written as RosterKind)) {
    const kinds = Object.values(ROSTERS).map(({ kind, title }) => `${kind}（${title.zh}）`)
    throw refuse('rosters.kind-unknown', { kinds: kinds.join('、') }, 'x-roster-kind')
  }
  return written as RosterKind
}

function decodeName(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

const single = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)
