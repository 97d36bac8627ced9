import { Worker } from 'node:worker_threads'
import { caseProblem, type Problem } from '@doudi/contract'
import { parseRegion } from '@doudi/domain'
import { reformFile } from '@doudi/population'
import { z } from 'zod'
import { HttpProblem, type Routes } from '../platform/http/index.ts'
import { refusePolicy } from './problems.ts'
import type { SimulationWish } from './simulation/simulateReform.ts'

const MOST_HOUSEHOLDS = 200_000
const MOST_AT_ONCE = 2

const wish = z.strictObject({
  population: z.strictObject({
    seed: z.int().min(0).max(2_147_483_647),
    households: z.int().min(1).max(MOST_HOUSEHOLDS),
    jurisdiction: z.string().regex(/^\d{2,12}$/),
  }),
  on: z.iso.date(),
  reform: reformFile.pick({ parameters: true, formulas: true }).partial(),
})

let running = 0

/** POST /api/simulations: a reform against the rules in force over an invented population. */
export const simulationRoutes: Routes = (app) => {
  app.post(
    '/api/simulations',
    {
      schema: { summary: 'Compare a reform with the rules in force', body: wish },
      validatorCompiler:
        ({ schema }) =>
        (value) =>
          readWish(schema as unknown as z.ZodType, value),
    },
    async (request) => {
      const { population, on, reform } = request.body
      if (parseRegion(population.jurisdiction) === undefined)
        throw new HttpProblem(
          400,
          caseProblem('case.region-unknown', { value: population.jurisdiction }, 'population.jurisdiction'),
        )
      if (running >= MOST_AT_ONCE) throw refusePolicy('simulation.busy')
      running++
      try {
        return await runElsewhere({
          ...population,
          reform: { name: '页面测算', on, parameters: reform.parameters ?? {}, formulas: reform.formulas ?? {} },
        })
      } finally {
        running--
      }
    },
  )
}

/** The body arrives as text, as everywhere in this slice. */
function readWish(schema: z.ZodType, body: unknown): { value: unknown } | { error: Error } {
  let value: unknown
  try {
    value = typeof body === 'string' ? JSON.parse(body) : body
  } catch {
    return { error: notAWish('', '不是完整的 JSON', 'not well-formed JSON') }
  }
  const read = schema.safeParse(value)
  if (read.success) return { value: read.data }
  const issue = read.error.issues[0]
  const said = issue?.message ?? ''
  return { error: notAWish(issue?.path.join('.') ?? '', said, said) }
}

function notAWish(where: string, zh: string, en: string): HttpProblem {
  return refusePolicy('simulation.request-not-allowed', { where, zh, en, most: MOST_HOUSEHOLDS }, where)
}

type Answer = { readonly simulation: object } | { readonly problem: Problem }

function runElsewhere(wishes: SimulationWish): Promise<object> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./simulation/worker.ts', import.meta.url), { workerData: wishes })
    worker.once('message', (answer: Answer) =>
      'problem' in answer ? reject(new HttpProblem(400, answer.problem)) : resolve(answer.simulation),
    )
    worker.once('error', reject)
  })
}
