import { afterAll, beforeAll, expect, test } from 'vitest'
import { NEXT_DOOR, SONGLIN } from '../platform/testing/index.ts'
import { type Bureau, openBureau, PASSWORD, where } from './testing/bureau.ts'

let bureau: Bureau
beforeAll(async () => {
  bureau = await openBureau()
  await bureau.foundThree()
  await bureau.appointZhang()
})
afterAll(() => bureau.close())

const problemOf = async (action: string) =>
  (
    await bureau.here.asAdmin<{ problem: string | null }>(
      'select problem from platform.audit_entry where action = $1 order by seq desc limit 1',
      [action],
    )
  )[0]?.problem

test('an answer never tells whether an account exists: wrong name and wrong password are one, and wait alike', async () => {
  const answers: (readonly [string, number, number, string])[] = []
  for (const name of ['zhang.san', 'nobody.here']) {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { status, body } = await bureau.visit().signIn(name, '错的密码错的密码', where)
      answers.push([name, attempt, status, body.code])
    }
  }
  const of = (name: string) => answers.filter(([one]) => one === name).map(([, ...rest]) => rest)
  expect(of('zhang.san')).toEqual(of('nobody.here'))
  expect(of('zhang.san').map(([, status]) => status)).toEqual([401, 401, 401, 401, 401, 429])
  // nor does the right password help while the account waits
  expect((await bureau.visit().signIn('zhang.san', PASSWORD, where)).status).toBe(429)
  expect(await problemOf('access.sign-in')).toBe('access.sign-in-refused')
  bureau.minutesLater(30)
  expect((await bureau.visit().signIn('zhang.san', PASSWORD, where)).status).toBe(200)
})

test('whoever knows the password cannot guess codes without end, and a code serves once', async () => {
  bureau.minutesLater(24 * 60)
  const statuses = []
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const me = bureau.visit()
    if ((await me.signIn('zhang.san', PASSWORD, where)).status === 429) statuses.push('wait')
    else statuses.push((await me.send('POST', '/api/session/code', { code: '000000' })).status)
  }
  expect(statuses.slice(0, 4)).toEqual([401, 401, 401, 401])
  expect(statuses).toContain('wait')
  bureau.minutesLater(30)
  const first = bureau.visit()
  await first.signIn('zhang.san', PASSWORD, where)
  const shown = bureau.code('zhang.san')
  expect((await first.send('POST', '/api/session/code', { code: shown })).status).toBe(200)
  const second = bureau.visit()
  await second.signIn('zhang.san', PASSWORD, where)
  expect((await second.send('GET', '/api/test/files')).status).toBe(401)
  expect((await second.send('POST', '/api/session/code', { code: shown })).body.code).toBe('access.code-refused')
})

test('a replayed cookie opens nothing after sign-out, after a new password, after a lock, nor when it lay too long', async () => {
  bureau.minutesLater(24 * 60)
  const zhang = await bureau.comeBack('zhang.san', where)
  const stolen = bureau.visit()
  stolen.cookie = zhang.cookie
  expect((await stolen.send('GET', '/api/test/files')).status).toBe(200)
  expect((await zhang.send('DELETE', '/api/session')).status).toBe(200)
  expect((await stolen.send('GET', '/api/test/files')).status).toBe(401)
  expect((await stolen.send('GET', '/api/session')).body).toEqual({ signedIn: false })

  const [one, other] = [await bureau.comeBack('zhang.san', where), await bureau.comeBack('zhang.san', where)]
  await one.send('PUT', '/api/session/password', { present: PASSWORD, wanted: `${PASSWORD}2` })
  expect((await one.send('GET', '/api/test/files')).status).toBe(200)
  expect((await other.send('GET', '/api/test/files')).status).toBe(401)
  await one.send('PUT', '/api/session/password', { present: `${PASSWORD}2`, wanted: PASSWORD })

  const security = await bureau.comeBack('security-admin', where)
  await security.send('PUT', `/api/accounts/${bureau.made.get('zhang.san')}/lock`)
  expect((await one.send('GET', '/api/test/files')).status).toBe(401)
  expect((await bureau.visit().signIn('zhang.san', PASSWORD, where)).body.code).toBe('access.account-locked')
  await security.send('DELETE', `/api/accounts/${bureau.made.get('zhang.san')}/lock`)

  const idle = await bureau.comeBack('zhang.san', where)
  bureau.minutesLater(31)
  expect((await idle.send('GET', '/api/test/files')).status).toBe(401)
  const busy = await bureau.comeBack('zhang.san', where)
  for (let spent = 0; spent < 12 * 60; spent += 20) {
    await busy.send('GET', '/api/session')
    bureau.minutesLater(20)
  }
  expect((await busy.send('GET', '/api/test/files')).status).toBe(401)
})

test('the cookie is HttpOnly and SameSite, and Secure beyond the machine itself', async () => {
  const near = await bureau.visit().signIn('zhang.san', PASSWORD, where)
  expect(near.cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
  const away = bureau.visit()
  const { cookie } = await away.send(
    'POST',
    '/api/session',
    { name: 'zhang.san', password: PASSWORD, ...where },
    { host: 'mz.example.gov.cn' },
  )
  expect(cookie).toMatch(/; Secure$/)
  const rows = await bureau.here.asAdmin<{ hash: string }>(
    "select encode(token_hash, 'escape') as hash from access.session",
  )
  const token = away.cookie.split('.')[1] ?? ''
  expect(token).toHaveLength(43)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a write without the token of the page is refused, also with the token of another session, and from another site', async () => {
  const [system, security] = [
    await bureau.comeBack('system-admin', where),
    await bureau.comeBack('security-admin', where),
  ]
  const write = (headers: object) => system.send('POST', '/api/accounts', { name: 'li.si', shownName: '李四' }, headers)
  expect((await write({ 'x-csrf': '' })).body.code).toBe('access.page-outdated')
  expect((await write({ 'x-csrf': security.csrf })).body.code).toBe('access.page-outdated')
  expect((await system.send('DELETE', '/api/session', undefined, { 'x-csrf': 'x' })).body.code).toBe(
    'access.page-outdated',
  )
  expect((await system.send('GET', '/api/accounts', undefined, { 'x-csrf': '' })).status).toBe(200)
  const foreign = { name: 'zhang.san', password: PASSWORD, ...where }
  const sent = await bureau.visit().send('POST', '/api/session', foreign, { 'sec-fetch-site': 'cross-site' })
  expect(sent.body.code).toBe('access.page-outdated')
})

test('a region or a county forged into a request widens nothing', async () => {
  const zhang = await bureau.comeBack('zhang.san', where)
  expect((await zhang.send('GET', '/api/test/files', undefined, { 'x-county': SONGLIN })).body.code).toBe(
    'platform.not-found',
  )
  expect((await zhang.send('GET', '/api/test/files?region=500298')).body.code).toBe('platform.input-not-allowed')
  const [county, token] = zhang.cookie.split('=')[1]?.split('.') ?? []
  expect(county).toBe(NEXT_DOOR)
  zhang.cookie = `doudi=${SONGLIN}.${token}`
  expect((await zhang.send('GET', '/api/test/files')).status).toBe(401)
  for (const cookie of ['doudi=', `doudi=${NEXT_DOOR}.' or true`, `doudi=x.${token}`, 'a=b; doudi']) {
    zhang.cookie = cookie
    expect((await zhang.send('GET', '/api/test/files')).status).toBe(401)
  }
})

test('a body that is too large, SQL in a name, and a body that is no mapping are refused in words', async () => {
  const me = bureau.visit()
  expect((await me.signIn('x'.repeat(20_000), 'y')).body.code).toBe('http.body-too-large')
  expect((await me.signIn("' or 1=1; drop table access.account; --", "' or ''='")).body).toMatchObject({
    code: 'access.sign-in-refused',
  })
  expect((await me.send('POST', '/api/session', ['a'] as never)).body.code).toBe('platform.input-not-allowed')
  const system = await bureau.comeBack('system-admin', where)
  const account = (name: string, shownName: string) => system.send('POST', '/api/accounts', { name, shownName })
  expect((await account("x'; drop table access.account; --", '王五')).body.code).toBe('platform.input-not-allowed')
  expect((await account('wang.wu', "'); drop table access.account; --")).status).toBe(200)
  expect((await account('wang.wu', '王五')).body.code).toBe('access.account-name-taken')
  expect((await bureau.here.asAdmin('select from access.account')).length).toBeGreaterThan(3)
})

test('a password that is easily guessed is refused with all that speaks against it', async () => {
  const me = await bureau.comeBack('zhang.san', where)
  const weak = await me.send('PUT', '/api/session/password', { present: PASSWORD, wanted: 'zhang.san' })
  expect(weak.body).toMatchObject({
    code: 'access.password-unfit',
    detail: { zh: expect.stringMatching(/太短.*账号名/) },
  })
})
