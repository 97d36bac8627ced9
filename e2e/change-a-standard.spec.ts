import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { DEMO_PASSWORD, enterAs } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, openPage, TELEPHONE } from './page.ts'
import { type RunningServer, startServer } from './server.ts'

const NOTICE = `place: "50"
startsOn: 2027-01-01
notice: {title: 关于提高城乡低保等保障标准的通知, number: 渝民规〔2021〕9号, on: 2021-06-20}
why: 录入市级公布的标准
values:
  - {parameter: dibao.standard.urban, value: 800, clause: 第一条}
  - {parameter: dibao.standard.rural, value: 660, clause: 第一条}
  - {parameter: tekun.standard.rural, value: 850, clause: 第二条}
`
let server: RunningServer
let browser: Browser
beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_SONGLIN: 'none' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('one officer enters a published document and previews it, another publishes it, and the figures say where they come from', async () => {
  const { page, elsewhere, faults } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-county-officer')
  await page.goto(`${server.address}/standards`)
  await page.getByText('还没有录入过文件').waitFor()
  await page.getByRole('button', { name: '录入公布的文件' }).click()
  const notice = (text: string) => ({ name: '通知.yaml', mimeType: 'application/yaml', buffer: Buffer.from(text) })
  await page.getByLabel('从文件读入').setInputFiles(notice(NOTICE.replace('2027-01-01', '2027-02-30')))
  await page.getByText('第 2 行').waitFor()
  await page.getByLabel('从文件读入').setInputFiles(notice(NOTICE))
  await expect.poll(() => page.getByLabel('文号').inputValue()).toBe('渝民规〔2021〕9号')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '存为草稿' }).click()
  await page.getByRole('heading', { name: '关于提高城乡低保等保障标准的通知' }).waitFor()
  await page.getByRole('row', { name: /农村低保标准.*660\.00/ }).waitFor()
  await page.getByText('低于低保标准的 1.3 倍').first().waitFor()
  await page.getByRole('button', { name: '预览影响' }).click()
  await page.getByRole('heading', { name: '影响预览' }).waitFor()
  await page.getByText('0 份待遇').waitFor()
  expect(await page.getByRole('button', { name: '发布并重新核算' }).count()).toBe(0)
  await expectAccessible(page)
  const address = page.url()

  const { page: other } = await openPage(browser, server.address)
  await enterAs(other, server, 'demo-county-approver')
  await other.goto(address)
  await other.getByRole('button', { name: '发布并重新核算' }).click()
  await other.getByRole('tooltip').getByRole('button', { name: '发布并重新核算' }).click()
  await other.getByText('已全部核算').waitFor()
  await other.getByText('没有等待处理的待遇').waitFor()
  await expectAccessible(other)
  await other.setViewportSize(TELEPHONE)
  await expectNoSidewaysScroll(other)

  await page.goto(`${server.address}/parameters`)
  await page.getByRole('row', { name: /农村低保标准/ }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`${server.address}/standards?lang=en`)
  await page.getByText('Published').first().waitFor()
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] })
})

test('who may not see standards is told so', async () => {
  const { page } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-village-worker')
  await page.goto(`${server.address}/standards`)
  await page.getByText('您当前的岗位不能看这一页').waitFor()
  expect(await page.getByRole('button', { name: '录入公布的文件' }).count()).toBe(0)
})
