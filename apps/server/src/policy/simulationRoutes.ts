import { Worker } from 'node:worker_threads'
import type { Problem } from '@doudi/contract'
import { parseRegion } from '@doudi/domain'
import { reformFile } from '@doudi/population'
import { z } from 'zod'
import { HttpProblem, type Routes } from '../platform/http/index.ts'
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
      if (parseRegion(population.jurisdiction) === undefined) throw new HttpProblem(400, noRegion)
      if (running >= MOST_AT_ONCE) throw new HttpProblem(429, busy)
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
    return {
      error: new HttpProblem(400, { ...notAWish, detail: { zh: '不是完整的 JSON。', en: 'Not well-formed JSON.' } }),
    }
  }
  const read = schema.safeParse(value)
  if (read.success) return { value: read.data }
  const issue = read.error.issues[0]
  const where = issue?.path.join('.') ?? ''
  return {
    error: new HttpProblem(400, {
      ...notAWish,
      detail: {
        zh: `${where || '请求'}：${issue?.message ?? ''}`,
        en: `${where || 'request'}: ${issue?.message ?? ''}`,
      },
      ...(where && { where }),
    }),
  }
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

const notAWish: Problem = {
  code: 'simulation.request-not-allowed',
  title: { zh: '测算的写法有误', en: 'The simulation asked for is not well-formed' },
  detail: { zh: '', en: '' },
  allowed: {
    zh: `population{seed, households（1 至 ${MOST_HOUSEHOLDS}）, jurisdiction}、on、reform{parameters, formulas}`,
    en: `population{seed, households (1 to ${MOST_HOUSEHOLDS}), jurisdiction}, on, reform{parameters, formulas}`,
  },
}

const noRegion: Problem = {
  code: 'case.region-unknown',
  title: { zh: '没有这个地区', en: 'There is no such region' },
  detail: { zh: '地区代码不存在。', en: 'The region code does not exist.' },
  where: 'population.jurisdiction',
}

const busy: Problem = {
  code: 'simulation.busy',
  title: { zh: '正在测算', en: 'Busy simulating' },
  detail: { zh: '另有测算正在进行，请稍后再试。', en: 'Other simulations are running; try again shortly.' },
}
