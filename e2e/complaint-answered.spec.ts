import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { DEMO_PASSWORD, enterAs } from './demo.ts'
import { chooseFrom, expectAccessible, expectNoSidewaysScroll, openPage, pickFrom, TELEPHONE } from './page.ts'
import { send } from './people.ts'
import { type RunningServer, startServer } from './server.ts'
import { PLACES } from './smallCounty.ts'

const NAMED = '演示·乡镇审核'
const REPLY = '经核查，窗口没有一次性告知，已当面说明并受理申请。'
const SECOND_REPLY = '镇领导已上门致歉，申请已于当日受理，编号已当面交给本人。'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_SONGLIN: 'none' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
  const { page } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-county-officer')
  await send(page, '/api/registry/regions/import', { csv: PLACES })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** What the page of a complaint offers to do. */
const offer = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Assigns the complaint to somebody whose name begins so. */
async function assignTo(page: Page, name: string): Promise<void> {
  await offer(page, '交办').first().click()
  const form = page.getByRole('dialog')
  await form.getByText('被反映人、被反映单位').waitFor()
  await chooseFrom(page, '承办人', name, name)
  await form.getByRole('button', { name: '交办', exact: true }).click()
}

/** Investigates and answers, as whoever it was assigned to. */
async function answer(page: Page, text: string): Promise<void> {
  await offer(page, '开始调查').click()
  await page.getByText('有了答复才能办结').waitFor()
  expect(await offer(page, '办结').count()).toBe(0)
  await offer(page, '答复').click()
  await page.getByRole('dialog').getByLabel('答复内容').fill(text)
  await page.getByRole('dialog').getByRole('button', { name: '答复', exact: true }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page.getByRole('status').getByText('已答复').waitFor()
}

async function lookUp(page: Page, receipt: string): Promise<void> {
  await page.goto(`${server.address}/complain/receipt`)
  await page.getByLabel('受理编号').fill(receipt)
  await page.getByRole('button', { name: '查询' }).click()
}

test('a citizen without a name complains, is answered, is not satisfied, and is answered again', async () => {
  const { page: citizen, faults } = await openPage(browser, server.address, TELEPHONE)
  await citizen.goto(`${server.address}/complain`)
  await pickFrom(citizen, '反映什么', '不受理、拖延')
  await chooseFrom(citizen, '发生在哪里', '松江', '松江街道')
  await citizen.getByLabel('具体情况').fill('去了三次，每次都说还差一份材料，不肯一次说清。')
  await citizen.getByLabel('反映的是谁').fill(`${NAMED}的那位`)
  await expectAccessible(citizen)
  await expectNoSidewaysScroll(citizen)
  await citizen.getByRole('button', { name: '提交' }).click()
  const receipt = await citizen.locator('.receipt-number').innerText()
  expect(receipt).toMatch(/^(\w{4}-){3}\w{4}$/)
  await expectAccessible(citizen)
  await expectNoSidewaysScroll(citizen)
  await lookUp(citizen, receipt)
  await citizen.getByText('还没有答复').waitFor()
  expect(citizen.url()).not.toContain(receipt)

  // the township reviewer who is named finds nothing, whatever they look at
  const { page: named } = await openPage(browser, server.address)
  await enterAs(named, server, 'demo-township-reviewer')
  await named.goto(`${server.address}/complaints`)
  await named.getByText('没有符合条件的投诉').waitFor()

  const { page: approver } = await openPage(browser, server.address)
  await enterAs(approver, server, 'demo-county-approver')
  await approver.getByRole('link', { name: '打开投诉' }).click()
  await approver.getByText('去了三次').waitFor()
  await approver.getByText('匿名', { exact: true }).waitFor()
  await expectAccessible(approver)
  await assignTo(approver, NAMED)
  await approver.getByText('这件投诉反映的就是本人').waitFor()
  await expectAccessible(approver)
  await approver
    .getByRole('dialog')
    .getByRole('button', { name: /close|关闭/i })
    .click()
  await assignTo(approver, '演示·县级经办')
  await approver.getByRole('status').getByText('已交办').waitFor()

  const { page: officer } = await openPage(browser, server.address)
  await enterAs(officer, server, 'demo-county-officer')
  await officer.getByRole('link', { name: '打开投诉' }).click()
  await officer.getByText('去了三次').waitFor()
  const closing = send(officer, `${new URL(officer.url()).pathname.replace('/', '/api/')}/close`, { version: 2 })
  await expect(closing).rejects.toThrow('oversight.complaint-act-not-now')
  await answer(officer, REPLY)

  await lookUp(citizen, receipt)
  await citizen.getByText(REPLY).waitFor()
  await expectNoSidewaysScroll(citizen)
  await expectAccessible(citizen)
  await citizen.getByLabel('想说的话').fill('没有人来过，还是没有受理。')
  await citizen.getByRole('button', { name: '不满意，请重新办理' }).click()
  await citizen.getByText('已重新办理').waitFor()

  await approver.reload()
  await approver.getByText('没有人来过，还是没有受理').waitFor()
  await assignTo(approver, '演示·县级经办')
  await approver.getByRole('status').getByText('已交办').waitFor()
  await officer.reload()
  await answer(officer, SECOND_REPLY)
  await lookUp(citizen, receipt)
  await citizen.getByText(SECOND_REPLY).waitFor()
  await citizen.getByRole('button', { name: '满意', exact: true }).click()
  await citizen.getByText('您已表示满意').waitFor()
  await officer.reload()
  await offer(officer, '办结').click()
  await officer.getByRole('status').getByText('已办结').waitFor()
  await expectAccessible(officer)
  await expectNoSidewaysScroll(officer)
  expect(faults).toEqual([])
}, 240_000)

test('the list, the intake, the duty telephone and the month are there for whoever holds the post', async () => {
  const { page, elsewhere, faults } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-county-officer')
  await page.getByRole('link', { name: '信访投诉', exact: true }).click()
  await page.getByText(/^共 \d+ 件/).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const second = page.getByRole('navigation', { name: '信访投诉' })
  await second.getByRole('link', { name: '登记来电来访' }).click()
  await page.getByLabel('来访').check()
  await pickFrom(page, '反映什么', '程序、公示')
  await chooseFrom(page, '发生在哪里', '云台', '云台镇')
  await page.getByLabel('具体情况').fill('公示栏里没有贴低保名单。')
  await page.getByLabel('反映人姓名').fill('周望')
  await page.getByLabel('反映人电话').fill('13900000000')
  await expectAccessible(page)
  await page.getByRole('button', { name: '登记', exact: true }).click()
  await page.locator('.receipt-number').waitFor()
  await second.getByRole('link', { name: '值班电话' }).click()
  await page.getByLabel('漏接').check()
  await page.getByRole('button', { name: '记一个来电' }).click()
  await page.getByRole('button', { name: '已回拨' }).first().click()
  await page.getByText('没有漏接的来电').waitFor()
  await expectAccessible(page)
  await second.getByRole('link', { name: '月度统计' }).click()
  await page.getByRole('cell', { name: '程序、公示' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`${server.address}/complaints?kind=procedure&lang=en`)
  await page.getByText('1 complaints').waitFor()
  await page.getByRole('link', { name: 'Procedure or public notice' }).click()
  await page.getByText('周*').waitFor()
  await expectAccessible(page)
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] })
})
