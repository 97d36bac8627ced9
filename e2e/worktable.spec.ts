import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { DEMO_PASSWORD, enterAs } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, openPage, TELEPHONE } from './page.ts'
import { send } from './people.ts'
import { type RunningServer, startServer } from './server.ts'
import { openHousehold, PLACES, register, TAOPING } from './smallCounty.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_SONGLIN: 'none' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
  const { page } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-county-officer')
  await send(page, '/api/registry/regions/import', { csv: PLACES })
  const child = await register(page, { name: '周小雨', born: '2018-02-09', without: 'unregistered' })
  const father = await register(page, { name: '周大山', born: '1976-08-11', sex: 'male' })
  await openHousehold(page, [
    [father, 'head'],
    [child, 'daughter'],
  ])
  await register(page, { name: '王秀英', born: '1948-06-06' })
  await register(page, { name: '王秀英', born: '1948-06-06', without: 'lost', village: TAOPING })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('after signing in, what waits is told in three columns, and a card leads to the file in one step', async () => {
  const { page, elsewhere, faults } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-township-window')
  const week = page.getByRole('region', { name: /^本周/ })
  await week.getByText('周小雨').waitFor()
  // beside them may stand, some moments later, that the household cannot be judged yet
  const registered = week.locator('.task', { hasText: /疑似重复待核对|没有证件号/ })
  expect(await registered.count()).toBe(3)
  await page.getByText('今天没有到期的事').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await page.getByRole('button', { name: /疑似重复待核对/ }).click()
  await page.waitForURL(/kind=registry\.duplicate-to-decide/)
  await expect.poll(() => week.locator('.task').count()).toBe(1)
  await page.getByRole('button', { name: /疑似重复待核对/ }).click()
  await expect.poll(() => registered.count()).toBe(3)

  await registered.filter({ hasText: '周小雨' }).getByRole('link').click()
  await page.getByRole('button', { name: '打开档案' }).click()
  await page.getByRole('heading', { name: /周大山家庭/ }).waitFor()
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] })
})

test('what one officer proposes waits for another: it stands in both worktables, each in its own column', async () => {
  const { page: officer } = await openPage(browser, server.address)
  await enterAs(officer, server, 'demo-county-officer')
  const pair = await officer.evaluate(async () => (await (await fetch('/api/registry/duplicates')).json()).pairs[0])
  const [kept, folded] = pair.one.number === null ? [pair.other, pair.one] : [pair.one, pair.other]
  await send(officer, '/api/registry/merges', { kept: kept.person, folded: folded.person, because: '同一本户口簿' })
  await officer.reload()
  const waiting = officer.getByRole('region', { name: /^等别人办/ })
  await waiting.getByText('您提出合并，等另一人确认').waitFor()

  const { page: approver } = await openPage(browser, server.address)
  await enterAs(approver, server, 'demo-county-approver')
  const today = approver.getByRole('region', { name: /^今天/ })
  await today.getByText('另一人提出合并，等您确认').waitFor()
  await today.getByRole('link', { name: '去确认' }).click()
  await approver.getByRole('button', { name: '确认合并' }).click()
  await approver.getByRole('tooltip').getByRole('button', { name: '确认合并' }).click()
  await approver.getByText(/起生效/).waitFor()
  await expectAccessible(approver)
  await approver.getByRole('link', { name: '工作台', exact: true }).click()
  await approver.getByRole('heading', { name: '现在没有您要办的事' }).waitFor()
})

test('an administrator is offered the places of administration and no person', async () => {
  const { page } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-system-administrator')
  const places = page.getByRole('navigation', { name: '主要页面' })
  expect(await places.getByRole('link').allInnerTexts()).toEqual(['工作台', '规则', '管理'])
  await page.getByText('现在没有您要办的事').waitFor()
  await expectAccessible(page)
  await page.goto(`${server.address}/registry`)
  await page.getByText('您当前的岗位不能看这一页').waitFor()
  await places.getByRole('link', { name: '管理', exact: true }).click()
  expect(await page.getByRole('navigation', { name: '管理' }).getByRole('link').allInnerTexts()).toContain('用户')
})

test('the whole frame is walked by keyboard, begins with a way past itself, and fits a telephone in large type', async () => {
  const { page, faults } = await openPage(browser, server.address, TELEPHONE)
  await enterAs(page, server, 'demo-township-window')
  await page.getByText('周小雨').first().waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.reload()
  await page.getByText('周小雨').first().waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
  await page.getByRole('link', { name: '救助对象' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '救助对象' }).waitFor()
  await expectNoSidewaysScroll(page)
  await page.goto(`${server.address}/worktable?type=large&lang=en`)
  await page.getByText('This week').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  expect(faults).toEqual([])
})
