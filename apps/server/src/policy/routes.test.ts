import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildApp } from '../platform/http/index.ts'
import { policyRoutes } from './routes.ts'

let app: FastifyInstance

beforeAll(async () => {
  app = await buildApp([policyRoutes])
})
afterAll(() => app.close())

async function get<T>(url: string): Promise<{ status: number; body: T }> {
  const response = await app.inject({ url: encodeURI(url) })
  return { status: response.statusCode, body: response.json() as T }
}

test('health says ok, and the interface describes itself in OpenAPI 3.1', async () => {
  expect((await get('/api/health')).body).toEqual({ status: 'ok' })
  const { body } = await get<{ openapi: string; paths: Record<string, unknown> }>('/api/openapi.json')
  expect(body.openapi).toBe('3.1.0')
  expect(Object.keys(body.paths)).toContain('/api/determinations')
})

test('the six packs are listed from the nation down, each with its hash', async () => {
  const { body } = await get<{ packs: { id: string; hash: string; examples: number }[] }>('/api/packs')
  expect(body.packs.map((pack) => pack.id)).toEqual([
    'national',
    'chongqing',
    'jiaozuo',
    'yinchuan',
    'wangjiang',
    'wuxi',
  ])
  for (const pack of body.packs) {
    expect(pack.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(pack.examples).toBeGreaterThan(0)
  }
})

test('a pack shows its documents, figures over time, formulas and the examples that reach a clause', async () => {
  const { body } = await get<{
    documents: { id: string; clauses: { clause: string; examples: string[] }[] }[]
    parameters: { id: string; values: { from: string; value?: string }[] }[]
  }>('/api/packs/wuxi')
  expect(
    body.documents.find((document) => document.id === 'D003')?.clauses.some((clause) => clause.examples.length > 0),
  ).toBe(true)
  const { body: chongqing } = await get<typeof body>('/api/packs/chongqing')
  const standard = chongqing.parameters.find((parameter) => parameter.id === 'dibao.standard.rural')
  expect(standard?.values.length).toBeGreaterThan(3)
}, 60_000)

test('a pack that does not exist is named and the others offered', async () => {
  const { status, body } = await get<{ code: string; allowed: { zh: string } }>('/api/packs/wuhan')
  expect(status).toBe(404)
  expect(body.code).toBe('policy.pack-unknown')
  expect(body.allowed.zh).toContain('wuxi')
})

test('what a county lacks is listed with who knows it and which answers wait', async () => {
  const { body } = await get<{ count: number; parameters: { knownBy: string; waiting: string[] }[] }>(
    '/api/jurisdictions/410802/missing-parameters?on=2021-06-01',
  )
  expect(body.count).toBe(body.parameters.length)
  expect(body.count).toBeGreaterThan(0)
  expect(body.parameters.every((parameter) => parameter.knownBy !== '' && parameter.waiting.length > 0)).toBe(true)
})

test('巫溪 is found and is not 无锡', async () => {
  const { body } = await get<{ regions: { code: string; name: string; path: string }[] }>('/api/regions?q=巫溪')
  expect(body.regions).toEqual([expect.objectContaining({ code: '500238', path: expect.stringContaining('重庆') })])
})

test('an example can be opened as a start', async () => {
  const { body } = await get<{ examples: { name: string; case: unknown }[] }>('/api/examples?q=wuxi')
  expect(body.examples.length).toBeGreaterThan(3)
})
