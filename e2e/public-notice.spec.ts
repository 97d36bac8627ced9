import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inventedPng } from '../apps/server/src/casework/testing/photos.ts'
import { openBrowser } from './browser.ts'
import { comeAs, type Family, registerAlone } from './casework.ts'
import { type ClockedServer, startClockedServer } from './clockedServer.ts'
import { enterAs } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, openPage, pickFrom, TELEPHONE } from './page.ts'
import { send } from './people.ts'
import { LIUXI, PLACES } from './smallCounty.ts'

const COMPLAINTS = '0299-8200001'

let server: ClockedServer
let browser: Browser
let window: Page
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startClockedServer(), openBrowser()])
  const { page: county } = await as('county-officer')
  await send(county, '/api/registry/regions/import', { csv: PLACES })
  await send(county, '/api/registry/rolls/opening', { from: '2020-01-01' }, 'PUT').catch(() => undefined)
  await server.here.asAdmin(
    `insert into platform.setting (county, id, name, scope, value, holds_from, document, clause, proposed_by, proposed_at, approved_by, approved_at)
     values ('500299', gen_random_uuid(), 'casework.complaint-telephone', '', $1, '2026-01-01', '县民政局通知', '', gen_random_uuid(), now(), gen_random_uuid(), now())`,
    [JSON.stringify(COMPLAINTS)],
  )
  window = (await as('township-window')).page
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const as = (account: string) => comeAs(browser, server, `demo-${account}`)

/** An application that has been looked into and reviewed: this story begins where the notice does. */
async function verified(family: Family): Promise<string> {
  const need = { household: family.household, applicant: family.person, by: 'self' }
  const { proposed } = await send<{ proposed: { programme: string; person: string | null; answer: string }[] }>(
    window,
    '/api/casework/proposals',
    need,
  )
  const items = proposed
    .filter(({ programme, answer }) => programme === 'dibao' || answer === 'eligible')
    .map(({ programme, person }) => ({
      programme,
      ...(person && { person }),
      ...(programme === 'dibao' ? { choice: 'kept' } : { choice: 'dropped', because: '本次不办理' }),
    }))
  const sent = { ...need, channel: 'window', told: '没有收入', items }
  const { applications } = await send<{ applications: { application: string }[] }>(window, '/api/intakes', sent)
  const application = applications[0]?.application as string
  await server.here.asAdmin("update casework.application set state = 'verified' where id = $1", [application])
  return application
}

/** Takes a photograph with the telephone: what the browser's file box is given. */
async function photograph(page: Page, button: string): Promise<void> {
  const photo = { name: 'photo.png', mimeType: 'image/png', buffer: inventedPng('GPS') }
  await page.getByLabel(button, { exact: true }).first().setInputFiles(photo)
}

test('from the sheet to its end: posted with a photograph, not ended early, objected, noticed anew, ended, forgotten', async () => {
  const family = await registerAlone(window, { name: '李桂芳', yearly: 0 })
  const application = await verified(family)

  // the township draws the sheet; nothing is typed
  await window.goto(`${server.address}/public-notices`)
  await window.getByRole('button', { name: '生成公示（1 件）' }).waitFor()
  await expectAccessible(window)
  await expectNoSidewaysScroll(window)
  await window.getByRole('button', { name: '生成公示（1 件）' }).click()
  await window.getByText('待张贴').waitFor()

  // the village worker, telephone in hand: which sheet to post today, print, photograph, done
  const worker = await openPage(browser, server.address, TELEPHONE)
  await enterAs(worker.page, server, 'demo-village-worker')
  await worker.page.getByText('公示待张贴').first().waitFor()
  await worker.page.getByRole('link', { name: '去办' }).first().click()
  await worker.page.getByRole('heading', { name: '今天要张贴' }).waitFor()
  await expectAccessible(worker.page)
  await expectNoSidewaysScroll(worker.page)
  const sheet = await worker.page.getByRole('link', { name: '打印公示' }).getAttribute('href')
  const paper = await worker.page.context().newPage()
  await paper.setViewportSize({ width: 794, height: 1123 })
  await paper.goto(`${server.address}${sheet}`)
  expect(await paper.textContent('body')).toContain(COMPLAINTS)
  await photograph(worker.page, '张贴好，拍照')
  await worker.page.getByText('还有 7 天').waitFor()

  // everybody reads it without signing in
  const anybody = await openPage(browser, server.address, TELEPHONE)
  await anybody.page.goto(`${server.address}/notices/${LIUXI}`)
  await anybody.page.getByText('李桂芳').first().waitFor()
  await expectAccessible(anybody.page)
  await expectNoSidewaysScroll(anybody.page)

  // too early: refused with the day
  await photograph(worker.page, '拍期满照片，结束公示')
  await worker.page.getByText('公示期未满').waitFor()
  await worker.page.getByText(/2026-07-09 起才能拍照结束/).waitFor()

  // somebody objects; the household's page never shows who
  await window.goto(`${server.address}/applications/${application}`)
  await window.getByRole('button', { name: '登记异议' }).click()
  await pickFrom(window, '怎样提出的', '电话')
  await window.getByLabel('异议内容').fill('他家有一辆小汽车')
  await window.getByLabel('提出人姓名（可以不填）').fill('邻居甲')
  await window.getByRole('button', { name: '登记异议' }).click()
  await window.getByText('因异议撤下。').waitFor()
  expect(await window.locator('main').textContent()).not.toMatch(/邻居甲|小汽车/)
  await expectAccessible(window)
  await anybody.page.reload()
  expect(await anybody.page.textContent('body')).not.toContain('李桂芳')

  // looked into, unfounded, told
  const { page: reviewer, faults } = await as('township-reviewer')
  await reviewer.goto(`${server.address}/public-notices/objections`)
  await reviewer.getByRole('button', { name: '打开', exact: true }).click()
  await reviewer.getByText('邻居甲').waitFor()
  await expectAccessible(reviewer)
  await reviewer.getByLabel(/核实情况/).fill('车是邻居的，查过登记')
  await reviewer.getByRole('button', { name: '异议不成立，重新公示' }).click()
  await reviewer.getByRole('button', { name: '已告知结果' }).click()
  await reviewer.getByText('现在没有要处理的异议').waitFor()

  // noticed anew: its days begin anew, and end with the second photograph
  await window.goto(`${server.address}/public-notices`)
  await window.getByRole('button', { name: '生成公示（1 件）' }).click()
  await window.getByText('待张贴').waitFor()
  await photograph(window, '张贴好，拍照')
  await window.getByText('还有 7 天').waitFor()
  server.here.clock.set('2026-07-09T08:00:00+08:00')
  await anybody.page.reload()
  expect(await anybody.page.textContent('body')).not.toContain('李桂芳')
  await enterAs(worker.page, server, 'demo-village-worker')
  await worker.page.getByText('公示期满待拍照').first().waitFor()
  await worker.page.goto(`${server.address}/public-notices`)
  await photograph(worker.page, '拍期满照片，结束公示')
  await worker.page.getByText('公示期满', { exact: true }).waitFor()
  await expectNoSidewaysScroll(worker.page)
  expect({ faults, worker: worker.faults, anybody: anybody.elsewhere }).toEqual({ faults: [], worker: [], anybody: [] })
})

test('anybody objects on the public page without a name, and the standing list shows who receives what', async () => {
  const { page } = await openPage(browser, server.address)
  window = (await as('township-window')).page
  const family = await registerAlone(window, { name: '王秀英', yearly: 0 })
  await verified(family)
  await window.goto(`${server.address}/public-notices?lang=en`)
  await window.getByRole('button', { name: 'Draw the sheet (1)' }).click()
  await window.getByText('to be posted', { exact: true }).waitFor()
  await photograph(window, 'It hangs: photograph')
  await window.getByText('7 days left').waitFor()

  await page.goto(`${server.address}/notices/500299`)
  await page.getByRole('link').first().click()
  await page.getByText('网上提出异议').click()
  await page.getByLabel(/异议内容/).fill('他儿子在城里有房')
  await expectAccessible(page)
  await page.getByRole('button', { name: /提交/ }).click()
  await page.getByRole('heading', { name: '已收到' }).waitFor()

  await window.goto(`${server.address}/public-notices/standing?village=${LIUXI}`)
  await window.getByText('这个村（社区）目前没有在享的低保、特困对象').waitFor()
  await expectAccessible(window)
  await expectNoSidewaysScroll(window)
})
