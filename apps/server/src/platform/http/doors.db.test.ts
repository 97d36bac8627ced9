import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { defineCommand, defineQuery } from '../command/index.ts'
import { platformSlice } from '../platformSlice.ts'
import { NEXT_DOOR, officer, openTestPlatform, SONGLIN, type TestPlatform } from '../testing/index.ts'
import { ask, get, patch, post, remove } from './index.ts'

let here: TestPlatform
let app: FastifyInstance

const read = defineQuery({
  name: 'umbrella.read',
  permission: 'umbrella.read',
  input: z.strictObject({ id: z.string(), page: z.coerce.number().default(1) }),
  run: async ({ county, actor, receipt }, { id, page }) => {
    await receipt({
      person: '00000000-0000-7000-8000-0000000000aa',
      region: `${county}001201`,
      why: 'look',
      section: 'rain',
    })
    return { id, page, county, post: actor.post }
  },
})
const echo = defineCommand({
  name: 'umbrella.echo',
  permission: 'umbrella.write',
  input: z.strictObject({ id: z.string(), colour: z.string() }),
  run: async (_context, input) => input,
  audit: ({ id }) => ({ id }),
  subject: ({ id }) => id,
})
const breaks = defineCommand({
  name: 'umbrella.break',
  permission: 'umbrella.write',
  input: z.looseObject({}),
  run: async () => {
    throw new Error('王小明 500299199001011234')
  },
  audit: () => ({}),
})

beforeAll(async () => {
  const doors = [
    get('/api/umbrellas/:id', read),
    ask('/api/umbrellas/search', read),
    patch('/api/umbrellas/:id', echo),
    remove('/api/umbrellas/:id', breaks),
    post('/api/umbrellas', echo),
  ]
  here = await openTestPlatform([platformSlice, { name: 'umbrella', doors }])
  app = await here.serve({
    reader: officer(['umbrella.read']),
    writer: officer(['umbrella.write', 'platform.administer']),
    city: officer(['umbrella.read'], { region: '5002', counties: [NEXT_DOOR, SONGLIN] }),
  })
})
afterAll(async () => {
  await app.close()
  await here.close()
})

async function send(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  who?: string,
  body?: unknown,
  headers = {},
) {
  const response = await app.inject({
    method,
    url,
    headers: { ...(who && { 'x-test-actor': who }), ...headers },
    ...(body === undefined ? {} : { payload: body as object }),
  })
  return { status: response.statusCode, body: response.json(), headers: response.headers }
}

test('an open question is answered without signing in; anything else asks for it', async () => {
  expect(await send('GET', '/api/installation')).toMatchObject({
    status: 200,
    body: { counties: [{ county: NEXT_DOOR }, { county: SONGLIN, name: '松林县民政局', kind: 'invented' }] },
  })
  for (const door of [
    send('GET', '/api/umbrellas/1'),
    send('POST', '/api/umbrellas'),
    send('PUT', '/api/installation/name'),
  ]) {
    expect(await door).toMatchObject({ status: 401, body: { code: 'platform.sign-in-needed' } })
  }
})

test('the input of an act is what address, query and body say together; what it does not know is refused', async () => {
  expect((await send('GET', '/api/umbrellas/red?page=3', 'reader')).body).toMatchObject({ id: 'red', page: 3 })
  expect((await send('POST', '/api/umbrellas/search', 'reader', { id: 'blue' })).body).toMatchObject({
    id: 'blue',
    page: 1,
  })
  expect((await send('PATCH', '/api/umbrellas/7', 'writer', { colour: 'red' })).body).toEqual({
    id: '7',
    colour: 'red',
  })
  expect(await send('GET', '/api/umbrellas/red?colour=3', 'reader')).toMatchObject({
    status: 400,
    headers: { 'content-type': expect.stringContaining('application/problem+json') },
    body: { code: 'platform.input-not-allowed' },
  })
  for (const body of [[1], [{ id: '1', colour: 'x' }]]) {
    expect((await send('POST', '/api/umbrellas', 'writer', body)).status).toBe(400)
  }
})

test('the address decides what is meant, not the body', async () => {
  expect((await send('PATCH', '/api/umbrellas/7', 'writer', { id: '8', colour: 'red' })).body.id).toBe('7')
})

test('a reading without permission is refused and entered; one with it leaves a receipt', async () => {
  expect((await send('GET', '/api/umbrellas/1', 'writer')).status).toBe(403)
  expect(await here.asAdmin('select outcome from platform.audit_entry where action = $1', ['umbrella.read'])).toEqual([
    { outcome: 'refused' },
  ])
  const before = await here.asAdmin('select from platform.access_receipt')
  await send('GET', '/api/umbrellas/1', 'reader')
  const after = await here.asAdmin<{ why: string; action: string }>('select why, action from platform.access_receipt')
  expect(after).toHaveLength(before.length + 1)
  expect(after[0]).toEqual({ why: 'look', action: 'umbrella.read' })
})

test('a post above the county names the county; another one is not found', async () => {
  expect(await send('GET', '/api/umbrellas/1', 'city', undefined, { 'x-county': NEXT_DOOR })).toMatchObject({
    status: 200,
    body: { county: NEXT_DOOR },
  })
  expect((await send('GET', '/api/umbrellas/1', 'city')).status).toBe(404)
  expect((await send('GET', '/api/umbrellas/1', 'reader', undefined, { 'x-county': NEXT_DOOR })).status).toBe(404)
  expect((await send('GET', '/api/umbrellas/1', 'reader', undefined, { 'x-county': "' or 1=1" })).status).toBe(404)
})

test('a key in the header makes a request safe to repeat', async () => {
  const key = { 'idempotency-key': '018f-once-only' }
  const first = await send('POST', '/api/umbrellas', 'writer', { id: 'k', colour: 'red' }, key)
  expect((await send('POST', '/api/umbrellas', 'writer', { colour: 'red', id: 'k' }, key)).body).toEqual(first.body)
  expect((await send('POST', '/api/umbrellas', 'writer', { id: 'k', colour: 'blue' }, key)).status).toBe(422)
  expect(await here.asAdmin("select outcome from platform.audit_entry where subject = 'k' order by seq")).toEqual([
    { outcome: 'done' },
    { outcome: 'refused' },
  ])
})

test('a fault of ours tells nothing of what it was about', async () => {
  const { status, body } = await send('DELETE', '/api/umbrellas/1', 'writer')
  expect([status, body.code]).toEqual([500, 'http.failed'])
  expect(JSON.stringify(body)).not.toContain('王小明')
})

test('every answer carries the number of its request, and the ledger has the same', async () => {
  const { headers } = await send(
    'POST',
    '/api/umbrellas',
    'writer',
    { id: 'numbered', colour: 'red' },
    { 'x-request-id': 'mine' },
  )
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  expect(await here.asAdmin("select request_id from platform.audit_entry where subject = 'numbered'")).toEqual([
    { request_id: headers['x-request-id'] },
  ])
})

test('the interface describes every door', async () => {
  const { body } = await send('GET', '/api/openapi.json')
  expect(Object.keys(body.paths)).toEqual(expect.arrayContaining(['/api/installation', '/api/umbrellas/{id}']))
  expect(body.paths['/api/umbrellas/{id}'].patch.parameters).toMatchObject([{ name: 'id', in: 'path' }])
})
