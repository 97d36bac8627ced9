import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { DEMO_PASSWORD, enterAs } from './demo.ts'
import {
  chooseFrom,
  expectAccessible,
  expectNoSidewaysScroll,
  openPage,
  pickFrom,
  TELEPHONE,
  takeFromMenu,
} from './page.ts'
import { numberFor, send } from './people.ts'
import { type RunningServer, startServer } from './server.ts'
import { openHousehold, PLACES, register, SHIMEN } from './smallCounty.ts'

let server: RunningServer
let browser: Browser
let officer: Page
const faults: string[] = []
let household: string
let farAway: string

beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_SONGLIN: 'none' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
  const opened = await openPage(browser, server.address)
  officer = opened.page
  await enterAs(officer, server, 'demo-county-officer')
  await send(officer, '/api/registry/regions/import', { csv: PLACES })
  const head = await register(officer, { name: '周大山', born: '1976-08-11', sex: 'male', telephone: '13900001234' })
  const wife = await register(officer, { name: '李桂芳', born: '1979-04-02' })
  const girl = await register(officer, { name: '周小雨', born: '2018-02-09', without: 'unregistered' })
  household = await openHousehold(officer, [
    [head, 'head'],
    [wife, 'spouse'],
    [girl, 'daughter'],
  ])
  const old = await register(officer, { name: '石长生', born: '1950-06-06', sex: 'male', village: SHIMEN })
  farAway = await openHousehold(officer, [[old, 'head']], SHIMEN)
  faults.push(...opened.faults)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a person is found by initials, the text stays out of the address, and the file asks once what for', async () => {
  await officer.getByRole('link', { name: '救助对象' }).click()
  await officer.getByRole('textbox', { name: /姓名、拼音首字母/ }).waitFor()
  await officer.keyboard.press('/')
  await officer.keyboard.type('zds')
  await officer.getByText('找到 1 人').waitFor()
  expect(officer.url()).not.toContain('zds')
  expect(await officer.getByRole('row', { name: /周大山/ }).innerText()).toMatch(/5002\*{10}\w{4}[\s\S]*柳溪村/)
  await expectAccessible(officer)
  await officer.getByRole('link', { name: '打开档案' }).click()
  await officer.getByRole('radio', { name: '复核' }).click()
  await expectAccessible(officer)
  await officer.getByRole('button', { name: '打开档案' }).click()
  await officer.getByRole('heading', { name: /周大山家庭/ }).waitFor()
  await officer.getByText('这一户不在任何名册上').waitFor()
  await expectAccessible(officer)
  await expectNoSidewaysScroll(officer)
})

test('a fact is recorded with its source, is read on the timeline, and is corrected with its reason', async () => {
  await officer.getByRole('button', { name: '登记情况' }).click()
  const form = officer.getByRole('dialog')
  await chooseFrom(officer, '哪一类', '劳动', '劳动能力')
  await pickFrom(officer, '劳动能力', '有')
  await expectAccessible(officer)
  await form.getByLabel('从哪天起').fill('2099-01-01')
  await form.getByRole('button', { name: '登记这条情况' }).click()
  await form.getByRole('alert').first().waitFor()
  await form.getByLabel('从哪天起').fill('2025-01-01')
  await form.getByRole('button', { name: '登记这条情况' }).click()
  const entry = officer.locator('.entry', { hasText: '劳动能力' })
  await entry.getByText(/本人申报/).waitFor()

  await entry.getByRole('button', { name: '更正' }).click()
  await pickFrom(officer, '劳动能力', '部分丧失')
  await officer.getByLabel('更正的理由').fill('看了诊断证明')
  await expectAccessible(officer)
  await officer.getByRole('button', { name: '更正并留痕' }).click()
  await officer.getByText('劳动能力：部分丧失').first().waitFor()
  await officer
    .getByText(/撤回：看了诊断证明/)
    .first()
    .waitFor()
})

test('the rules say what is due by what is on record, each answer with its clause', async () => {
  await officer.getByRole('button', { name: '应享受什么，为什么' }).click()
  await officer.getByRole('button', { name: /最低生活保障/ }).waitFor()
  expect(await officer.locator('.result').count()).toBeGreaterThan(5)
  await expectAccessible(officer)
  await officer.getByRole('button', { name: '收起认定' }).click()
})

test('a number is shown in full only with purpose and authority, and the person can be told who looked', async () => {
  await officer.getByRole('button', { name: '查看周大山的完整号码' }).click()
  await pickFrom(officer, '用途', '联系本人')
  await officer.getByLabel('依据').fill('授权书 2026-3')
  await officer.getByRole('button', { name: '查看并记录' }).click()
  await officer.getByText('13900001234').waitFor()
  await expectAccessible(officer)
  await officer
    .getByRole('dialog')
    .getByRole('button', { name: /Close|关闭/ })
    .click()
  await officer.getByText('13900001234').waitFor({ state: 'detached' })
  await officer.getByRole('button', { name: '谁看过' }).first().click()
  await officer.getByRole('dialog').getByText('看了完整号码').waitFor()
  expect(await officer.getByRole('dialog').innerText()).not.toContain('演示·')
  await expectAccessible(officer)
  await officer.keyboard.press('Escape')
})

test('a number that turned up is entered, a wrong one is refused at its box', async () => {
  await officer.getByRole('button', { name: '补登号码' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('证件号码').fill('500299201802091235')
  await form.getByLabel('依据').fill('户口簿')
  await form.getByRole('button', { name: '补登号码' }).click()
  await form.locator('.ant-form-item-explain-error').waitFor()
  await form.getByLabel('证件号码').fill(numberFor('2018-02-09', 'female'))
  await form.getByRole('button', { name: '补登号码' }).click()
  await officer.getByText('这一户没有待办的事').waitFor()
})

test('the household is put onto a roll with why, and the timeline offers to take it off again', async () => {
  const { page: reviewer } = await openPage(browser, server.address)
  await enterAs(reviewer, server, 'demo-township-reviewer')
  await reviewer.goto(`${server.address}/households/${household}`)
  await reviewer.getByRole('button', { name: '打开档案' }).click()
  await reviewer.getByRole('button', { name: '名册', exact: true }).click()
  await reviewer.getByRole('menuitem', { name: '纳入名册' }).click()
  const form = reviewer.getByRole('dialog')
  await chooseFrom(reviewer, '哪一个名册', '最低生活保障', /^最低生活保障$/)
  expect(await form.getByLabel('谁在册').count()).toBe(0)
  await form.getByLabel('每月金额').fill('784')
  await pickFrom(reviewer, '怎样进入', '主动发现')
  await form.getByLabel('从哪天起在册').fill('2099-01-01')
  await form.getByRole('button', { name: '纳入名册' }).click()
  await form.locator('.ant-form-item-explain-error').waitFor()
  await expectAccessible(reviewer)
  await form.getByLabel('从哪天起在册').fill('2026-01-01')
  await form.getByRole('button', { name: '纳入名册' }).click()
  const entry = reviewer.locator('.entry', { hasText: '最低生活保障 · 784.00 元/月' })
  await entry.getByText('进入：主动发现').waitFor()

  await entry.getByRole('button', { name: '退出' }).click()
  await expectAccessible(reviewer)
  await reviewer.context().close()
})

test('what is wrong of a person is refused at its field, then corrected with its reason', async () => {
  await officer.getByRole('button', { name: '更正资料：周小雨' }).click()
  await officer.getByRole('menuitem', { name: '姓名、性别、出生、死亡' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('姓名').fill('周晓雨')
  await form.getByLabel('出生日期').fill('2018-03-09')
  await form.getByLabel('更正的理由').fill('看了户口簿')
  await form.getByRole('button', { name: '更正并留痕' }).click()
  await form.locator('.ant-form-item-explain-error').waitFor()
  await expectAccessible(officer)
  await form.getByLabel('出生日期').fill('2018-02-09')
  await form.getByRole('button', { name: '更正并留痕' }).click()
  await officer.getByText('姓名更正，原为 周小雨').first().waitFor()
})

test('the daughter splits off with her mother and gets a file of her own', async () => {
  const mother = officer.getByRole('checkbox', { name: '李桂芳' })
  await takeFromMenu(officer, '家庭变更', '分户', mother)
  await mother.check()
  await officer.getByRole('checkbox', { name: '周晓雨' }).check()
  await pickFrom(officer, '周晓雨与户主的关系', '女儿')
  await officer.getByLabel('理由').fill('离婚后单独生活')
  await expectAccessible(officer)
  await officer.getByRole('dialog').getByRole('button', { name: '分户' }).click()
  await officer.getByRole('button', { name: '打开档案' }).click()
  await officer.getByRole('heading', { name: /李桂芳家庭/ }).waitFor()
  await officer.getByText('从另一户分出', { exact: true }).waitFor()
  await officer.emulateMedia({ media: 'print' })
  expect(await officer.getByText('家庭档案（一户一档）').isVisible()).toBe(true)
  expect(await officer.locator('.file-head').isVisible()).toBe(false)
  await officer.emulateMedia({ media: 'screen' })
  expect(faults).toEqual([])
})

test('a file beyond one’s area is not found; in an emergency it is opened for a reason and an hour, and reviewed', async () => {
  const { page } = await openPage(browser, server.address)
  await enterAs(page, server, 'demo-township-reviewer')
  await page.goto(`${server.address}/households/${farAway}`)
  await page.getByRole('button', { name: '打开档案' }).click()
  await page.getByRole('heading', { name: '没有这份档案' }).waitFor()
  await expectAccessible(page)
  await page.getByLabel('对方村（社区）代码').fill(SHIMEN)
  await page.getByLabel('为什么必须现在看').fill('老人走失到我镇卫生院昏迷，急需联系家人')
  await page.getByRole('button', { name: '开启并接受复核' }).click()
  await page.getByRole('heading', { name: /石长生家庭/ }).waitFor()
  await page.getByText(/应急开启中/).waitFor()
  expect(await page.getByRole('button', { name: '登记情况' }).count()).toBe(0)
  await expectAccessible(page)
  await page.getByRole('link', { name: '工作台', exact: true }).click()
  await page.getByText('您开启了辖区外的档案，等复核').waitFor()
  const { page: approver } = await openPage(browser, server.address)
  await enterAs(approver, server, 'demo-county-approver')
  await approver.locator('.task', { hasText: '应急开启待复核' }).getByRole('link', { name: '去复核' }).waitFor()
  await expectAccessible(approver)
})

test('the file fits a telephone and large type', async () => {
  const { page } = await openPage(browser, server.address, TELEPHONE)
  await enterAs(page, server, 'demo-township-window')
  await page.goto(`${server.address}/households/${household}?type=large`)
  await page.getByRole('button', { name: '打开档案' }).click()
  await page.getByRole('heading', { name: /周大山家庭/ }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
})
