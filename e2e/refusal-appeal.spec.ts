import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { comeAs, type Family, registerAlone, takeStep } from './casework.ts'
import { DEMO_PASSWORD } from './demo.ts'
import { chooseFrom, expectAccessible, expectNoSidewaysScroll, pickFrom, TELEPHONE } from './page.ts'
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

const as = (account: string) => comeAs(browser, server, `demo-${account}`)

test('a refusal tells every reason with its clause; the appeal is heard by somebody else', async () => {
  const { page: window, faults } = await as('township-window')
  const family: Family = await registerAlone(window, { name: '钱多多', yearly: 60_000 })

  // at the door: found by name, nothing asked twice, what is asked for is taken though the rules do not propose it
  await window.goto(`${server.address}/intake`)
  await expectAccessible(window)
  await chooseFrom(window, '查姓名、证件号', family.name, family.name)
  await window.getByLabel('发生了什么').fill('孩子上大学，觉得钱不够用')
  await window.getByRole('button', { name: '看看能办什么' }).click()
  await window.getByRole('heading', { name: '能办的项目' }).waitFor()
  await expectAccessible(window)
  await expectNoSidewaysScroll(window)
  await pickFrom(window, '增加一个项目', '最低生活保障')
  expect(await window.getByRole('button', { name: /受理登记/ }).isDisabled()).toBe(true)
  await window.getByLabel('最低生活保障：理由').fill('本人坚持申请')
  await window.getByRole('button', { name: '受理登记（1 项）' }).click()
  await window.getByText(/回执号/).waitFor()
  await window.getByRole('link', { name: '最低生活保障' }).click()
  await window.getByRole('heading', { name: `${family.name} · 最低生活保障` }).waitFor()
  const address = window.url()

  // nothing is accepted before everybody has signed
  await takeStep(window, '受理')
  await window.getByText('授权书不齐').waitFor()
  await window.getByRole('button', { name: '登记授权书' }).click()
  const dialog = window.getByRole('dialog')
  await pickFrom(window, '谁签的', family.name)
  await dialog.getByLabel('签名的纸件或扫描件放在哪里').fill('扫描件 0001')
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await takeStep(window, '受理')
  await window.getByText('已受理，调查核对中').waitFor()
  await expectAccessible(window)
  await expectNoSidewaysScroll(window)

  // the county refuses: every reason and clause stands on the page; confirming is not offered
  const { page: approver } = await as('county-approver')
  await approver.goto(address)
  await approver.getByRole('region', { name: '下一步' }).waitFor()
  expect(await approver.getByRole('button', { name: '确认', exact: true }).count()).toBe(0)
  await takeStep(approver, '不予批准')
  await approver.getByRole('heading', { name: '决定', exact: true }).waitFor()
  const reasons = approver.locator('.decision-reasons li')
  expect(await reasons.count()).toBeGreaterThan(0)
  for (const clause of await reasons.locator('.clause-said').allInnerTexts()) expect(clause.trim()).not.toBe('')
  await expectAccessible(approver)

  // told in writing, then the appeal
  await window.goto(address)
  await takeStep(window, '书面告知不予批准', () => window.getByText('当面', { exact: true }).click())
  await window.getByText('不予批准，已告知').first().waitFor()
  await takeStep(window, '登记申诉', () => window.getByLabel('理由').fill('工资上个月停发了'))
  await window.getByText('申诉复核中').first().waitFor()

  // whoever refused does not hear it
  const heard = async (page: typeof approver, act: string) => {
    await page.goto(address)
    await takeStep(page, act, async () => {
      await page.getByLabel('理由').fill('收入情况已变化，重新核对')
      await page.getByLabel('依据的条款').fill('最低生活保障审核确认办法 二十二')
    })
  }
  await heard(approver, '撤销原决定，重新办理')
  await approver.getByText('同一件申请须由不同的人办理').waitFor()
  const { page: second, faults: secondFaults } = await as('county-approver-2')
  await heard(second, '撤销原决定，重新办理')
  await second.getByText('已受理，调查核对中').waitFor()

  await window.setViewportSize(TELEPHONE)
  await window.reload()
  await window.getByRole('region', { name: '办理经过' }).waitFor()
  await expectNoSidewaysScroll(window)
  expect([...faults, ...secondFaults]).toEqual([])
})

test('two clerks with the same case open: the slower one is told what happened and keeps what was typed', async () => {
  const { page: window } = await as('township-window')
  const family = await registerAlone(window, { name: '慢慢来', yearly: 60_000 })
  await window.goto(`${server.address}/intake?household=${family.household}`)
  await window.getByLabel('发生了什么').fill('失业')
  await window.getByRole('button', { name: '看看能办什么' }).click()
  await window.getByRole('heading', { name: '能办的项目' }).waitFor()
  await pickFrom(window, '增加一个项目', '最低生活保障')
  await window.getByLabel('最低生活保障：理由').fill('本人坚持申请')
  await window.getByRole('button', { name: '受理登记（1 项）' }).click()
  await window.getByRole('link', { name: '最低生活保障' }).click()
  await window.getByRole('region', { name: '下一步' }).waitFor()
  const { page: other } = await as('township-window-2')
  await other.goto(window.url())
  const withdraw = (page: typeof window, because: string) =>
    takeStep(page, '撤回申请', () => page.getByLabel('理由').fill(because))
  await other.getByRole('region', { name: '下一步' }).waitFor()
  await other.getByRole('button', { name: '撤回申请' }).click()
  await other.getByLabel('理由').fill('本人来电撤回')
  await withdraw(window, '本人书面撤回')
  await window.getByText('申请人撤回').first().waitFor()
  await other.locator('.act-form').getByRole('button', { name: '撤回申请' }).click()
  await other.getByText('这件申请已有新的办理').waitFor()
  expect(await other.getByLabel('理由').inputValue()).toBe('本人来电撤回')
})
