import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The old PC of a township office, and the telephone of whoever stands in the sun. */
export const OFFICE_SCREEN = { width: 1366, height: 768 }
export const TELEPHONE = { width: 360, height: 640 }

/** A page that notes what an officer would not see: requests to elsewhere, and faults in the console. */
export interface WatchedPage {
  readonly page: Page
  readonly elsewhere: string[]
  readonly faults: string[]
}

export async function openPage(browser: Browser, address: string, viewport = OFFICE_SCREEN): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', acceptDownloads: true })
  const page = await context.newPage()
  const elsewhere: string[] = []
  const faults: string[] = []
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== new URL(address).origin) elsewhere.push(request.url())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => {
    // A refusal of the server is told on the page; the browser also writes a line about its status.
    if (line.type() === 'error' && !/status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(line.text()))
      faults.push(line.text())
  })
  return { page, elsewhere, faults }
}

/** No serious or critical finding of axe, each told with the element it stands on. */
export async function expectAccessible(page: Page): Promise<void> {
  // Half faded in, a button is paler than it will be: what is judged is the page at rest.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  )
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.any[0]?.message ?? ''}`))
  expect(grave).toEqual([])
}

export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over).toBeLessThanOrEqual(0)
}

/** Chooses an entry of a list that opens under a box, by typing into the box. */
export function chooseFrom(page: Page, label: string, typed: string, entry: string | RegExp): Promise<void> {
  const box = page.getByRole('combobox', { name: label, exact: true }).first()
  return takeEntry(page, entry, async () => {
    await box.click()
    await box.fill(typed)
  })
}

/** Chooses an entry of a short list that cannot be typed into. */
export function pickFrom(page: Page, label: string, entry: string | RegExp): Promise<void> {
  return takeEntry(page, entry, () => page.getByRole('combobox', { name: label, exact: true }).first().click())
}

/** Opens a menu and takes one of its entries; a page that was drawn anew meanwhile closes the menu, so it is opened again. */
export async function takeFromMenu(page: Page, button: string, entry: string, appears: Locator): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await page.getByRole('button', { name: button }).click()
    await page.getByRole('menuitem', { name: entry, exact: true }).click()
    const there = await appears.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    )
    if (there || attempt === 3) return
    await page.keyboard.press('Escape')
  }
}

const OPEN_LIST = '.ant-select-dropdown:visible'

/** As a person would: waits until the list before has gone, and opens again what closed under their hand. */
async function takeEntry(page: Page, entry: string | RegExp, open: () => Promise<void>): Promise<void> {
  await page
    .locator(OPEN_LIST)
    .first()
    .waitFor({ state: 'hidden', timeout: 3_000 })
    .catch(() => undefined)
  await open()
  const option = page.locator(`${OPEN_LIST} .ant-select-item-option`).filter({ hasText: entry }).first()
  const there = await option.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  )
  if (!there) await open()
  await option.click()
}
