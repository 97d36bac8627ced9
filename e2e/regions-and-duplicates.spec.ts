import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { DEMO_PASSWORD, enterAs } from './demo.ts'
import { chooseFrom, expectAccessible, expectNoSidewaysScroll, openPage, TELEPHONE } from './page.ts'
import { numberFor } from './people.ts'
import { type RunningServer, startServer } from './server.ts'
import { PLACES, register } from './smallCounty.ts'

let server: RunningServer
let browser: Browser
let officer: Page
const faults: string[] = []

beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_SONGLIN: 'none' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
  const opened = await openPage(browser, server.address)
  officer = opened.page
  await enterAs(officer, server, 'demo-county-officer')
  faults.push(...opened.faults)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('townships and villages come from a file: faulty lines are told first, and the others are written', async () => {
  await officer.getByRole('link', { name: '管理' }).click()
  await officer.getByText('这一天还没有乡镇').waitFor()
  await officer.getByRole('button', { name: '从文件导入' }).click()
  const csv = `${PLACES}50029900,坏镇,乡镇,,\n500299009201,孤村,村,,\n`
  const file = { name: '区划.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) }
  await officer.locator('#regions-file').setInputFiles(file)
  await officer.getByText('可以导入 5 行，有问题 2 行。还没有写入。').waitFor()
  await officer.getByText('代码位数不对：乡镇 9 位，村 12 位').waitFor()
  await officer.getByText('所属乡镇不在表里').waitFor()
  await expectAccessible(officer)
  await expectNoSidewaysScroll(officer)
  await officer.getByRole('button', { name: '导入这 5 行' }).click()
  await officer.getByText('已导入 5 行，有问题 2 行没有导入。').waitFor()
  await officer.getByRole('button', { name: '收起' }).click()
  await officer.getByRole('button', { name: /松江街道/ }).click()
  await officer.getByRole('button', { name: /桃坪村/ }).click()
  await officer.getByRole('heading', { name: '桃坪村' }).waitFor()
  await expectAccessible(officer)
})

test('a village that was merged leads to its successor, and is still there on an earlier day', async () => {
  await officer.getByRole('button', { name: '登记撤并' }).click()
  await officer.getByLabel('由谁接替').click()
  await officer.locator('.ant-select-item-option', { hasText: '柳溪村' }).click()
  await officer.keyboard.press('Escape')
  await expectAccessible(officer)
  await officer.getByRole('dialog').getByRole('button', { name: '登记撤并' }).click()
  await officer.getByRole('button', { name: '500299001201' }).waitFor()
  await officer.getByRole('button', { name: /桃坪村/ }).waitFor({ state: 'detached' })
  await officer.getByLabel('查看哪一天').fill('2020-01-01')
  await officer.getByRole('button', { name: /桃坪村/ }).waitFor()
})

test('a person is registered through the form; a twin is told, compared, merged by two and parted again', async () => {
  await register(officer, { name: '王秀英', born: '1948-06-06', without: 'lost' })
  await officer.getByRole('link', { name: '救助对象' }).click()
  await officer.getByRole('button', { name: '登记一个人' }).click()
  const form = officer.getByRole('dialog')
  await form.getByLabel('姓名').fill('王秀英')
  await form.getByLabel('证件号码').fill('500299194806061234')
  await chooseFrom(officer, '乡镇（街道）', '松江', '松江街道')
  await chooseFrom(officer, '村（社区）', '柳溪', '柳溪村')
  await expectAccessible(officer)
  await form.getByRole('button', { name: '登记一个人' }).click()
  await form.locator('.ant-form-item-explain-error').waitFor()
  await form.getByLabel('证件号码').fill(numberFor('1948-06-06', 'female'))
  await form.getByRole('button', { name: '登记一个人' }).click()
  await officer.getByText('有 1 条记录与此人同名同生日').waitFor()
  await officer.getByRole('dialog').getByRole('link', { name: '疑似重复' }).click()

  const pair = officer.locator('.pair', { hasText: '王秀英' })
  await pair.getByText('同名同生日同村').waitFor()
  await expectAccessible(officer)
  await pair.getByRole('radio', { name: '是同一人', exact: true }).click()
  const kept = pair.getByRole('radio', { name: /^[甲乙]$/ }).and(officer.locator(':enabled'))
  await kept.click()
  await pair.getByLabel('依据').fill('同一本户口簿')
  await pair.getByRole('button', { name: '记下决定' }).click()
  await officer.getByText('没有待核对的记录').waitFor()
  await officer.getByText('等另一人确认').waitFor()
  expect(await officer.getByRole('button', { name: '确认合并' }).count()).toBe(0)

  const { page: approver } = await openPage(browser, server.address)
  await enterAs(approver, server, 'demo-county-approver')
  await approver.getByRole('link', { name: '去确认' }).click()
  await approver.getByRole('button', { name: '确认合并' }).click()
  await approver.getByRole('tooltip').getByRole('button', { name: '确认合并' }).click()
  await approver.getByText(/起生效/).waitFor()
  await approver.getByRole('button', { name: '撤销合并' }).click()
  await approver.getByLabel('依据').fill('其实是姐妹')
  await expectAccessible(approver)
  await approver.getByRole('dialog').getByRole('button', { name: '撤销合并' }).click()
  await approver.getByText('没有待确认或已生效的合并').waitFor()
  expect(faults).toEqual([])
})

test('both lists fit a telephone, and nobody without the right comes in', async () => {
  const { page } = await openPage(browser, server.address, TELEPHONE)
  await enterAs(page, server, 'demo-township-window')
  await register(page, { name: '谢春花', born: '1958-06-06' })
  await register(page, { name: '谢春花', born: '1958-06-06', without: 'lost' })
  await page.goto(`${server.address}/registry/duplicates`)
  await page.locator('.pair', { hasText: '谢春花' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`${server.address}/registry/without-number`)
  await page.getByRole('cell', { name: '谢春花' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await page.goto(`${server.address}/regions`)
  await page.getByText('您当前的岗位不能看这一页').waitFor()
})
