import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTable, openSheet } from '@doudi/sheets'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { chooseFrom, expectAccessible, expectNoSidewaysScroll, OFFICE_SCREEN, openPage, TELEPHONE } from './page.ts'
import { numberFor } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

const PASSWORD = '松林县演示用的长密码'
const PATIENCE = { timeout: 60_000 }

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ DOUDI_DEMO_PASSWORD: PASSWORD }), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${server.address}/sign-in`)
  await page.getByLabel('账号', { exact: true }).fill(name)
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '退出登录' }).waitFor()
}

const HEADINGS = ['乡镇', '村', '姓名', '身份证号码', '与户主关系', '认定类别', '残疾类别', '残疾等级', '备注栏']

/** A sheet as a township keeps it: its own names of columns, and the rows as given. */
async function sheetOf(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const path = join(tmpdir(), `${name}-${process.pid}.csv`)
  const lines = [HEADINGS, ...rows].map((row) => row.join(','))
  await writeFile(path, `\uFEFF${lines.join('\r\n')}\r\n`)
  return path
}

/** Written by hand in fixtures/songlin: two old people with 400 yuan a month, on no roll. */
const MISSED_FAMILY = '田守成'

const head = numberFor('1961-04-05', 'male')
const rowOf = (name: string, number: string, village = '高垭社区') => [
  ...['松江街道', village, name, number, '本人', '最低生活保障边缘家庭', '肢体', '一级', ''],
]

test('a roll with mistakes comes back, is mended, and a missed family in it is found, opened and understood', async () => {
  const { page, elsewhere, faults } = await openPage(browser, server.address)
  await signIn(page, 'demo-township-window')
  await page.goto(`${server.address}/rosters`)
  await page.getByText('还没有导入过。').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await chooseFrom(page, '名册种类', '', '低收入人口花名册')
  const wrong = head.slice(0, -1) + (head.endsWith('1') ? '2' : '1')
  const faulty = await sheetOf('roll', [
    rowOf('隗正明', wrong),
    rowOf('隗家邻居', numberFor('1970-01-02', 'female'), '不存在的村'),
    rowOf('隗小妹', numberFor('1975-06-07', 'female')),
  ])
  await page.getByLabel('花名册文件').setInputFiles(faulty)
  await page.getByRole('heading', { name: '每一列是什么' }).waitFor()
  await expectAccessible(page)
  await page.getByRole('button', { name: '确认这些列' }).click()
  await page.getByText(/看了 3 行中的 3 行：2 行有问题/).waitFor()
  expect(await page.locator('.faulty-cell').count()).toBeGreaterThanOrEqual(2)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '导入 3 行' }).click()
  await page.getByText('没有收的行').waitFor(PATIENCE)
  expect(await page.locator('table').innerText()).toMatch(/D2[\s\S]*B3/)
  await expectAccessible(page)
  const [returned] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载退回的表' }).click(),
  ])
  const sheet = await openSheet(await returned.path())
  const table = await findTable(sheet.rows, HEADINGS)
  const names: (string | undefined)[] = []
  for await (const { cells } of table.rows) names.push(cells[2]?.text)
  await sheet.close()
  expect(names).toEqual(['隗正明', '隗家邻居'])

  await page.getByRole('button', { name: '返回导入' }).click()
  const mended = await sheetOf('mended', [rowOf('隗正明', head), rowOf('隗家邻居', numberFor('1970-01-02', 'female'))])
  await page.getByLabel('花名册文件').setInputFiles(mended)
  await page.getByText('按上次同样表头的确认填好，请核对。').waitFor()
  await page.getByRole('button', { name: '确认这些列' }).click()
  await page.getByLabel(/^这是全册/).check()
  await page.getByRole('button', { name: '导入 2 行' }).click()
  await page.getByText('每一行都收下了。').waitFor(PATIENCE)
  const absent = page.getByRole('region', { name: '在册而不在这份全册里的人' }).first()
  await absent.getByText(/没有人被退出/).waitFor()
  await absent.getByRole('link', { name: '打开档案' }).first().waitFor(PATIENCE)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', { name: '返回导入' }).click()
  await page.getByLabel('花名册文件').setInputFiles(mended)
  await page.getByText('同样内容的名册已经导入过，没有再收。').waitFor()

  // what the roll does not say is not known of the family that came with it, and the list says what is missing
  await page.getByRole('link', { name: '监测', exact: true }).click()
  await page.getByRole('heading', { name: '监测名单' }).waitFor()
  await page.getByRole('link', { name: /^不能判定/ }).click()
  await page.getByLabel('姓名、拼音或首字母').fill('隗正明')
  const imported = page.getByRole('row').filter({ hasText: '隗正明' }).first()
  await imported.waitFor(PATIENCE)
  expect(page.url()).not.toContain('隗')
  await imported.getByRole('button', { name: '为什么' }).click()
  await page.getByRole('heading', { name: '还缺什么，谁能补' }).waitFor()

  // a family that nobody applied for
  await page.getByRole('link', { name: /^漏保/ }).click()
  await page.getByRole('combobox', { name: '项目' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '最低生活保障' }).first().click()
  await page.waitForURL(/programme=dibao/)
  const missed = page.getByRole('row').filter({ hasText: MISSED_FAMILY }).first()
  await missed.waitFor(PATIENCE)
  await missed.getByRole('button', { name: '为什么' }).click()
  await page.locator('.why .reason').first().waitFor()
  expect(await page.locator('.why').innerText()).toMatch(/家庭月收入[\s\S]*〔[\s\S]*〕/)
  await page.mouse.move(0, 0)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await missed.getByRole('link').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/households\//)
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] })
})

async function askInFull(officer: Page): Promise<void> {
  await officer.getByRole('button', { name: '申请完整导出' }).click()
  const form = officer.getByRole('dialog')
  await chooseFrom(officer, '用途类别', '', '资金发放')
  await form.getByLabel('用途说明').fill('十一月资金发放前核对账户')
  await expectAccessible(officer)
  await form.getByRole('button', { name: '提出申请' }).click()
  await form.waitFor({ state: 'hidden' })
}

test('a list is taken away masked at once, and in full only when another person lets it go', async () => {
  const { page: officer } = await openPage(browser, server.address)
  await signIn(officer, 'demo-county-officer')
  await officer.goto(`${server.address}/exports`)
  await chooseFrom(officer, '名单', '', '家庭名单')
  await officer.getByText(/共 [1-9][\d,]* 行/).waitFor(PATIENCE)
  await expectAccessible(officer)
  await expectNoSidewaysScroll(officer)
  const [masked] = await Promise.all([
    officer.waitForEvent('download', PATIENCE),
    officer.getByRole('button', { name: '下载脱敏文件' }).click(),
  ])
  expect(masked.suggestedFilename()).toMatch(/^registry-households-\d+\.xlsx$/)
  // a few rows go alone; on the same day the next ones wait for another person, however few
  await askInFull(officer)
  await officer.getByText('可以下载').waitFor(PATIENCE)
  await askInFull(officer)
  await officer.getByText('等另一人审批').waitFor()
  await expectAccessible(officer)

  const { page: approver } = await openPage(browser, server.address, TELEPHONE)
  await signIn(approver, 'demo-county-approver')
  await approver.goto(`${server.address}/exports`)
  await approver.getByText('十一月资金发放前核对账户').waitFor()
  await expectAccessible(approver)
  await expectNoSidewaysScroll(approver)
  await approver.getByRole('button', { name: '批准', exact: true }).click()
  await approver.getByRole('tooltip').getByRole('button', { name: '批准', exact: true }).click()
  await approver.getByText('没有等审批的导出').waitFor()

  await officer.reload()
  await officer.getByText('可以下载').nth(1).waitFor(PATIENCE)
  const [full] = await Promise.all([
    officer.waitForEvent('download', PATIENCE),
    officer.getByRole('button', { name: '下载', exact: true }).first().click(),
  ])
  expect(full.suggestedFilename()).toMatch(/^registry-households-\d+\.xlsx$/)
})

test('the audit administrator finds what was done, and that the ledger is whole', async () => {
  const { page } = await openPage(browser, server.address)
  await signIn(page, 'demo-audit-administrator')
  await page.goto(`${server.address}/audit`)
  await page.getByRole('button', { name: '立即核验' }).click()
  await page.getByText(/条，完好/).waitFor(PATIENCE)
  await page.getByLabel('做了什么').fill('exports.approve')
  await page.keyboard.press('Enter')
  await page.waitForURL(/action=exports.approve/)
  await page.getByRole('cell', { name: /演示·县级确认 countyApprover/ }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const [taken] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载这些账目（CSV）' }).click(),
  ])
  expect(await readFile(await taken.path(), 'utf8')).toContain('exports.approve')

  await page.getByRole('link', { name: '保存期限' }).click()
  await page
    .getByRole('row', { name: /会话|审计/ })
    .first()
    .waitFor()
  for (const screen of [OFFICE_SCREEN, TELEPHONE]) {
    await page.setViewportSize(screen)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})
