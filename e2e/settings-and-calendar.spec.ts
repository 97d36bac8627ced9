import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { DEMO_PASSWORD, enterAs } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, openPage, TELEPHONE } from './page.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
const faults: string[] = []

beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_SONGLIN: 'none' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const comeIn = async (name: string, viewport?: typeof TELEPHONE): Promise<Page> => {
  const opened = await openPage(browser, server.address, viewport)
  faults.push(...opened.faults)
  await enterAs(opened.page, server, name)
  return opened.page
}
const acceptance = (page: Page) => page.locator('[data-setting="casework.days-accept-every"]')

test('a figure that nobody has set says so; one officer enters it from its document, another compares and approves', async () => {
  const officer = await comeIn('demo-county-officer')
  await officer.goto(`${server.address}/settings`)
  await acceptance(officer).getByText('未设定', { exact: true }).waitFor()
  await acceptance(officer).getByText('没有文件规定期限').waitFor()
  await expectAccessible(officer)
  await expectNoSidewaysScroll(officer)
  await acceptance(officer).getByRole('button', { name: '录入新值' }).click()
  await acceptance(officer).getByLabel('值（个工作日）').fill('3')
  await acceptance(officer).getByLabel('生效之日').fill('2026-07-01')
  await acceptance(officer).getByLabel('依据文件').fill('松林民发〔2026〕9号')
  await acceptance(officer).getByLabel('条款').fill('第三条')
  await expectAccessible(officer)
  await acceptance(officer).getByRole('button', { name: '提交待批' }).click()
  await acceptance(officer).getByText('已提交，等另一人批准。').waitFor()
  expect(await acceptance(officer).getByRole('button', { name: '批准', exact: true }).count()).toBe(0)
  await acceptance(officer).getByText('未设定', { exact: true }).waitFor()

  const approver = await comeIn('demo-county-approver')
  await approver.locator('[data-kind="settings.to-approve"]').getByRole('link', { name: '去批准' }).click()
  await acceptance(approver).getByText('松林民发〔2026〕9号第三条').waitFor()
  await acceptance(approver).getByRole('button', { name: '批准', exact: true }).click()
  await approver.getByRole('tooltip').getByRole('button', { name: '批准', exact: true }).click()
  await acceptance(approver).getByText('现行').waitFor()
  await acceptance(approver).getByText('3 个工作日').waitFor()
  expect(await acceptance(approver).getByText('未设定', { exact: true }).count()).toBe(0)
  await acceptance(approver).getByRole('button', { name: '历史' }).click()
  await acceptance(approver).getByRole('region', { name: '历史' }).getByText('2026-07-01 起').waitFor()
  await expectAccessible(approver)
})

/** A notice as it might be announced: nobody knows the real one. */
const NOTICE = {
  year: 2027,
  papers: ['国办发明电〔2026〕99号（测试用）'],
  days: [1, 2, 3, 4, 5, 6, 7, 8].map((day) => ({ name: '节日', date: `2027-10-0${day}`, isOffDay: true })),
}

test('the calendar says which year is missing, shows a file before it is taken in, and knows the year afterwards', async () => {
  const officer = await comeIn('demo-county-officer')
  await officer.goto(`${server.address}/calendar`)
  await officer.getByText('2027 年还没有日历').waitFor()
  await officer.locator('[data-year="2026"]').getByText('国办发明电〔2025〕7号').waitFor()
  const send = (text: string) =>
    officer
      .locator('#calendar-file')
      .setInputFiles({ name: '2027.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await send('<html>')
  await officer.getByText('这个文件不是 JSON。').waitFor()
  await send(JSON.stringify({ ...NOTICE, days: [] }))
  await officer.getByText('日历文件读不懂').waitFor()
  await send(JSON.stringify(NOTICE))
  await officer.getByText('还没有这一年').waitFor()
  await officer.getByText(/办理时限：0 个期限由不能确定变为确定/).waitFor()
  await expectAccessible(officer)
  await expectNoSidewaysScroll(officer)
  await officer.getByRole('button', { name: '导入 2027 年' }).click()
  await officer.getByText('已导入 2027 年').waitFor()
  await officer.getByText('2028 年还没有日历').waitFor()
})

test('both fit a telephone; a township reads them and changes nothing', async () => {
  const page = await comeIn('demo-township-window', TELEPHONE)
  for (const [path, word] of [
    ['settings', '3 个工作日'],
    ['calendar', '2028 年还没有日历'],
  ] as const) {
    await page.goto(`${server.address}/${path}`)
    await page.getByText(word).first().waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    expect(await page.getByRole('button', { name: /录入新值|导入/ }).count()).toBe(0)
  }
  expect(faults).toEqual([])
})
