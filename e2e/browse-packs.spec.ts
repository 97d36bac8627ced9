import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { chooseFrom, expectAccessible, expectNoSidewaysScroll, openPage } from './page.ts'
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

test('a policy officer goes from the list of packs to a clause, its figures and its formulas', async () => {
  const { page, elsewhere, faults } = await openPage(browser, server.address)
  await page.goto(`${server.address}/packs`)
  await page.getByRole('link', { name: '巫溪县' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: '巫溪县' }).click()
  await page.getByRole('heading', { name: /十四五/ }).waitFor()
  await expectAccessible(page)

  await page.keyboard.press('/')
  await page.keyboard.type('城市低保标准')
  await page.waitForURL(/q=/)
  await page.getByRole('link', { name: '城市低保标准' }).first().click()
  await page.getByRole('heading', { name: /城市低保标准/ }).waitFor()
  expect(page.url()).toContain('item=dibao.standard.urban')
  await page.getByRole('cell', { name: '620.00元' }).first().waitFor()
  await expectAccessible(page)

  for (const tab of ['公式', '例子', '不能由规则判定']) {
    await page.getByRole('tab', { name: new RegExp(tab) }).click()
    await page.waitForTimeout(200)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] })
})

test('a figure over time is drawn as steps, with the same figures in a table', async () => {
  const { page } = await openPage(browser, server.address)
  await page.goto(`${server.address}/packs/chongqing?tab=parameters&item=dibao.standard.urban`)
  await page
    .getByRole('img', { name: /随时间的变化/ })
    .locator('svg')
    .waitFor()
  const rows = page.locator('.parameter-detail tbody tr')
  expect(await rows.count()).toBeGreaterThan(1)
})

test('the figures of a pack go out as a table, exactly what the search left', async () => {
  const { page } = await openPage(browser, server.address)
  await page.goto(`${server.address}/packs/wuxi?tab=parameters&q=${encodeURIComponent('低保标准')}`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出表格（CSV）' }).click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(text).toContain('dibao.standard.urban')
  expect(text).toContain('620.00元')
  expect(text).not.toContain('gradualExit')
})

test('an example of a pack opens as a family', async () => {
  const { page } = await openPage(browser, server.address)
  await page.goto(`${server.address}/packs/wuxi?tab=examples`)
  await page.getByRole('button', { name: '打开试算' }).first().click()
  await page.locator('.result').first().waitFor()
})

test('the clause of a reason leads to its place among the rules, and the family waits meanwhile', async () => {
  const { page } = await openPage(browser, server.address)
  await page.goto(server.address)
  await page.getByRole('button', { name: /农村四口/ }).click()
  await page.locator('.result .clause').first().click()
  await page.waitForURL(/\/packs\//)
  await page.locator('.clauses tbody tr').first().waitFor()
  await page.goBack()
  await page.locator('[data-programme="dibao"]').waitFor()
})

test('a county sees which figures it lacks, who knows them and which answers wait', async () => {
  const { page } = await openPage(browser, server.address)
  await page.goto(`${server.address}/missing`)
  await page.getByRole('heading', { name: '选一个县' }).waitFor()
  await chooseFrom(page, '地区', '巫溪', /巫溪县/)
  await page.getByRole('heading', { name: /巫溪县还缺 \d+ 个参数/ }).waitFor()
  expect(page.url()).toContain('region=500238')
  expect(await page.locator('.ant-table-row').count()).toBeGreaterThan(0)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})

test('a pack that is not there says which are', async () => {
  const { page } = await openPage(browser, server.address)
  await page.goto(`${server.address}/packs/nowhere`)
  await page.getByText('没有这个政策包').waitFor()
  await page.goto(`${server.address}/no/such/page`)
  await page.getByText('这个地址没有页面').waitFor()
})
