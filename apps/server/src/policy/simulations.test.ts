import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../platform/http/index.ts'
import { policyRoutes } from './routes.ts'

const root = fileURLToPath(new URL('../../../../', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'doudi-simulation-'))
let app: FastifyInstance

beforeAll(async () => {
  app = await buildApp([policyRoutes])
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

interface Group {
  readonly households: number
  readonly winners: number
  readonly losers: number
  readonly entrants: number
  readonly leavers: number
  readonly costChange: number
}
interface View extends Group {
  readonly monthlyCostChange: number
  readonly baseline: { readonly monthlyCost: number }
  readonly reform: { readonly monthlyCost: number }
  readonly undetermined: number
  readonly byRegion: readonly Group[]
  readonly bySize: readonly Group[]
  readonly code?: string
}

function doudi(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/server/src/main.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

async function simulate(body: unknown) {
  const response = await app.inject({
    method: 'POST',
    url: '/api/simulations',
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  })
  return { status: response.statusCode, body: response.json() as View }
}

const asked = {
  population: { seed: 7, households: 2000, jurisdiction: '500238' },
  on: '2021-05-10',
  reform: { parameters: { 'dibao.standard.rural': 550 } },
}

const sum = (groups: readonly Group[], key: keyof Group) => groups.reduce((total, group) => total + group[key], 0)

test('a higher standard costs more, and the groups add up to the whole', async () => {
  const { status, body } = await simulate(asked)
  expect(status).toBe(200)
  expect(body.winners).toBeGreaterThan(0)
  expect(body.monthlyCostChange).toBeCloseTo(body.reform.monthlyCost - body.baseline.monthlyCost, 2)
  expect(body.monthlyCostChange).toBeGreaterThan(0)
  for (const groups of [body.byRegion, body.bySize]) {
    for (const key of ['winners', 'losers', 'entrants', 'leavers'] as const) expect(sum(groups, key)).toBe(body[key])
    expect(sum(groups, 'households') + body.undetermined).toBe(body.households)
    expect(sum(groups, 'costChange')).toBeCloseTo(body.monthlyCostChange, 1)
  }
})

test('no reform changes nothing', async () => {
  const { body } = await simulate({ ...asked, reform: {} })
  expect([body.winners, body.losers, body.monthlyCostChange]).toEqual([0, 0, 0])
})

test('a figure that no pack has, a region that does not exist and too many families are refused', async () => {
  expect((await simulate({ ...asked, reform: { parameters: { nothing: 1 } } })).body.code).toBe(
    'case.parameter-unknown',
  )
  expect((await simulate({ ...asked, population: { ...asked.population, jurisdiction: '99' } })).body.code).toBe(
    'case.region-unknown',
  )
  const many = await simulate({ ...asked, population: { ...asked.population, households: 10_000_000 } })
  expect([many.status, many.body.code]).toEqual([400, 'simulation.request-not-allowed'])
  expect((await simulate({ ...asked, reform: { formulas: { 低保资格: '没有此名' } } })).body.code).toBe(
    'reform.unknown-name',
  )
})

test('the command line makes the same families from the same seed and compares a reform file', () => {
  const people = join(folder, 'people.pop')
  const reform = join(folder, 'reform.yaml')
  writeFileSync(reform, 'name: 提标\non: 2021-05-10\nparameters: {dibao.standard.rural: 550}\n')
  expect(doudi('population', '--out', people, '--households', '2000', '--seed', '7', '--on', '2021-05-10').status).toBe(
    0,
  )
  const told = doudi('simulate', '--population', people, '--reform', reform, '--json')
  expect(told.status).toBe(0)
  expect((JSON.parse(told.stdout) as View).households).toBe(2000)
  expect(doudi('simulate', '--population', people, '--reform', reform).stdout).toContain('每月支出')
  truncateSync(people, 5000)
  const cut = doudi('simulate', '--population', people, '--reform', reform)
  expect(cut.status).toBe(1)
  expect(cut.stderr).toMatch(/population\./)
})

test('a reform file that is not there or not well-formed is told, not thrown', () => {
  const people = join(folder, 'few.pop')
  doudi('population', '--out', people, '--households', '10')
  expect(doudi('simulate', '--population', people, '--reform', join(folder, 'none.yaml')).stderr).toContain(
    'simulation.file-unreadable',
  )
  const bad = join(folder, 'bad.yaml')
  writeFileSync(bad, 'name: 缺日\nparamters: {}\n')
  expect(doudi('simulate', '--population', people, '--reform', bad).stderr).toContain('reform.shape')
})
