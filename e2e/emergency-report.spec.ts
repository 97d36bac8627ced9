import { mkdir } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { DEMO_PASSWORD, enterAs } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, openPage, pickFrom, TELEPHONE } from './page.ts'
import { send } from './people.ts'
import { type RunningServer, startServer } from './server.ts'
import { openHousehold, PLACES, register } from './smallCounty.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_SONGLIN: 'none' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
  const { page } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-county-officer')
  await send(page, '/api/registry/regions/import', { csv: PLACES })
  const person = await register(page, { name: '周大山', born: '1956-08-11', sex: 'male' })
  await openHousehold(page, [[person, 'head']])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a village worker reports on a telephone; the township sends somebody, sees who it is, and closes with proof', async () => {
  const { page: village, faults } = await openPage(browser, server.address, TELEPHONE)
  await enterAs(village, server, 'demo-village-worker')
  await village.goto(`${server.address}/emergencies/report`)
  await village.getByText('危及生命', { exact: true }).click()
  await village.getByLabel('发生了什么').fill('房屋起火，一人烧伤')
  await village.getByLabel('具体地点').fill('村口小卖部旁')
  await expectAccessible(village)
  await expectNoSidewaysScroll(village)
  await keepPicture(village, 'report-360')
  await village.getByRole('button', { name: '报告急难' }).click()
  await village.getByText('已报告，值班人员会马上看到').waitFor()
  await village.getByText('响应时限未设定，不计时').waitFor()

  const { page, faults: others } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-township-window')
  await page.getByText('急难报告，还没有派人').first().waitFor()
  await page.goto(`${server.address}/emergencies`)
  await page.getByText('现在没有排班').first().waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await keepPicture(page, 'emergencies-1366')
  await page.getByRole('link', { name: /身份待查/ }).click()
  await page.getByText('房屋起火，一人烧伤').waitFor()
  await page.getByRole('button', { name: '派人' }).click()
  await page.getByRole('button', { name: '确定派人' }).click()
  await page.getByText('值班表上现在没有人').waitFor()
  await pickFrom(page, '派谁去（不选则派值班人）', /窗口/)
  await page.getByRole('button', { name: '确定派人' }).click()
  await page.getByText('已派人').waitFor()
  await page.getByRole('button', { name: '登记到场' }).click()
  await page.getByLabel('现场情况').fill('房屋过火，人已送医')
  await page.getByRole('button', { name: '确定登记到场' }).click()
  await page.getByText('已到场').waitFor()
  const box = page.getByLabel('查明是谁：查姓名、拼音、号码').first()
  await box.fill('周大山')
  await page.locator('.ant-select-item-option').filter({ hasText: '周大山' }).first().click()
  await page.getByRole('heading', { name: /周大山/ }).waitFor()
  await page.getByRole('button', { name: '办结' }).click()
  await page.getByText('不需救助', { exact: true }).click()
  await page.getByLabel('办结说明').fill('亲属已接走照料')
  await page.getByRole('button', { name: '确定办结' }).click()
  await page.getByText('请填写').first().waitFor()
  await page.getByLabel('凭证放在哪里').fill('现场照片 3 张')
  await page.getByRole('button', { name: '确定办结' }).click()
  await page.getByText('已办结').waitFor()
  await expectAccessible(page)
  await keepPicture(page, 'emergency-1366')
  expect([...faults, ...others]).toEqual([])
})

/** A picture for whoever wants to look at the page, when a folder for them is named. */
async function keepPicture(page: import('playwright-core').Page, name: string): Promise<void> {
  const folder = process.env['DOUDI_PICTURES']
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
