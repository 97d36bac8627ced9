import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOfStep, stepAt } from '../apps/server/src/platform/signIn/index.ts'
import { openBrowser } from './browser.ts'
import { chooseFrom, expectAccessible, expectNoSidewaysScroll, openPage, TELEPHONE } from './page.ts'
import { type RunningServer, startServer } from './server.ts'

const PASSWORD = '松林县演示用的长密码'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ DOUDI_DEMO_PASSWORD: PASSWORD }), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function signIn(page: Page, name: string, password = PASSWORD): Promise<void> {
  await page.goto(`${server.address}/sign-in`)
  await page.getByLabel('账号', { exact: true }).fill(name)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** The six digits of a telephone that was given this secret. */
function codeOf(secret: string, stepsAhead = 0): string {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const bytes = bits.join('').match(/.{8}/g) ?? []
  const key = Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)))
  return codeOfStep(key, stepAt(new Date()) + stepsAhead)
}

test('a wrong password and a name that nobody has get the same words, and what was typed stays', async () => {
  const { page, elsewhere, faults } = await openPage(browser, server.address)
  await signIn(page, 'demo-county-officer', '不是这个密码啊不是')
  const first = await page.getByRole('alert').innerText()
  expect(first).toContain('账号或密码不对')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await signIn(page, 'nobody-at-all', '不是这个密码啊不是')
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').innerText()).toBe(first)
  expect(await page.getByLabel('账号', { exact: true }).inputValue()).toBe('nobody-at-all')
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] })
})

test('one administrator opens an account and proposes a post, another approves it, and its owner comes in', async () => {
  const { page: system, faults } = await openPage(browser, server.address)
  await signIn(system, 'demo-system-administrator')
  await system.getByRole('link', { name: '管理', exact: true }).click()
  await system.getByRole('cell', { name: '演示·县级经办', exact: true }).waitFor()
  await expectAccessible(system)
  await expectNoSidewaysScroll(system)
  await system.getByRole('button', { name: '开设账号' }).click()
  const form = system.getByRole('dialog')
  await form.getByLabel('姓名').fill('冉小松')
  await form.getByLabel('账号').fill('ran.xiaosong')
  await expectAccessible(system)
  await form.getByRole('button', { name: '开设账号' }).click()
  const oneTime = await system.locator('.one-time').innerText()
  await expectAccessible(system)
  await system.getByRole('button', { name: '已交给本人' }).click()

  await system.getByRole('link', { name: '岗位', exact: true }).click()
  await system.getByText('没有待批的岗位').waitFor()
  await chooseFrom(system, '给谁', '冉小松', '冉小松')
  await chooseFrom(system, '岗位', '', '乡镇经办（窗口）')
  await chooseFrom(system, '股室', '', '社会救助')
  await system.getByLabel('辖区代码').fill('500299001')
  await system.getByLabel('理由').fill('松民发〔2026〕7号')
  await expectAccessible(system)
  await system.getByRole('button', { name: '提出授予' }).click()
  await system.getByText('已提出，等另一人批准。').waitFor()
  expect(await system.getByRole('button', { name: '批准' }).count()).toBe(0)
  await expectAccessible(system)

  const { page: security } = await openPage(browser, server.address)
  await signIn(security, 'demo-security-administrator')
  await security.getByRole('link', { name: '管理', exact: true }).click()
  await security.getByRole('link', { name: '岗位', exact: true }).click()
  await security.getByRole('button', { name: '批准' }).first().click()
  await security.getByText('批准冉小松担任乡镇经办（窗口）（500299001）').waitFor()
  await security.getByRole('tooltip').getByRole('button', { name: '批准' }).click()
  await security.getByText('没有待批的岗位').waitFor()

  const { page: owner } = await openPage(browser, server.address)
  await signIn(owner, 'ran.xiaosong', oneTime)
  await owner.getByText('先换成自己的密码').waitFor()
  await expectAccessible(owner)
  await owner.getByLabel('现在的密码').fill(oneTime)
  await owner.getByLabel('新密码', { exact: true }).fill('松树下面有一户好人家')
  await owner.getByLabel('再写一遍新密码').fill('松树下面有一户好人家')
  await owner.getByRole('button', { name: '更换密码' }).click()
  await owner.getByRole('heading', { name: '工作台' }).waitFor()
  await owner.getByRole('link', { name: '冉小松' }).click()
  await owner.getByText('乡镇经办（窗口） 500299001').waitFor()
  await expectAccessible(owner)
  await owner.goto(`${server.address}/users`)
  await owner.getByText('您当前的岗位不能看这一页').waitFor()
  expect(faults).toEqual([])
})

test('who signed out is out, the page says so and leads back to where one was', async () => {
  const { page } = await openPage(browser, server.address)
  await page.goto(`${server.address}/users`)
  await page.getByText('这一页需要登录').waitFor()
  await expectAccessible(page)
  await page.locator('main').getByRole('link', { name: '登录' }).click()
  await page.getByLabel('账号', { exact: true }).fill('demo-system-administrator')
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByRole('cell', { name: '演示·县级经办', exact: true }).waitFor()
  const cookies = await page.context().cookies()
  expect(cookies.map(({ name, httpOnly, sameSite }) => ({ name, httpOnly, sameSite }))).toEqual([
    { name: 'doudi', httpOnly: true, sameSite: 'Strict' },
  ])
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByLabel('账号', { exact: true }).waitFor()
  await page.context().addCookies(cookies)
  await page.goto(`${server.address}/users`)
  await page.getByText('这一页需要登录').waitFor()
})

test('without a network the page says what that means, and the open pages need nobody to be signed in', async () => {
  const { page } = await openPage(browser, server.address, TELEPHONE)
  await signIn(page, 'demo-system-administrator')
  await page.getByRole('link', { name: '管理', exact: true }).click()
  await page.getByRole('cell', { name: '演示·县级经办', exact: true }).waitFor()
  await expectNoSidewaysScroll(page)
  await page.context().setOffline(true)
  await page.getByText('网络恢复后才能办理').waitFor()
  await page.context().setOffline(false)
  const { page: stranger } = await openPage(browser, server.address)
  await stranger.goto(server.address)
  await stranger.getByRole('button', { name: /农村四口/ }).waitFor()
  expect((await stranger.request.get(`${server.address}/api/accounts`)).status()).toBe(401)
  expect((await stranger.request.get(`${server.address}/api/openapi.json`)).status()).toBe(200)
})

test('where the county asks for a second factor, an approver enrols a telephone and then comes in by it', async () => {
  const { page: security } = await openPage(browser, server.address)
  await signIn(security, 'demo-security-administrator')
  await security.getByRole('button', { name: '退出登录' }).waitFor()
  const rule = await security.evaluate(async () => {
    const { csrf } = await (await fetch('/api/session')).json()
    const headers = { 'x-csrf': csrf, 'content-type': 'application/json' }
    const body = JSON.stringify({ secondFactorNeeded: true })
    return (await fetch('/api/county-rule', { method: 'PATCH', headers, body })).status
  })
  expect(rule).toBe(200)

  const { page } = await openPage(browser, server.address)
  await signIn(page, 'demo-county-approver')
  await page.getByRole('button', { name: '绑定手机验证器' }).click()
  await page.getByRole('img', { name: '供手机验证器扫描的二维码' }).waitFor()
  const secret = await page.locator('.phone-secret code').innerText()
  await expectAccessible(page)
  await page.getByLabel('动态口令').fill(codeOf(secret))
  await page.getByRole('button', { name: '验证并绑定' }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()
  await page.getByRole('link', { name: /演示·县级确认/ }).click()
  await page.getByText('已绑定手机验证器').waitFor()
  await page.getByRole('link', { name: '管理', exact: true }).click()
  await page.getByText('没有应急开启的记录').waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '退出登录' }).click()

  await signIn(page, 'demo-county-approver')
  await page.getByLabel('动态口令').waitFor()
  await expectAccessible(page)
  await page.getByLabel('动态口令').fill('000000')
  await page.getByRole('button', { name: '验证并进入' }).click()
  await page.getByText('动态口令没有通过').waitFor()
  await page.getByLabel('动态口令').fill(codeOf(secret, 1))
  await page.getByRole('button', { name: '验证并进入' }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()
})
