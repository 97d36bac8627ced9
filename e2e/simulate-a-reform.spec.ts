import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { chooseFrom, expectAccessible, expectNoSidewaysScroll, openPage, TELEPHONE } from './page.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('raising the standard shows what it costs, who gains and who enters, and goes out as a table', async () => {
  const { page, elsewhere, faults } = await openPage(browser, server.address)
  await page.goto(`${server.address}/simulation`)
  await page.getByRole('heading', { name: '改一个数，会怎样？' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '现行与改动各算一遍' }).click()
  await page.getByText('先选一个县。').waitFor()

  await chooseFrom(page, '县', '巫溪', /巫溪县/)
  await page.getByLabel('哪一天').fill('2021-05-10')
  await page.getByLabel('户数').fill('500')
  await chooseFrom(page, '加一个参数', '农村低保标准', '农村低保标准')
  await page.getByRole('textbox', { name: /^农村低保标准/ }).fill('600')
  await page.getByRole('button', { name: '现行与改动各算一遍' }).click()

  await page.getByRole('heading', { name: /500 户/ }).waitFor({ timeout: 60_000 })
  const counts = await page.locator('.movements dd:nth-of-type(1)').allTextContents()
  expect(counts).toHaveLength(4)
  expect(Number(counts[0]?.replaceAll(',', ''))).toBeGreaterThan(0)
  await page
    .getByRole('img', { name: /各人口数家庭/ })
    .locator('svg')
    .waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出表格（CSV）' }).click(),
  ])
  expect(await readFile(await download.path(), 'utf8')).toContain('按家庭人口')
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] })
})

test('the page of the simulation can be used on a telephone', async () => {
  const { page } = await openPage(browser, server.address, TELEPHONE)
  await page.goto(`${server.address}/simulation`)
  await page.getByRole('button', { name: '现行与改动各算一遍' }).waitFor()
  await expectNoSidewaysScroll(page)
})
