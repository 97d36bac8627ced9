import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { comeAs, registerAlone } from './casework.ts'
import { DEMO_PASSWORD } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, TELEPHONE } from './page.ts'
import { send } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD }), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('an old man says before a witness that he wants to live in a home; he waits, is placed, and nobody is placed against their wish', async () => {
  const { page: window, faults } = await comeAs(browser, server, 'demo-township-window')
  const old = await registerAlone(window, { name: '石守田', born: '1948-05-06', yearly: 0 })
  const entry = {
    roll: 'tekun',
    household: old.household,
    person: old.person,
    from: '2025-01-01',
    because: 'application',
  }
  await send(window, '/api/registry/enrolments', entry)

  await window.goto(`${server.address}/tekun?show=unasked`)
  const row = window.getByRole('row').filter({ hasText: old.name })
  await row.getByText('还没有问').waitFor()
  await expectAccessible(window)
  await expectNoSidewaysScroll(window)
  expect(await row.getByRole('button', { name: '安排入住' }).count()).toBe(0)
  await row.getByRole('button', { name: '登记意愿' }).click()
  const dialog = window.getByRole('dialog')
  await dialog.getByRole('radio', { name: '愿意住养老机构（集中供养）' }).check()
  await dialog.getByLabel('见证人姓名').fill('周邻居')
  await dialog.getByLabel('见证人是本人的什么人').fill('邻居')
  await expectAccessible(window)
  await dialog.getByRole('button', { name: '登记意愿' }).click()
  await dialog.waitFor({ state: 'hidden' })

  const { page: county, faults: countyFaults } = await comeAs(browser, server, 'demo-county-officer')
  await county.goto(`${server.address}/tekun?show=waiting`)
  const waiting = county.getByRole('row').filter({ hasText: old.name })
  await waiting.getByText(/排队，自/).waitFor()
  await waiting.getByRole('button', { name: '安排入住' }).click()
  const place = county.getByRole('dialog')
  await place.getByLabel('哪家机构').fill('松江敬老院')
  await place.getByRole('button', { name: '安排入住' }).click()
  await place.waitFor({ state: 'hidden' })
  await county.goto(`${server.address}/tekun`)
  await county
    .getByRole('row')
    .filter({ hasText: old.name })
    .getByText(/松江敬老院/)
    .waitFor()
  await expectAccessible(county)

  // another wish takes its place: from then on he is at home, and there is no way to place him
  await county.getByRole('row').filter({ hasText: old.name }).getByRole('button', { name: '登记意愿' }).click()
  const again = county.getByRole('dialog')
  await again.getByRole('radio', { name: '愿意在家（分散供养）' }).check()
  await again.getByLabel('见证人姓名').fill('周邻居')
  await again.getByLabel('见证人是本人的什么人').fill('邻居')
  await again.getByRole('button', { name: '登记意愿' }).click()
  await again.waitFor({ state: 'hidden' })
  await county.getByRole('row').filter({ hasText: old.name }).getByText('在家', { exact: true }).waitFor()
  expect(
    await county.getByRole('row').filter({ hasText: old.name }).getByRole('button', { name: '安排入住' }).count(),
  ).toBe(0)

  await window.setViewportSize(TELEPHONE)
  await window.goto(`${server.address}/tekun`)
  await window.getByRole('heading', { name: '特困供养' }).waitFor()
  await expectNoSidewaysScroll(window)
  expect([...faults, ...countyFaults]).toEqual([])
})
