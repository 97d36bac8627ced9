import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { defineQuery, runCommand } from '../platform/command/index.ts'
import { get } from '../platform/http/index.ts'
import { platformSlice } from '../platform/platformSlice.ts'
import { systemActor } from '../platform/scope/index.ts'
import { NEXT_DOOR, openTestPlatform, SONGLIN, type TestPlatform } from '../platform/testing/index.ts'
import { foundAccounts } from './commands/foundAccounts.ts'
import { startAccess } from './demo/starting.ts'
import { accessSlice, authenticateBy, makeDemoAccounts } from './index.ts'
import { lockDormant } from './jobs/nightly.ts'
import { codeFrom, type Visitor, visitor } from './testing/visitor.ts'

const PASSWORD = '松林县的松树很高很高'
const PERSON = '00000000-0000-7000-8000-0000000000aa'

/** A file as the registry will show one: who asks for one record can be let in for that one. */
const showFile = defineQuery({
  name: 'test.show-file',
  permission: 'registry.read',
  input: z.strictObject({ id: z.string() }),
  subject: ({ id }) => id,
  run: async ({ actor }, { id }) => ({ id, region: actor.region }),
})
const showList = defineQuery({
  name: 'test.show-list',
  permission: 'registry.read',
  input: z.strictObject({}),
  run: async ({ actor }) => ({ region: actor.region }),
})

let here: TestPlatform
let app: FastifyInstance
const phones = new Map<string, string>()

beforeAll(async () => {
  const probe = { name: 'test', doors: [get('/api/test/files/:id', showFile), get('/api/test/files', showList)] }
  here = await openTestPlatform([platformSlice, accessSlice, probe])
  app = await here.serve(authenticateBy(here.platform))
})
afterAll(async () => {
  await app.close()
  await here.close()
})

const request = { actor: systemActor(NEXT_DOOR), requestId: 'test' }
const minutesLater = (count: number) =>
  here.clock.set(new Date(here.clock.now().getTime() + count * 60_000).toISOString())
const code = (name: string) => codeFrom(phones.get(name) ?? '', here.clock.now())

/** From a one-time password to a desk: own password, telephone enrolled. */
async function settleIn(name: string, oneTime: string, more = {}): Promise<Visitor> {
  const me = visitor(app)
  expect((await me.signIn(name, oneTime, more)).body).toMatchObject({ stage: 'password' })
  expect((await me.send('GET', '/api/accounts')).body.code).toBe('access.password-to-be-changed')
  const changed = await me.send('PUT', '/api/session/password', { present: oneTime, wanted: PASSWORD })
  expect(changed.status).toBe(200)
  // what a post may do waits for the telephone; without a post there is nothing to wait for
  expect((await me.send('GET', '/api/accounts')).body.code).toMatch(/access\.(second-factor-missing|no-post)/)
  const { body } = await me.send('POST', '/api/session/second-factor')
  phones.set(name, body.address)
  minutesLater(1)
  const confirmed = await me.send('PUT', '/api/session/second-factor', { code: code(name) })
  expect(confirmed.status).toBe(200)
  return me
}

async function comeBack(name: string, more = {}): Promise<Visitor> {
  const me = visitor(app)
  await me.signIn(name, PASSWORD, more)
  minutesLater(1)
  expect((await me.send('POST', '/api/session/code', { code: code(name) })).body).toMatchObject({ signedIn: true })
  return me
}

const where = { county: NEXT_DOOR }
const made = new Map<string, string>()
const codesOf = async (action: string) =>
  (
    await here.asAdmin<{ problem: string | null }>(
      'select problem from platform.audit_entry where action = $1 order by seq desc limit 1',
      [action],
    )
  )[0]?.problem

test('doudi init makes three administrators once; each must choose a password and enrol before anything else', async () => {
  const { made: three } = await runCommand(here.platform, foundAccounts, request, {})
  expect(three.map(({ name }) => name)).toEqual(['system-admin', 'security-admin', 'audit-admin'])
  for (const { name, oneTimePassword, id } of three) {
    made.set(name, id)
    const settled = await settleIn(name, oneTimePassword, where)
    expect((await settled.send('GET', '/api/accounts')).status).toBe(200)
  }
  await expect(runCommand(here.platform, foundAccounts, request, {})).rejects.toThrow('access.founded-already')
})

test('a post takes two people, and neither may be the one who gets it', async () => {
  const system = await comeBack('system-admin', where)
  const security = await comeBack('security-admin', where)
  const { body: opened } = await system.send('POST', '/api/accounts', { name: 'zhang.san', shownName: '张三' })
  made.set('zhang.san', opened.account)
  const wanted = {
    account: opened.account,
    role: 'townshipReviewer',
    region: '500298001',
    section: 'assistance',
    reason: '任命通知',
  }
  expect((await security.send('POST', '/api/posts', wanted)).body.code).toBe('platform.not-permitted')
  expect((await system.send('POST', '/api/posts', { ...wanted, account: made.get('system-admin') })).body.code).toBe(
    'access.not-for-oneself',
  )
  const { body: proposed } = await system.send('POST', '/api/posts', wanted)
  expect((await system.send('POST', '/api/posts', wanted)).body.code).toBe('access.post-held-already')
  expect((await system.send('PUT', `/api/posts/${proposed.post}/approval`)).body.code).toBe('platform.not-permitted')
  const reviewer = await settleIn('zhang.san', opened.oneTimePassword, where)
  expect((await reviewer.send('GET', '/api/test/files')).body.code).toBe('access.no-post')
  expect((await security.send('PUT', `/api/posts/${proposed.post}/approval`)).status).toBe(200)
  expect((await security.send('PUT', `/api/posts/${proposed.post}/approval`)).body.code).toBe(
    'access.post-not-proposed',
  )
  expect((await reviewer.send('GET', '/api/test/files')).body).toEqual({ region: '500298001' })
})

test('the database itself refuses an approval by whoever proposed it, and one for oneself', async () => {
  const values = (proposer: string, approver: string) =>
    here.asAdmin(
      `insert into access.post (county, id, account_id, role, region, section, origin, reason, proposed_by, proposed_at, approved_by, approved_at)
       values ('${NEXT_DOOR}', gen_random_uuid(), $1, 'villageWorker', '500298001201', 'elderly', 'two-people', 'x', $2, now(), $3, now())`,
      [made.get('zhang.san'), proposer, approver],
    )
  const [system, zhang] = [made.get('system-admin') ?? '', made.get('zhang.san') ?? '']
  await expect(values(system, system)).rejects.toThrow('post_takes_two')
  await expect(values(system, zhang)).rejects.toThrow('post_not_for_oneself')
})

test('duties that exclude each other are not given to one person, nor a role where it is not held', async () => {
  const system = await comeBack('system-admin', where)
  const ask = (role: string, region: string, section: string) =>
    system.send('POST', '/api/posts', { account: made.get('zhang.san'), role, region, section, reason: '任命' })
  const clash = await ask('townshipApprover', '500298001', 'assistance')
  expect(clash.body).toMatchObject({ code: 'access.duties-exclude', detail: { zh: expect.stringContaining('分开') } })
  expect((await ask('villageWorker', '500298001', 'assistance')).body.code).toBe('access.area-unfit')
  expect((await ask('villageWorker', '500298001201', 'audit')).body.code).toBe('access.area-unfit')
  expect((await ask('villageWorker', `${SONGLIN}001201`, 'elderly')).body.code).toBe('platform.not-found')
  expect((await ask('auditAdministrator', NEXT_DOOR, 'audit')).body.code).toBe('access.duties-exclude')
})

test('somebody with two posts acts in one at a time and can switch to their own only', async () => {
  const [system, security] = [await comeBack('system-admin', where), await comeBack('security-admin', where)]
  const account = made.get('zhang.san')
  const wanted = { account, role: 'villageWorker', region: '500298001201', section: 'elderly', reason: '兼任' }
  const { body: second } = await system.send('POST', '/api/posts', wanted)
  await security.send('PUT', `/api/posts/${second.post}/approval`)
  const zhang = await comeBack('zhang.san', where)
  const { body: view } = await zhang.send('GET', '/api/session')
  expect(view.posts).toHaveLength(2)
  expect(view).toMatchObject({ stage: 'ready', post: view.posts[0].id })
  await zhang.send('PUT', '/api/session/post', { post: second.post })
  expect((await zhang.send('GET', '/api/test/files')).body).toEqual({ region: '500298001201' })
  const [foreign] = await here.asAdmin<{ id: string }>('select id from access.post where role = $1', [
    'auditAdministrator',
  ])
  expect((await zhang.send('PUT', '/api/session/post', { post: foreign?.id })).body.code).toBe('platform.not-found')
  expect((await system.send('DELETE', `/api/posts/${second.post}`)).status).toBe(200)
  expect((await zhang.send('GET', '/api/test/files')).body).toEqual({ region: '500298001' })
})

test('an answer never tells whether an account exists: wrong name and wrong password are one, and wait alike', async () => {
  const answers: (readonly [string, number, number, string])[] = []
  for (const name of ['zhang.san', 'nobody.here']) {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const { status, body } = await visitor(app).signIn(name, '错的密码错的密码', where)
      answers.push([name, attempt, status, body.code])
    }
  }
  const of = (name: string) => answers.filter(([one]) => one === name).map(([, ...rest]) => rest)
  expect(of('zhang.san')).toEqual(of('nobody.here'))
  expect(of('zhang.san').map(([, status]) => status)).toEqual([401, 401, 401, 401, 401, 429])
  // nor does the right password help while the account waits
  expect((await visitor(app).signIn('zhang.san', PASSWORD, where)).status).toBe(429)
  expect(await codesOf('access.sign-in')).toBe('access.sign-in-refused')
  minutesLater(30)
  expect((await visitor(app).signIn('zhang.san', PASSWORD, where)).status).toBe(200)
})

test('whoever knows the password cannot guess codes without end, and a code serves once', async () => {
  minutesLater(24 * 60)
  const statuses = []
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const me = visitor(app)
    if ((await me.signIn('zhang.san', PASSWORD, where)).status === 429) statuses.push('wait')
    else statuses.push((await me.send('POST', '/api/session/code', { code: '000000' })).status)
  }
  expect(statuses.slice(0, 4)).toEqual([401, 401, 401, 401])
  expect(statuses).toContain('wait')
  minutesLater(30)
  const first = visitor(app)
  await first.signIn('zhang.san', PASSWORD, where)
  const shown = code('zhang.san')
  expect((await first.send('POST', '/api/session/code', { code: shown })).status).toBe(200)
  const second = visitor(app)
  await second.signIn('zhang.san', PASSWORD, where)
  expect((await second.send('GET', '/api/test/files')).status).toBe(401)
  expect((await second.send('POST', '/api/session/code', { code: shown })).body.code).toBe('access.code-refused')
})

test('a replayed cookie opens nothing after sign-out, after a new password, after a lock, nor when it lay too long', async () => {
  minutesLater(24 * 60)
  const zhang = await comeBack('zhang.san', where)
  const stolen = visitor(app)
  stolen.cookie = zhang.cookie
  expect((await stolen.send('GET', '/api/test/files')).status).toBe(200)
  expect((await zhang.send('DELETE', '/api/session')).status).toBe(200)
  expect((await stolen.send('GET', '/api/test/files')).status).toBe(401)
  expect((await stolen.send('GET', '/api/session')).body).toEqual({ signedIn: false })

  const [one, other] = [await comeBack('zhang.san', where), await comeBack('zhang.san', where)]
  await one.send('PUT', '/api/session/password', { present: PASSWORD, wanted: `${PASSWORD}2` })
  expect((await one.send('GET', '/api/test/files')).status).toBe(200)
  expect((await other.send('GET', '/api/test/files')).status).toBe(401)
  await one.send('PUT', '/api/session/password', { present: `${PASSWORD}2`, wanted: PASSWORD })

  const security = await comeBack('security-admin', where)
  await security.send('PUT', `/api/accounts/${made.get('zhang.san')}/lock`)
  expect((await one.send('GET', '/api/test/files')).status).toBe(401)
  expect((await visitor(app).signIn('zhang.san', PASSWORD, where)).body.code).toBe('access.account-locked')
  await security.send('DELETE', `/api/accounts/${made.get('zhang.san')}/lock`)

  const idle = await comeBack('zhang.san', where)
  minutesLater(31)
  expect((await idle.send('GET', '/api/test/files')).status).toBe(401)
  const busy = await comeBack('zhang.san', where)
  for (let spent = 0; spent < 12 * 60; spent += 20) {
    await busy.send('GET', '/api/session')
    minutesLater(20)
  }
  expect((await busy.send('GET', '/api/test/files')).status).toBe(401)
})

test('the cookie is HttpOnly and SameSite, and Secure beyond the machine itself', async () => {
  const near = await visitor(app).signIn('zhang.san', PASSWORD, where)
  expect(near.cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/)
  const away = visitor(app)
  const { cookie } = await away.send(
    'POST',
    '/api/session',
    { name: 'zhang.san', password: PASSWORD, ...where },
    { host: 'mz.example.gov.cn' },
  )
  expect(cookie).toMatch(/; Secure$/)
  const rows = await here.asAdmin<{ hash: string }>("select encode(token_hash, 'escape') as hash from access.session")
  const token = away.cookie.split('.')[1] ?? ''
  expect(token).toHaveLength(43)
  expect(JSON.stringify(rows)).not.toContain(token)
})

test('a write without the token of the page is refused, also with the token of another session, and from another site', async () => {
  const [system, security] = [await comeBack('system-admin', where), await comeBack('security-admin', where)]
  const write = (headers: object) => system.send('POST', '/api/accounts', { name: 'li.si', shownName: '李四' }, headers)
  expect((await write({ 'x-csrf': '' })).body.code).toBe('access.page-outdated')
  expect((await write({ 'x-csrf': security.csrf })).body.code).toBe('access.page-outdated')
  expect((await system.send('DELETE', '/api/session', undefined, { 'x-csrf': 'x' })).body.code).toBe(
    'access.page-outdated',
  )
  expect((await system.send('GET', '/api/accounts', undefined, { 'x-csrf': '' })).status).toBe(200)
  const foreign = { name: 'zhang.san', password: PASSWORD, ...where }
  const sent = await visitor(app).send('POST', '/api/session', foreign, { 'sec-fetch-site': 'cross-site' })
  expect(sent.body.code).toBe('access.page-outdated')
})

test('a region or a county forged into a request widens nothing', async () => {
  const zhang = await comeBack('zhang.san', where)
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
  const me = visitor(app)
  expect((await me.signIn('x'.repeat(20_000), 'y')).body.code).toBe('http.body-too-large')
  expect((await me.signIn("' or 1=1; drop table access.account; --", "' or ''='")).body).toMatchObject({
    code: 'access.sign-in-refused',
  })
  expect((await me.send('POST', '/api/session', ['a'] as never)).body.code).toBe('platform.input-not-allowed')
  const system = await comeBack('system-admin', where)
  const account = (name: string, shownName: string) => system.send('POST', '/api/accounts', { name, shownName })
  expect((await account("x'; drop table access.account; --", '王五')).body.code).toBe('platform.input-not-allowed')
  expect((await account('wang.wu', "'); drop table access.account; --")).status).toBe(200)
  expect((await account('wang.wu', '王五')).body.code).toBe('access.account-name-taken')
  expect((await here.asAdmin('select from access.account')).length).toBeGreaterThan(3)
})

test('a password that is easily guessed is refused with all that speaks against it', async () => {
  const me = await comeBack('zhang.san', where)
  const weak = await me.send('PUT', '/api/session/password', { present: PASSWORD, wanted: 'zhang.san' })
  expect(weak.body).toMatchObject({
    code: 'access.password-unfit',
    detail: { zh: expect.stringMatching(/太短.*账号名/) },
  })
})

test('the last administrator of a kind is neither locked nor dismissed, and nobody locks themselves', async () => {
  const [system, security] = [await comeBack('system-admin', where), await comeBack('security-admin', where)]
  expect((await security.send('PUT', `/api/accounts/${made.get('system-admin')}/lock`)).body.code).toBe(
    'access.last-administrator',
  )
  expect((await security.send('PUT', `/api/accounts/${made.get('security-admin')}/lock`)).body.code).toBe(
    'access.not-for-oneself',
  )
  const { body } = await system.send('GET', '/api/accounts')
  const audit = body.accounts.find(({ name }: { name: string }) => name === 'audit-admin')
  expect((await system.send('DELETE', `/api/posts/${audit.posts[0].id}`)).body.code).toBe('access.last-administrator')
})

test('a forgotten password and a lost telephone are two administrators’ matters', async () => {
  const [system, security] = [await comeBack('system-admin', where), await comeBack('security-admin', where)]
  const account = made.get('zhang.san')
  expect((await security.send('PUT', `/api/accounts/${account}/password`)).body.code).toBe('platform.not-permitted')
  expect((await system.send('DELETE', `/api/accounts/${account}/second-factor`)).body.code).toBe(
    'platform.not-permitted',
  )
  const { body } = await system.send('PUT', `/api/accounts/${account}/password`)
  const me = visitor(app)
  expect((await me.signIn('zhang.san', body.oneTimePassword, where)).body.stage).toBe('code')
  expect((await security.send('DELETE', `/api/accounts/${account}/second-factor`)).status).toBe(200)
  await settleIn('zhang.san', body.oneTimePassword, where)
  const ledger = await here.asAdmin<{ details: string }>(
    "select details from platform.audit_entry where action like 'access.%'",
  )
  expect(JSON.stringify(ledger)).not.toMatch(/松树|otpauth|zhang/)
  expect(JSON.stringify(ledger)).not.toContain(body.oneTimePassword)
})

test('breaking the glass opens one file beyond the area, to look, for hours, and somebody else reviews it in time', async () => {
  here.clock.set('2026-09-30T15:00:00+08:00')
  await here.asAdmin('update access.account set last_used_at = $1', [here.clock.now()])
  const zhang = await comeBack('zhang.san', where)
  const wanted = {
    file: PERSON,
    region: '500298002201',
    reason: '外镇居民在本镇突发急难，须核实已享待遇',
    minutes: 120,
  }
  const { body: opened } = await zhang.send('POST', '/api/opened-files', wanted)
  expect(opened).toMatchObject({ reviewDueOn: '2026-10-10' })
  const look = (url: string, id = opened.opened) => zhang.send('GET', url, undefined, { 'x-opened-file': id })
  expect((await look(`/api/test/files/${PERSON}`)).body).toEqual({ id: PERSON, region: '500298002201' })
  expect((await look('/api/test/files/another')).body.code).toBe('platform.not-found')
  expect((await look('/api/test/files')).body.code).toBe('platform.not-found')
  expect((await zhang.send('POST', '/api/opened-files', wanted, { 'x-opened-file': opened.opened })).body.code).toBe(
    'platform.not-permitted',
  )
  expect((await look(`/api/test/files/${PERSON}`, "x' or true")).body.code).toBe('access.opened-file-over')
  expect((await zhang.send('POST', '/api/opened-files', { ...wanted, region: '500298001201' })).body.code).toBe(
    'access.file-within-reach',
  )
  expect((await zhang.send('POST', '/api/opened-files', { ...wanted, minutes: 241 })).status).toBe(400)
  expect(
    (await zhang.send('POST', '/api/opened-files', { ...wanted, reason: '查 500299199001011234 的档案材料' })).status,
  ).toBe(400)

  const audit = await comeBack('audit-admin', where)
  const { body: waiting } = await audit.send('GET', '/api/opened-files')
  expect(waiting.opened).toMatchObject([{ review: 'waiting', openedBy: '张三', file: PERSON }])
  expect((await audit.send('PUT', `/api/opened-files/${opened.opened}/review`, { finding: 'justified' })).status).toBe(
    200,
  )
  expect(
    (await audit.send('PUT', `/api/opened-files/${opened.opened}/review`, { finding: 'not-justified' })).body.code,
  ).toBe('access.reviewed-already')
  expect(
    await here.asAdmin(
      "select from platform.audit_entry where action = 'access.open-file' and outcome = 'done' and subject = $1",
      [PERSON],
    ),
  ).toHaveLength(1)
})

test('an opening ends by itself, and without the holidays of the year its review has no deadline and says so', async () => {
  here.clock.set('2026-12-30T09:00:00+08:00')
  await here.asAdmin('update access.account set last_used_at = $1', [here.clock.now()])
  const zhang = await comeBack('zhang.san', where)
  const wanted = { file: PERSON, region: '500298002201', reason: '外镇居民在本镇突发急难，须核实', minutes: 15 }
  const { body } = await zhang.send('POST', '/api/opened-files', wanted)
  expect(body.reviewDueOn).toBeNull()
  const audit = await comeBack('audit-admin', where)
  const { body: waiting } = await audit.send('GET', '/api/opened-files')
  expect(waiting.opened.map(({ review }: { review: string }) => review)).toEqual(['deadline-unknown', 'done'])
  minutesLater(15)
  const headers = { 'x-opened-file': body.opened }
  expect((await zhang.send('GET', `/api/test/files/${PERSON}`, undefined, headers)).body.code).toBe(
    'access.opened-file-over',
  )
})

test('accounts that nobody used for ninety days are locked by night, the last administrators stay', async () => {
  minutesLater(91 * 24 * 60)
  expect((await visitor(app).signIn('zhang.san', PASSWORD, where)).body.code).toBe('access.account-locked')
  await lockDormant.run({ platform: here.platform, signal: new AbortController().signal })
  const locked = await here.asAdmin<{ name: string; locked_why: string }>(
    'select name, locked_why from access.account where locked_at is not null order by name',
  )
  expect(locked).toEqual([
    { name: 'wang.wu', locked_why: 'dormant' },
    { name: 'zhang.san', locked_why: 'dormant' },
  ])
  const system = await comeBack('system-admin', where)
  expect((await system.send('DELETE', `/api/accounts/${made.get('zhang.san')}/lock`)).status).toBe(200)
  expect((await visitor(app).signIn('zhang.san', PASSWORD, where)).status).toBe(200)
})

test('demo accounts exist in the invented county only, without a telephone, and never with a database of one’s own', async () => {
  const password = '演示用的长密码'.repeat(2)
  await expect(makeDemoAccounts(here.platform, { password, env: { DATABASE_URL: 'x' } })).rejects.toThrow(
    'access.demo-accounts-here',
  )
  await expect(makeDemoAccounts(here.platform, { password: '1234567890', env: {} })).rejects.toThrow(
    'access.demo-password-unfit',
  )
  const accounts = await makeDemoAccounts(here.platform, { password, env: {} })
  expect(accounts).toHaveLength(12)
  const me = visitor(app)
  expect((await me.signIn('demo-county-approver', password)).body).toMatchObject({ stage: 'ready', county: SONGLIN })
  await makeDemoAccounts(here.platform, { password: `${password}乙`, env: {} })
  expect((await visitor(app).signIn('demo-county-approver', password)).status).toBe(401)
  expect((await visitor(app).signIn('demo-county-approver', `${password}乙`)).status).toBe(200)
  await here.asAdmin("update platform.installation set kind = 'bureau' where county = $1", [SONGLIN])
  await expect(makeDemoAccounts(here.platform, { password, env: {} })).rejects.toThrow('access.demo-not-here')
  const security = visitor(app)
  await security.signIn('demo-security-administrator', `${password}乙`)
  const off = await security.send('PATCH', '/api/county-rule', { secondFactorNeeded: false })
  expect(off.body.code).toBe('access.second-factor-needed-here')
})

test('a server of real people does not start with demo accounts, a demo password, or passwords in the clear', async () => {
  const start = (env: NodeJS.ProcessEnv) => startAccess({ platform: here.platform, embedded: false, env })
  await expect(start({ HOST: '0.0.0.0' })).rejects.toThrow('access.plain-http')
  await expect(start({ DOUDI_DEMO_PASSWORD: 'x' })).rejects.toThrow('access.demo-accounts-here')
  await expect(start({ HOST: '0.0.0.0', DOUDI_BEHIND_HTTPS: 'yes' })).rejects.toThrow('access.demo-accounts-here')
  await here.asAdmin('update access.account set demo = false')
  expect(await start({ HOST: '0.0.0.0', DOUDI_BEHIND_HTTPS: 'yes' })).toEqual([])
  expect(await start({})).toEqual([])
})
