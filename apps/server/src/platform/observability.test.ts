import { expect, test } from 'vitest'
import { canonicalJson } from './canonicalJson.ts'
import { clockAt } from './clock.ts'
import { buildApp } from './http/index.ts'
import { faultFields, openLog } from './log.ts'
import { openMetrics } from './metrics.ts'

test('today is that of Shanghai, whatever the zone of the machine', () => {
  const clock = clockAt('2026-06-30T15:59:59Z')
  const before = clock.today()
  clock.set('2026-06-30T16:00:00Z')
  expect(clock.today()).toBe(before + 1)
  expect(() => clock.set('tomorrow')).toThrow(RangeError)
})

test('a request leaves one line and one figure, with its route and never its address', async () => {
  const lines: string[] = []
  const metrics = openMetrics()
  const log = openLog({}, (line) => lines.push(line) > 0)
  const app = await buildApp([(routes) => void routes.get('/api/persons/:name', () => ({}))], { log, metrics })
  await app.inject({ url: encodeURI('/api/persons/王小明?number=500299199001011234') })
  await app.inject({ url: '/api/nowhere/secret' })
  await app.close()
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'info', event: 'request', method: 'GET', route: '/api/persons/:name', status: 200 },
    { event: 'request', route: 'none', status: 404 },
  ])
  expect(lines.join() + (await metrics.print())).not.toMatch(/%E7|王|5002991990|secret/)
  expect(await metrics.print()).toContain(
    'doudi_http_request_seconds_count{route="/api/persons/:name",method="GET",status="200"} 1',
  )
})

test('a fault is logged by its kind and place, without its words', () => {
  const fault = Object.assign(new Error('duplicate key (name)=(王小明)\nat second line'), {
    code: '23505',
    constraint: 'x_pkey',
  })
  const fields = faultFields(fault)
  expect(fields).toMatchObject({ code: '23505', constraint: 'x_pkey' })
  expect(JSON.stringify(fields)).not.toMatch(/王小明|second line/)
})

test('a log can be quieter', () => {
  const lines: string[] = []
  const log = openLog({ DOUDI_LOG: 'error' }, (line) => lines.push(line) > 0)
  log('info', 'request')
  log('error', 'job-failed')
  expect(lines).toHaveLength(1)
})

test('metrics are for a collector on this machine, or one that brings the token', async () => {
  const app = await buildApp([])
  expect((await app.inject({ url: '/api/metrics' })).statusCode).toBe(200)
  expect((await app.inject({ url: '/api/metrics', headers: { 'x-forwarded-for': '10.0.0.1' } })).statusCode).toBe(404)
  expect((await app.inject({ url: '/api/metrics', remoteAddress: '10.0.0.1' })).statusCode).toBe(404)
  await app.close()
  process.env['DOUDI_METRICS_TOKEN'] = 'a-token'
  const guarded = await buildApp([])
  expect((await guarded.inject({ url: '/api/metrics' })).statusCode).toBe(404)
  const headers = { authorization: 'Bearer a-token', 'x-forwarded-for': '10.0.0.1' }
  expect((await guarded.inject({ url: '/api/metrics', headers })).statusCode).toBe(200)
  delete process.env['DOUDI_METRICS_TOKEN']
  await guarded.close()
})

test('the same content has one spelling', () => {
  expect(canonicalJson({ b: 1, a: { d: undefined, c: [2n, 'é'] } })).toBe('{"a":{"c":["2","é"]},"b":1}')
  expect(canonicalJson({ a: { c: [2n, 'é'] }, b: 1 })).toBe(canonicalJson({ b: 1, a: { c: [2n, 'é'] } }))
  expect(canonicalJson(JSON.parse('{"__proto__":1}'))).toBe('{"__proto__":1}')
  expect(canonicalJson(new Date(0))).toBe('"1970-01-01T00:00:00.000Z"')
})
