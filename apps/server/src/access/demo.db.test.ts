import { afterAll, beforeAll, expect, test } from 'vitest'
import { SONGLIN } from '../platform/testing/index.ts'
import { startAccess } from './demo/starting.ts'
import { ROLE_NAMES } from './domain/roles.ts'
import { makeDemoAccounts } from './index.ts'
import { type Bureau, openBureau } from './testing/bureau.ts'

let bureau: Bureau
beforeAll(async () => {
  bureau = await openBureau()
})
afterAll(() => bureau.close())

test('demo accounts exist in the invented county only, without a telephone, and never with a database of one’s own', async () => {
  const password = '演示用的长密码'.repeat(2)
  await expect(makeDemoAccounts(bureau.here.platform, { password, env: { DATABASE_URL: 'x' } })).rejects.toThrow(
    'access.demo-accounts-here',
  )
  await expect(makeDemoAccounts(bureau.here.platform, { password: '1234567890', env: {} })).rejects.toThrow(
    'access.demo-password-unfit',
  )
  const accounts = await makeDemoAccounts(bureau.here.platform, { password, env: {} })
  // one for each role, and a second one of the four duties that a case needs twice
  expect(accounts).toHaveLength(ROLE_NAMES.length + 4)
  const me = bureau.visit()
  expect((await me.signIn('demo-county-approver', password)).body).toMatchObject({ stage: 'ready', county: SONGLIN })
  await makeDemoAccounts(bureau.here.platform, { password: `${password}乙`, env: {} })
  expect((await bureau.visit().signIn('demo-county-approver', password)).status).toBe(401)
  expect((await bureau.visit().signIn('demo-county-approver', `${password}乙`)).status).toBe(200)
  await bureau.here.asAdmin("update platform.installation set kind = 'bureau' where county = $1", [SONGLIN])
  await expect(makeDemoAccounts(bureau.here.platform, { password, env: {} })).rejects.toThrow('access.demo-not-here')
  const security = bureau.visit()
  await security.signIn('demo-security-administrator', `${password}乙`)
  const off = await security.send('PATCH', '/api/county-rule', { secondFactorNeeded: false })
  expect(off.body.code).toBe('access.second-factor-needed-here')
}, 180_000) // some thirty passwords, each made slow to guess on purpose

test('a server of real people does not start with demo accounts, a demo password, or passwords in the clear', async () => {
  const start = (env: NodeJS.ProcessEnv) => startAccess({ platform: bureau.here.platform, embedded: false, env })
  await expect(start({ HOST: '0.0.0.0' })).rejects.toThrow('access.plain-http')
  await expect(start({ DOUDI_DEMO_PASSWORD: 'x' })).rejects.toThrow('access.demo-accounts-here')
  await expect(start({ HOST: '0.0.0.0', DOUDI_BEHIND_HTTPS: 'yes' })).rejects.toThrow('access.demo-accounts-here')
  await bureau.here.asAdmin('update access.account set demo = false')
  expect(await start({ HOST: '0.0.0.0', DOUDI_BEHIND_HTTPS: 'yes' })).toEqual([])
  expect(await start({})).toEqual([])
})
