import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
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

const resultOf = (page: Page, programme: string) => page.locator(`[data-programme="${programme}"]`)

async function openFour(page: Page): Promise<void> {
  await page.goto(server.address)
  await page.getByRole('button', { name: /农村四口/ }).click()
  await resultOf(page, 'dibao').waitFor()
}

test('a clerk fills in a family and sees the answer, the sum, the reasons and the clauses', async () => {
  const { page, elsewhere, faults } = await openPage(browser, server.address)
  await page.goto(server.address)
  await page.getByText('填上右边的事实，这里就给出结果').waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  await chooseFrom(page, '地区', '巫溪', /巫溪县/)
  await page.getByRole('textbox', { name: '认定日' }).fill('20210510')
  await page.getByLabel('居住地').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '农村' }).click()
  await page.getByLabel('称呼').fill('𠮷叔䶮')
  await page.getByLabel('出生日期').fill('1976年3月2日')
  await page.getByRole('button', { name: '加一笔收入' }).click()
  await page.getByLabel('每月金额').fill('96')

  const dibao = resultOf(page, 'dibao')
  await dibao.getByText('400.00').waitFor()
  expect(await dibao.textContent()).toContain('符合')
  expect(await dibao.locator('.clause').count()).toBeGreaterThan(0)
  expect(await page.getByLabel('称呼').inputValue()).toBe('𠮷叔䶮')
  expect(await page.getByLabel('出生日期').inputValue()).toBe('1976-03-02')

  await dibao.getByRole('button', { name: /未展开 \d+ 步/ }).click()
  await dibao.getByRole('button', { name: '只看决定性的' }).waitFor()
  await page.getByRole('heading', { name: '什么会改变结果' }).waitFor()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  expect({ elsewhere, faults }).toEqual({ elsewhere: [], faults: [] })
})

test('what was assumed is written beside the fact, and can be switched off by the address', async () => {
  const { page } = await openPage(browser, server.address)
  await openFour(page)
  await page.getByText('按常规：没有发生').waitFor()
  await page.getByLabel('未填的按常规').click()
  await page.getByText('按常规：没有发生').waitFor({ state: 'detached' })
  expect(page.url()).toContain('assume=nothing')
})

test('an impossible day is answered in the words of the problem, beside the box', async () => {
  const { page } = await openPage(browser, server.address)
  await openFour(page)
  await page.getByLabel('出生日期').first().fill('2021-02-30')
  const alert = page.locator('.answers [role="alert"]')
  await alert.getByText('2021-02-30').waitFor()
  expect(await alert.textContent()).toContain('甲 · 出生日期')
  expect(await page.locator('.field-problem').first().textContent()).toContain('2021-02-30')
  await alert.getByRole('button', { name: '去改这一处' }).click()
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('2021-02-30')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1976-03-02')
  await alert.waitFor({ state: 'detached' })
})

test('an identity number is not taken, and never reaches the server', async () => {
  const { page } = await openPage(browser, server.address)
  const bodies: string[] = []
  page.on('request', (request) => bodies.push(request.postData() ?? ''))
  await openFour(page)
  await page.getByLabel('称呼').first().fill('500238197603021234')
  await page.getByText('这里不能写身份证号、电话或账号，没有采用。').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.waitForTimeout(1_000)
  expect(await page.getByLabel('称呼').first().inputValue()).not.toContain('500238197603021234')
  expect(bodies.join('')).not.toContain('500238197603021234')
})

test('a family goes out as a file and comes back by drag and drop, and nothing is kept in the browser', async () => {
  const { page } = await openPage(browser, server.address)
  await openFour(page)
  await page.getByRole('button', { name: '存成文件' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText('YAML（便于阅读和修改）').click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  expect(download.suggestedFilename()).toBe('doudi-500238-2021-05-10.yaml')
  expect(text).toContain('id: 甲')

  await page.goto(server.address)
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie.length])).toEqual([
    0,
    expect.any(Number),
    0,
  ])
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('甲')
  await page.evaluate((content) => {
    const files = new DataTransfer()
    files.items.add(new File([content], 'family.yaml'))
    document
      .querySelector('.determination')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }))
  }, text)
  await resultOf(page, 'dibao').waitFor()
  expect(await page.getByLabel('称呼').count()).toBe(4)
})

test('without a network the page says so and keeps the form', async () => {
  const { page } = await openPage(browser, server.address)
  await openFour(page)
  await page.context().setOffline(true)
  await page.getByText('现在没有网络').waitFor()
  await page.getByLabel('每月金额').first().fill('100')
  await page.getByText('连不上服务器').waitFor()
  expect(await page.getByLabel('称呼').first().inputValue()).toBe('甲')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '现在计算' }).click()
  await resultOf(page, 'dibao').getByText('1,584.00').waitFor()
})

test('the keyboard is enough: / finds an example, Ctrl+Enter goes to the answer', async () => {
  const { page } = await openPage(browser, server.address)
  await page.goto(server.address)
  await page.getByText('填上右边的事实，这里就给出结果').waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('低保')
  await page.locator('.ant-select-dropdown:visible .ant-select-item-option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.result').first().waitFor()
  await page.keyboard.press('Control+Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('answers-title')
})

test('on a telephone the form comes first and the answer is one touch away', async () => {
  const { page } = await openPage(browser, server.address, TELEPHONE)
  await openFour(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: /看结果：符合 \d+ 项/ }).click()
  await page.waitForFunction(() => (document.querySelector('#answers-title')?.getBoundingClientRect().top ?? 999) < 640)
  await expectAccessible(page)
})

test('large type and English hold on every page, by the address alone', async () => {
  const { page } = await openPage(browser, server.address)
  await page.goto(`${server.address}/?lang=en&type=large`)
  await page.getByText('Fill in the facts and the answer appears here').waitFor()
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('18px')
  await page.getByRole('link', { name: 'Rules' }).click()
  await page.getByRole('heading', { name: 'Packs of rules' }).waitFor()
  expect(page.url()).toContain('lang=en')
  await expectNoSidewaysScroll(page)
})

test('on paper the family, the answers and the clauses stand black on white', async () => {
  const { page } = await openPage(browser, server.address)
  await openFour(page)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.sheet').isVisible()).toBe(true)
  expect(await page.locator('.top').isVisible()).toBe(false)
  expect(await page.locator('.sheet').textContent()).toContain('784.00')
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000)
})
