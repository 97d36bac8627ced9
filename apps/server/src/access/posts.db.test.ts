import { afterAll, beforeAll, expect, test } from 'vitest'
import { NEXT_DOOR, SONGLIN } from '../platform/testing/index.ts'
import { type Bureau, openBureau, where } from './testing/bureau.ts'

let bureau: Bureau
beforeAll(async () => {
  bureau = await openBureau()
})
afterAll(() => bureau.close())

test('doudi init makes three administrators once; each must choose a password and enrol before anything else', async () => {
  await bureau.foundThree()
  expect([...bureau.made.keys()]).toEqual(['system-admin', 'security-admin', 'audit-admin'])
  await expect(bureau.found()).rejects.toThrow('access.founded-already')
})

test('a post takes two people, and neither may be the one who gets it', async () => {
  const system = await bureau.comeBack('system-admin', where)
  const security = await bureau.comeBack('security-admin', where)
  const { body: opened } = await system.send('POST', '/api/accounts', { name: 'zhang.san', shownName: '张三' })
  bureau.made.set('zhang.san', opened.account)
  const wanted = {
    account: opened.account,
    role: 'townshipReviewer',
    region: '500298001',
    section: 'assistance',
    reason: '任命通知',
  }
  expect((await security.send('POST', '/api/posts', wanted)).body.code).toBe('platform.not-permitted')
  expect(
    (await system.send('POST', '/api/posts', { ...wanted, account: bureau.made.get('system-admin') })).body.code,
  ).toBe('access.not-for-oneself')
  const { body: proposed } = await system.send('POST', '/api/posts', wanted)
  expect((await system.send('POST', '/api/posts', wanted)).body.code).toBe('access.post-held-already')
  expect((await system.send('PUT', `/api/posts/${proposed.post}/approval`)).body.code).toBe('platform.not-permitted')
  const reviewer = await bureau.settleIn('zhang.san', opened.oneTimePassword, where)
  expect((await reviewer.send('GET', '/api/test/files')).body.code).toBe('access.no-post')
  expect((await security.send('PUT', `/api/posts/${proposed.post}/approval`)).status).toBe(200)
  expect((await security.send('PUT', `/api/posts/${proposed.post}/approval`)).body.code).toBe(
    'access.post-not-proposed',
  )
  expect((await reviewer.send('GET', '/api/test/files')).body).toEqual({ region: '500298001' })
})

test('the database itself refuses an approval by whoever proposed it, and one for oneself', async () => {
  const values = (proposer: string, approver: string) =>
    bureau.here.asAdmin(
      `insert into access.post (county, id, account_id, role, region, section, origin, reason, proposed_by, proposed_at, approved_by, approved_at)
       values ('${NEXT_DOOR}', gen_random_uuid(), $1, 'villageWorker', '500298001201', 'elderly', 'two-people', 'x', $2, now(), $3, now())`,
      [bureau.made.get('zhang.san'), proposer, approver],
    )
  const [system, zhang] = [bureau.made.get('system-admin') ?? '', bureau.made.get('zhang.san') ?? '']
  await expect(values(system, system)).rejects.toThrow('post_takes_two')
  await expect(values(system, zhang)).rejects.toThrow('post_not_for_oneself')
})

test('duties that exclude each other are not given to one person, nor a role where it is not held', async () => {
  const system = await bureau.comeBack('system-admin', where)
  const ask = (role: string, region: string, section: string) =>
    system.send('POST', '/api/posts', { account: bureau.made.get('zhang.san'), role, region, section, reason: '任命' })
  const clash = await ask('townshipApprover', '500298001', 'assistance')
  expect(clash.body).toMatchObject({ code: 'access.duties-exclude', detail: { zh: expect.stringContaining('分开') } })
  expect((await ask('villageWorker', '500298001', 'assistance')).body.code).toBe('access.area-unfit')
  expect((await ask('villageWorker', '500298001201', 'audit')).body.code).toBe('access.area-unfit')
  expect((await ask('villageWorker', `${SONGLIN}001201`, 'elderly')).body.code).toBe('platform.not-found')
  expect((await ask('auditAdministrator', NEXT_DOOR, 'audit')).body.code).toBe('access.duties-exclude')
})

test('somebody with two posts acts in one at a time and can switch to their own only', async () => {
  const [system, security] = [
    await bureau.comeBack('system-admin', where),
    await bureau.comeBack('security-admin', where),
  ]
  const account = bureau.made.get('zhang.san')
  const wanted = { account, role: 'villageWorker', region: '500298001201', section: 'elderly', reason: '兼任' }
  const { body: second } = await system.send('POST', '/api/posts', wanted)
  await security.send('PUT', `/api/posts/${second.post}/approval`)
  const zhang = await bureau.comeBack('zhang.san', where)
  const { body: view } = await zhang.send('GET', '/api/session')
  expect(view.posts).toHaveLength(2)
  expect(view).toMatchObject({ stage: 'ready', post: view.posts[0].id })
  await zhang.send('PUT', '/api/session/post', { post: second.post })
  expect((await zhang.send('GET', '/api/test/files')).body).toEqual({ region: '500298001201' })
  const [foreign] = await bureau.here.asAdmin<{ id: string }>('select id from access.post where role = $1', [
    'auditAdministrator',
  ])
  expect((await zhang.send('PUT', '/api/session/post', { post: foreign?.id })).body.code).toBe('platform.not-found')
  expect((await system.send('DELETE', `/api/posts/${second.post}`)).status).toBe(200)
  expect((await zhang.send('GET', '/api/test/files')).body).toEqual({ region: '500298001' })
})
