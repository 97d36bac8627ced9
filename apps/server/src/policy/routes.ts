import { setImmediate } from 'node:timers/promises'
import { type CaseOutcome, caseFile, caseOutcomeSchema, parseCases, problemSchema } from '@doudi/contract'
import { z } from 'zod'
import type { Routes } from '../platform/http/index.ts'
import { HttpProblem } from '../platform/http/index.ts'
import { answerCase } from './answerCases.ts'
import { ourPacks } from './packFiles.ts'
import { refusePolicy } from './problems.ts'
import { exampleList, examplesOf, findReachedClauses } from './queries/examples.ts'
import { missingParameters } from './queries/missingParameters.ts'
import { packList } from './queries/packList.ts'
import { packView } from './queries/packView.ts'
import { findRegions } from './queries/regions.ts'
import { vocabularyView } from './queries/vocabularyView.ts'
import { simulationRoutes } from './simulationRoutes.ts'

/** A long list belongs on the command line; YAML is slow to read and has a limit of its own. */
const JSON_BODY = { format: 'json', limits: { cases: 5000 } } as const
const YAML_BODY = { format: 'yaml', limits: { bytes: 2 * 1024 * 1024, cases: 5000 } } as const

const flag = z.enum(['true', 'false']).optional()
const textBody = { consumes: ['application/json', 'application/yaml'] }

/** The policy slice's part of the interface. The open interface keeps nothing and asks for nothing that names a person. */
export const policyRoutes: Routes = async (app) => {
  const packs = ourPacks()
  // the body is read by the reader of case files, which tells place and remedy; so it arrives as text
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser(
    ['application/json', 'application/yaml', 'text/yaml'],
    { parseAs: 'string' },
    (_request, body, done) => done(null, body),
  )

  app.get('/api/health', { schema: { response: { 200: z.object({ status: z.literal('ok') }) } } }, () => ({
    status: 'ok' as const,
  }))

  app.post(
    '/api/determinations',
    {
      ...textBody,
      schema: {
        summary: 'Determine one case, or a list of cases',
        description: 'One object in, one out; a list in, a list out. Absent facts are unknown unless assume=ordinary.',
        body: z
          .union([caseFile, z.array(caseFile)])
          .describe('A case in the case format, or a list of them, as JSON or YAML.'),
        querystring: z.strictObject({ assume: z.enum(['ordinary']).optional(), explain: flag, changes: flag }),
        response: { 200: z.union([caseOutcomeSchema, z.array(caseOutcomeSchema)]), '4xx': problemSchema },
      },
      validatorCompiler: ({ schema, httpPart }) =>
        httpPart === 'body' ? (value) => ({ value }) : (value) => readQuery(schema as unknown as z.ZodType, value),
      serializerCompiler: () => (body) => JSON.stringify(body),
    },
    async (request) => {
      const { assume, explain, changes } = request.query
      const isYaml = request.headers['content-type']?.includes('yaml')
      const parsed = parseCases(request.body as unknown, isYaml ? YAML_BODY : JSON_BODY)
      if (!parsed.ok) throw new HttpProblem(parsed.problem.code === 'case.file-too-large' ? 413 : 400, parsed.problem)
      const options = { assume: assume === 'ordinary', explain: explain === 'true', changes: changes === 'true' }
      const outcomes: CaseOutcome[] = []
      for (const one of parsed.cases) {
        outcomes.push(answerCase(packs, one, options))
        // a long list must not keep the next window waiting
        await setImmediate()
      }
      const [only] = outcomes
      if (parsed.isList || !only) return outcomes as never
      if (only.problem) throw new HttpProblem(400, only.problem)
      return only as never
    },
  )

  app.get('/api/packs', { schema: { summary: 'All packs' } }, () => {
    // whoever reads the list will open a pack: what its examples reach is then known sooner
    findReachedClauses().catch(() => undefined)
    return { packs: packList(packs) }
  })
  app.get(
    '/api/packs/:id',
    { schema: { summary: 'One pack', params: z.object({ id: z.string().max(64) }) } },
    async (request) => {
      const view = packView(packs, request.params.id, await examplesOf(request.params.id))
      if (!view) throw noSuchPack(request.params.id)
      return view
    },
  )
  app.get(
    '/api/jurisdictions/:code/missing-parameters',
    {
      schema: {
        summary: 'Figures that are not set here',
        params: z.object({ code: z.string().regex(/^\d{2,12}$/) }),
        querystring: z.object({ on: z.iso.date().optional() }),
      },
    },
    (request) => missingParameters(packs, request.params.code, request.query.on),
  )
  app.get(
    '/api/regions',
    {
      schema: { summary: 'Find regions by name or code', querystring: z.object({ q: z.string().max(40).default('') }) },
    },
    (request) => ({ regions: findRegions(request.query.q) }),
  )
  app.get('/api/vocabulary', { schema: { summary: 'Facts and words of the case file' } }, () => vocabularyView(packs))
  app.get(
    '/api/examples',
    { schema: { summary: 'Worked examples', querystring: z.object({ q: z.string().max(40).default('') }) } },
    (request) => ({ examples: exampleList(request.query.q) }),
  )
  await simulationRoutes(app)
}

function readQuery(schema: z.ZodType, value: unknown): { value: unknown } | { error: Error } {
  const read = schema.safeParse(value)
  if (read.success) return { value: read.data }
  const issue = read.error.issues[0]
  const [where, said] = [issue?.path.join('.') ?? '', issue?.message ?? '']
  return { error: refusePolicy('http.query-not-allowed', { where, zh: said, en: said }) }
}

function noSuchPack(id: string): HttpProblem {
  const ids = ourPacks().packs.map((pack) => pack.id)
  return refusePolicy('policy.pack-unknown', { id, zh: ids.join('、'), en: ids.join(', ') })
}
