import { printDay } from '@doudi/domain'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { addressOf, countVisit, countyToEnter, refuseForeign } from '../../access/index.ts'
import { type Platform, readInput, runCommand } from '../../platform/command/index.ts'
import type { Routes } from '../../platform/http/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import type { ThrottlePolicy } from '../../platform/signIn/index.ts'
import { townshipsOf } from '../../registry/index.ts'
import { receiveOnWeb } from './commands/receiveComplaint.ts'
import { judgeByReceipt } from './commands/satisfaction.ts'
import { refuse } from './problems.ts'
import { readReceipt } from './queries/readReceipt.ts'

const BODY_LIMIT = 64 * 1024
const SECOND = 1000
const HOUR = 3600 * SECOND

/** Patient with a family, or a village hall, behind one address; a program that goes on is made to wait. */
const SENDING: ThrottlePolicy = { free: 5, firstWaitMs: 60 * SECOND, longestWaitMs: HOUR / 6, forgottenAfterMs: HOUR }
/** Eighty bits are not guessed; waiting keeps whoever tries off the machine. */
const LOOKING: ThrottlePolicy = { free: 60, firstWaitMs: 5 * SECOND, longestWaitMs: HOUR / 12, forgottenAfterMs: HOUR }

const county = z
  .string()
  .regex(/^\d{6}$/)
  .optional()
  .describe('Needed only where several counties are served.')
const BODIES = {
  receipt: z.strictObject({ county, receipt: z.string().max(60) }),
  judge: z.strictObject({ county, ...judgeByReceipt.input.shape }),
  send: z.strictObject({ county, ...receiveOnWeb.input.shape }),
  places: z.strictObject({ county }),
}

/**
 * Lines for whoever complains: no account, no cookie, and the receipt number in the body, where no log and no history
 * of a browser keeps it.
 */
export function publicComplaintLines(platform: Platform): Routes {
  return (app) => {
    const line = (
      method: 'GET' | 'POST',
      url: string,
      { summary, body }: { summary: string; body: z.ZodType },
      handler: (request: FastifyRequest) => Promise<unknown>,
    ) =>
      app.route({
        method,
        url,
        bodyLimit: BODY_LIMIT,
        schema: { summary, description: 'Needs nobody to be signed in.', ...(method === 'POST' ? { body } : {}) },
        // read by readInput, which knows the words
        validatorCompiler: () => (value: unknown) => ({ value }),
        serializerCompiler: () => (answer) => JSON.stringify(answer),
        handler,
      })
    const visit = async (request: FastifyRequest, asked: string | undefined, policy: ThrottlePolicy) => {
      refuseForeign(request)
      const here = await countyToEnter(platform, asked)
      const purpose = policy === SENDING ? 'complain' : 'look'
      const wait = await countVisit(platform, { county: here, purpose, address: addressOf(request) }, policy)
      if (wait > 0) throw refuse('oversight.complaints-wait', { seconds: Math.ceil(wait / SECOND) })
      // discipline too: whoever complained sees how far it is, whoever has it
      return { actor: systemActor(here, ['discipline']), requestId: request.id, county: here }
    }

    line(
      'GET',
      '/api/complaints/places',
      { summary: 'oversight.list-places', body: BODIES.places },
      async (request) => {
        const { county: asked } = readInput(BODIES.places, request.query)
        const here = await countyToEnter(platform, asked)
        const today = printDay(platform.clock.today())
        const scope = scopeOf(systemActor(here))
        return { county: here, places: await inScope(platform.db, scope, (tx) => townshipsOf(tx, here, today)) }
      },
    )
    line('POST', '/api/complaints/web', { summary: receiveOnWeb.name, body: BODIES.send }, async (request) => {
      const { county: asked, ...sent } = readInput(BODIES.send, request.body)
      return runCommand(platform, receiveOnWeb, await visit(request, asked, SENDING), sent)
    })
    line(
      'POST',
      '/api/complaints/receipt',
      { summary: 'oversight.read-receipt', body: BODIES.receipt },
      async (request) => {
        const { county: asked, receipt } = readInput(BODIES.receipt, request.body)
        return read(platform, await visit(request, asked, LOOKING), receipt)
      },
    )
    line(
      'POST',
      '/api/complaints/receipt/satisfaction',
      { summary: judgeByReceipt.name, body: BODIES.judge },
      async (request) => {
        const { county: asked, ...sent } = readInput(BODIES.judge, request.body)
        const circumstances = await visit(request, asked, LOOKING)
        await runCommand(platform, judgeByReceipt, circumstances, sent)
        return read(platform, circumstances, sent.receipt)
      },
    )
  }
}

function read(
  platform: Platform,
  { actor, county: here }: { actor: ReturnType<typeof systemActor>; county: string },
  receipt: string,
) {
  const { db, keyring, clock } = platform
  return inScope(db, scopeOf(actor, here), (tx) =>
    readReceipt({ tx, county: here, keyring, today: clock.today() }, receipt),
  )
}
