import type { Browser, Page } from 'playwright-core'
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

/** Somebody has applied for dibao at the window. */
async function applied(window: Page, name: string): Promise<string> {
  const { household, person } = await registerAlone(window, { name, yearly: 60_000 })
  const need = { household, applicant: person, by: 'self' }
  const { applications } = await send<{ applications: { application: string }[] }>(window, '/api/intakes', {
    ...need,
    channel: 'window',
    told: '生活困难',
    items: [{ programme: 'dibao', choice: 'added', because: '本人要求' }],
  })
  return applications[0]?.application ?? ''
}

test('a clerk issues the whole set, prints it, and a photographed sheet finds its case by the code', async () => {
  const { page: window, faults } = await comeAs(browser, server, 'demo-township-window')
  const application = await applied(window, '田秀兰')
  await window.goto(`${server.address}/applications/${application}`)
  const panel = window.getByRole('region', { name: '文书' })
  await panel.getByText('还没有出过文书').waitFor()
  await panel.getByRole('button', { name: /出全套文书/ }).click()
  await panel.getByRole('link', { name: '打印社会救助申请回执' }).waitFor()
  await expectAccessible(window)
  await expectNoSidewaysScroll(window)

  const [sheet] = await Promise.all([
    window.context().waitForEvent('page'),
    panel.getByRole('link', { name: '打印家庭经济状况声明及核对授权书' }).click(),
  ])
  await sheet.getByRole('heading', { name: '家庭经济状况声明及核对授权书' }).waitFor()
  expect(await sheet.getByText('田秀兰').count()).toBeGreaterThan(0)
  const photograph = await sheet.screenshot({ type: 'jpeg', quality: 70, fullPage: true })
  await sheet.close()

  const chooser = panel.locator('input[type=file]')
  await chooser.setInputFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: photograph })
  await panel.getByText('已归档：声明及核对授权书').waitFor()
  await panel.getByRole('link', { name: /^签字件/ }).waitFor()
  const blank = await window.screenshot({ type: 'png', clip: { x: 0, y: 0, width: 300, height: 200 } })
  await chooser.setInputFiles({ name: 'blank.png', mimeType: 'image/png', buffer: blank })
  await panel.getByText('照片上的识别码读不出来').waitFor()

  const [whole] = await Promise.all([
    window.context().waitForEvent('page'),
    panel.getByRole('link', { name: '打印全套' }).click(),
  ])
  await whole.getByRole('heading', { level: 1 }).first().waitFor()
  expect(await whole.getByRole('heading', { level: 1 }).allTextContents()).toEqual([
    '社会救助申请回执',
    '家庭经济状况声明及核对授权书',
    '入户调查表',
  ])
  await whole.close()
  const [word] = await Promise.all([
    window.waitForEvent('download'),
    panel.getByRole('button', { name: '全套 Word' }).click(),
  ])
  expect(word.suggestedFilename()).toBe('papers.docx')
  expect(faults).toEqual([])
})

test('on a telephone the papers stand under each other, and nothing runs over the edge', async () => {
  const { page: window } = await comeAs(browser, server, 'demo-township-window')
  const application = await applied(window, '罗桂英')
  await send(window, `/api/applications/${application}/papers`, {})
  await window.setViewportSize(TELEPHONE)
  await window.goto(`${server.address}/applications/${application}`)
  await window.getByRole('region', { name: '文书' }).getByRole('button', { name: '拍签字件' }).waitFor()
  await expectNoSidewaysScroll(window)
  await expectAccessible(window)
})
