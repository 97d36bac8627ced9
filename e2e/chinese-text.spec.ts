import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { environmentOfAnOfficer, openBrowser } from './browser.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a real browser opens a page and reads its Chinese text', async () => {
  const page = await browser.newPage()
  await page.setContent('<main lang="zh-CN"><h1>兜底</h1></main>')
  expect(await page.getByRole('heading').textContent()).toBe('兜底')
})

test('a program started by a story is built as for an officer, not for a test', () => {
  expect(environmentOfAnOfficer()['NODE_ENV']).toBe('production')
  expect(Object.keys(environmentOfAnOfficer()).filter((name) => name.startsWith('VITEST'))).toEqual([])
})
