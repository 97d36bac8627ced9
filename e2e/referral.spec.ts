import { mkdir } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { DEMO_PASSWORD, enterAs } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, openPage, TELEPHONE } from './page.ts'
import { send } from './people.ts'
import { type RunningServer, startServer } from './server.ts'
import { openHousehold, PLACES, register } from './smallCounty.ts'

let server: RunningServer
let browser: Browser
let person: string
let household: string
beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_SONGLIN: 'none' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
  const { page } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-county-officer')
  await send(page, '/api/registry/regions/import', { csv: PLACES })
  person = await register(page, { name: '周大山', born: '1956-08-11', sex: 'male' })
  household = await openHousehold(page, [[person, 'head']])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a need goes to the medical department with consent, is granted by its own sign-in, and is told to the person', async () => {
  const { page, elsewhere, faults } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-township-window')
  const need = { words: '住院自付两万元，请予医疗救助', papers: ['出院记录'] }
  const wish = { household, person, department: 'medical', need }
  const { referral } = await send<{ referral: string }>(page, '/api/referrals', wish)
  await page.goto(`${server.address}/referrals`)
  await page.getByRole('link', { name: '周大山' }).click()
  await page.getByText('还没有登记本人同意').waitFor()
  await page.getByRole('button', { name: '转出' }).click()
  await page.getByRole('button', { name: '确定转出' }).click()
  await page.getByText('没有本人同意，不得转出').waitFor()

  await page.getByRole('button', { name: '登记本人同意' }).click()
  await page.getByLabel('电话', { exact: true }).uncheck()
  await page.getByLabel('签名日期').fill('2026-07-01')
  await page.getByLabel('纸件或扫描件放在哪里').fill('同意书第 1 号')
  await page.getByRole('button', { name: '确定登记本人同意' }).click()
  await page.getByText(/^\d{4}-\d{2}-\d{2} 本人同意告知/).waitFor()
  await page.getByRole('button', { name: '转出' }).click()
  await page.getByRole('button', { name: '确定转出' }).click()
  await page.getByText('已转出，待接收').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  const { page: partner } = await openPage(browser, server.address, TELEPHONE)
  await enterAs(partner, server, 'demo-partner-officer')
  await partner.goto(`${server.address}/partner`)
  const card = partner.getByRole('article', { name: '周大山' })
  await card.getByText('住院自付两万元，请予医疗救助').waitFor()
  expect(await card.getByText('电话').count()).toBe(0)
  await expectAccessible(partner)
  await expectNoSidewaysScroll(partner)
  await card.getByRole('button', { name: '答复' }).click()
  await card.getByText('同意', { exact: true }).click()
  await card.getByLabel('金额').fill('8000')
  await card.getByLabel('答复内容（原样告知本人）').fill('救助八千元')
  await keepPicture(partner, 'partner-360')
  await card.getByRole('button', { name: '确定答复' }).click()
  await partner.getByText('现在没有转来的事').waitFor()
  await partner.goto(`${server.address}/referrals`)
  await partner.getByText('您当前的岗位不能看这一页').waitFor()

  await page.goto(`${server.address}/referrals/${referral}`)
  await page.getByText('8,000.00 元').waitFor()
  await keepPicture(page, 'referral-1366')
  await page.getByRole('button', { name: '告知本人' }).click()
  await page.getByLabel('怎样告知').fill('当面')
  await page.getByRole('button', { name: '确定告知本人' }).click()
  await page.getByText('已告知本人').first().waitFor()
  await page.goto(`${server.address}/api/households/${household}/statement/sheet`)
  await page.getByText('转医疗保障部门').waitFor()
  await keepPicture(page, 'statement')
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] })
})

/** A picture for whoever wants to look at the page, when a folder for them is named. */
async function keepPicture(page: import('playwright-core').Page, name: string): Promise<void> {
  const folder = process.env['DOUDI_PICTURES']
  if (folder === undefined) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
