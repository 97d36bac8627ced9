import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockDormant } from './jobs/nightly.ts'
import { type Bureau, openBureau, PASSWORD, where } from './testing/bureau.ts'

let bureau: Bureau
beforeAll(async () => {
  bureau = await openBureau()
  await bureau.foundThree()
  await bureau.appointZhang()
})
afterAll(() => bureau.close())

test('the last administrator of a kind is neither locked nor dismissed, and nobody locks themselves', async () => {
  const [system, security] = [
    await bureau.comeBack('system-admin', where),
    await bureau.comeBack('security-admin', where),
  ]
  expect((await security.send('PUT', `/api/accounts/${bureau.made.get('system-admin')}/lock`)).body.code).toBe(
    'access.last-administrator',
  )
  expect((await security.send('PUT', `/api/accounts/${bureau.made.get('security-admin')}/lock`)).body.code).toBe(
    'access.not-for-oneself',
  )
  const { body } = await system.send('GET', '/api/accounts')
  const audit = body.accounts.find(({ name }: { name: string }) => name === 'audit-admin')
  expect((await system.send('DELETE', `/api/posts/${audit.posts[0].id}`)).body.code).toBe('access.last-administrator')
})

test('a forgotten password and a lost telephone are two administrators’ matters', async () => {
  const [system, security] = [
    await bureau.comeBack('system-admin', where),
    await bureau.comeBack('security-admin', where),
  ]
  const account = bureau.made.get('zhang.san')
  expect((await security.send('PUT', `/api/accounts/${account}/password`)).body.code).toBe('platform.not-permitted')
  expect((await system.send('DELETE', `/api/accounts/${account}/second-factor`)).body.code).toBe(
    'platform.not-permitted',
  )
  const { body } = await system.send('PUT', `/api/accounts/${account}/password`)
  const me = bureau.visit()
  expect((await me.signIn('zhang.san', body.oneTimePassword, where)).body.stage).toBe('code')
  expect((await security.send('DELETE', `/api/accounts/${account}/second-factor`)).status).toBe(200)
  await bureau.settleIn('zhang.san', body.oneTimePassword, where)
  const ledger = await bureau.here.asAdmin<{ details: string }>(
    "select details from platform.audit_entry where action like 'access.%'",
  )
  expect(JSON.stringify(ledger)).not.toMatch(/松树|otpauth|zhang/)
  expect(JSON.stringify(ledger)).not.toContain(body.oneTimePassword)
})

test('accounts that nobody used for ninety days are locked by night, the last administrators stay', async () => {
  bureau.minutesLater(91 * 24 * 60)
  expect((await bureau.visit().signIn('zhang.san', PASSWORD, where)).body.code).toBe('access.account-locked')
  await lockDormant.run({ platform: bureau.here.platform, signal: new AbortController().signal })
  const locked = await bureau.here.asAdmin<{ name: string; locked_why: string }>(
    'select name, locked_why from access.account where locked_at is not null order by name',
  )
  expect(locked).toEqual([{ name: 'zhang.san', locked_why: 'dormant' }])
  const system = await bureau.comeBack('system-admin', where)
  expect((await system.send('DELETE', `/api/accounts/${bureau.made.get('zhang.san')}/lock`)).status).toBe(200)
  expect((await bureau.visit().signIn('zhang.san', PASSWORD, where)).status).toBe(200)
})
