import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestPlatform, type TestPlatform } from '../platform/testing/index.ts'
import { slices } from '../slices.ts'
import { authenticateBy, makeDemoAccounts } from './index.ts'
import { type Visitor, visitor } from './testing/visitor.ts'

const PASSWORD = '松林县的松树很高很高'
const REGIONS = `代码,名称,类别,起,止
500299001000,松江镇,乡镇,,
500299002,云台镇,乡镇,,
500299001201,柳溪村,村,,
500299002201,石门村,村,,
`

let here: TestPlatform
let app: FastifyInstance
beforeAll(async () => {
  here = await openTestPlatform(slices)
  app = await here.serve(authenticateBy(here.platform))
  await makeDemoAccounts(here.platform, { password: PASSWORD, env: {} })
  const officer = await come('demo-county-officer')
  await officer.send('POST', '/api/registry/regions/import', { csv: REGIONS })
}, 120_000)
afterAll(async () => {
  await app.close()
  await here.close()
})

async function come(name: string, password = PASSWORD): Promise<Visitor> {
  const me = visitor(app)
  expect((await me.signIn(name, password)).body).toMatchObject({ stage: 'ready' })
  return me
}
/** Somebody else with a copy of the cookie and of the page's token. */
function thief({ cookie, csrf }: Visitor): Visitor {
  const me = visitor(app)
  me.cookie = cookie
  me.csrf = csrf
  return me
}
const SEARCH = '/api/registry/people/search'

test('a stolen cookie is worth nothing once its owner has signed out, chosen another password, or come in anew', async () => {
  const owner = await come('demo-township-window')
  const stolen = thief(owner)
  expect((await stolen.send('POST', SEARCH, { text: '赵' })).status).toBe(200)
  await owner.send('DELETE', '/api/session')
  expect((await stolen.send('POST', SEARCH, { text: '赵' })).status).toBe(401)

  const [home, office] = [await come('demo-township-window'), await come('demo-township-window')]
  const before = thief(home)
  const wanted = '另一棵松树也很高很高'
  expect((await office.send('PUT', '/api/session/password', { present: PASSWORD, wanted })).status).toBe(200)
  expect((await before.send('POST', SEARCH, { text: '赵' })).status).toBe(401)
  expect((await office.send('POST', SEARCH, { text: '赵' })).status).toBe(200)
})

test('a cookie from before a post ended does not act in that post any more, though its session lives on', async () => {
  const [owner, system] = [await come('demo-township-reviewer'), await come('demo-system-administrator')]
  const stolen = thief(owner)
  expect((await stolen.send('POST', SEARCH, { text: '赵' })).status).toBe(200)
  const { body } = await system.send('GET', '/api/accounts')
  const account = body.accounts.find(({ name }: { name: string }) => name === 'demo-township-reviewer')
  expect((await system.send('DELETE', `/api/posts/${account.posts[0].id}`)).status).toBe(200)
  for (const one of [stolen, owner]) {
    expect((await one.send('POST', SEARCH, { text: '赵' })).body.code).toBe('access.no-post')
  }
})

test('every line that writes or asks by a body refuses a request without the page’s token, or with another page’s', async () => {
  const [me, other] = [await come('demo-county-officer'), await come('demo-county-approver')]
  const lines = slices
    .flatMap((slice) => slice.doors ?? [])
    .filter(({ method, act }) => method !== 'GET' && 'permission' in act)
  expect(lines.length).toBeGreaterThan(30)
  for (const { method, path } of lines) {
    const url = path.replaceAll(/:\w+/g, '00000000-0000-7000-8000-000000000000')
    for (const csrf of ['', other.csrf]) {
      const { body } = await me.send(method, url, {}, { 'x-csrf': csrf })
      expect(body.code, `${method} ${path}`).toBe('access.page-outdated')
    }
  }
})

test('a county, region or post forged into headers, address or body widens nothing', async () => {
  const me = await come('demo-village-worker')
  const forged = [{ 'x-county': '500298' }, { 'x-county': "500299' or '1'='1" }, { 'x-county': '5002' }]
  for (const headers of forged) {
    expect((await me.send('POST', SEARCH, { text: '赵' }, headers)).body.code).toBe('platform.not-found')
  }
  const bodies = [{ county: '500298' }, { region: '500299' }, { 'app.region_lo': '0' }, { post: 'countyOfficer' }]
  for (const more of bodies) {
    expect((await me.send('POST', SEARCH, { text: '赵', ...more })).status).not.toBe(200)
  }
  const officer = await come('demo-county-officer')
  const there = { name: '钱二', born: '1980-01-01', region: '500299002201', noNumberBecause: 'lost' }
  expect((await officer.send('POST', '/api/registry/people', there)).status).toBe(200)
  expect((await me.send('POST', SEARCH, { text: '钱二' })).body).toEqual({ people: [], places: [] })
  for (const header of ['../../x', "' or true", '00000000-0000-7000-8000-000000000000']) {
    expect((await me.send('POST', SEARCH, { text: '钱二' }, { 'x-opened-file': header })).body.code).toBe(
      'access.opened-file-over',
    )
  }
})

test('SQL in the search box finds what it spells, which is nobody, and changes nothing', async () => {
  const me = await come('demo-county-officer')
  const count = async () => (await here.asAdmin('select from registry.person')).length
  const before = await count()
  const typed = ["' or 1=1 --", "赵'; drop table registry.person; --", '%', '_', '\\', '赵%', '$1', "'||pg_sleep(9)||'"]
  for (const text of typed) {
    const { status, body } = await me.send('POST', SEARCH, { text })
    expect([200, 400], text).toContain(status)
    if (status === 200) expect(body.people, text).toEqual([])
  }
  expect(await count()).toBe(before)
})

test('a script in a name is kept as a name and leaves as data, never as a page', async () => {
  const me = await come('demo-county-officer')
  const name = '<script>alert(1)</script>'
  const made = await me.send('POST', '/api/registry/people', {
    name,
    born: '1980-01-01',
    region: '500299001201',
    noNumberBecause: 'lost',
  })
  expect(made.status).toBe(200)
  const shown = await app.inject({
    method: 'GET',
    url: `/api/registry/people/${made.body.person}?why=review`,
    headers: { cookie: me.cookie },
  })
  expect(shown.json().name).toBe(name)
  expect(shown.headers['content-type']).toMatch(/^application\/json/)
  expect(shown.headers['x-content-type-options']).toBe('nosniff')
  const sheet = await app.inject({
    method: 'GET',
    url: `/api/people/${made.body.person}/receipts/sheet`,
    headers: { cookie: me.cookie },
  })
  expect(sheet.statusCode).toBe(200)
  expect(sheet.body).not.toContain('<script')
  expect(sheet.headers['content-security-policy']).toMatch(/default-src 'self'/)
})

test('a path that climbs out of the pages finds no file of the machine', async () => {
  const paths = [
    '/../../../package.json',
    '/..%2f..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '//etc/passwd',
  ]
  for (const url of [...paths, '/%2e%2e/%2e%2e/etc/passwd', '/assets/%00/x', '/assets/../../index.ts']) {
    const { body } = await app.inject({ method: 'GET', url })
    expect(body, url).not.toMatch(/"workspaces"|root:|defineCommand/)
  }
})

test('a body beyond its limit is not read, whoever sends it', async () => {
  const me = await come('demo-county-officer')
  const csv = 'x'.repeat(21 * 1024 * 1024)
  expect((await me.send('POST', '/api/registry/regions/import', { csv })).body.code).toBe('http.body-too-large')
  expect((await visitor(app).signIn('x'.repeat(20_000), 'y')).body.code).toBe('http.body-too-large')
})

test('a flood of sign-ins from many addresses waits in a line that ends; who is sent away was not tried, and the next comes in', async () => {
  const knock = (name: string, n: number) => {
    const body = { name, password: 'wrong', county: '500299' }
    return visitor(app).send('POST', '/api/session', body, { 'x-forwarded-for': `10.1.0.${n}` })
  }
  const before = process.memoryUsage().rss
  const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => knock(`nobody-${n}`, n)))
  const statuses = answers.map(({ status }) => status)
  expect(new Set(statuses)).toEqual(new Set([401, 503]))
  expect(statuses.filter((status) => status === 503).length).toBeGreaterThan(20)
  expect(answers.find(({ status }) => status === 503)?.body.code).toBe('access.sign-in-busy')
  // sixty at once would have been two gigabytes
  expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
  const counted = await here.asAdmin("select from access.attempt where about like 'address:%'")
  expect(counted.length).toBeLessThanOrEqual(statuses.filter((status) => status === 401).length + 1)
  await come('demo-county-approver')
}, 120_000)
