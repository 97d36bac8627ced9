import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { DEMO_PASSWORD, enterAs } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, openPage, TELEPHONE } from './page.ts'
import { send } from './people.ts'
import { type RunningServer, startServer } from './server.ts'
import { openHousehold, PLACES, register } from './smallCounty.ts'

let server: RunningServer
let browser: Browser
const applications: string[] = []
const OTHER = 'other-approver'
const PASSWORD = '松林县另一位确认人的密码'

const entered = async (name: string) => {
  const opened = await openPage(browser, server.address)
  await enterAs(opened.page, server, name)
  return opened
}

/** A second approver of the county: opened by one administrator, granted by another. */
async function openOther(): Promise<void> {
  const { page: system } = await entered('demo-system-administrator')
  const { account, oneTimePassword } = await send<{ account: string; oneTimePassword: string }>(
    system,
    '/api/accounts',
    {
      name: OTHER,
      shownName: '冉确认',
    },
  )
  const { post } = await send<{ post: string }>(system, '/api/posts', {
    account,
    role: 'countyApprover',
    region: '500299',
    section: 'assistance',
    reason: '两人制',
  })
  const { page: security } = await entered('demo-security-administrator')
  await send(security, `/api/posts/${post}/approval`, {}, 'PUT')
  const { page } = await openPage(browser, server.address)
  await signIn(page, oneTimePassword)
  await page.getByLabel('现在的密码').fill(oneTimePassword)
  await page.getByLabel('新密码', { exact: true }).fill(PASSWORD)
  const again = page.getByLabel(/再.*一遍|再次/)
  if ((await again.count()) > 0) await again.fill(PASSWORD)
  await page.locator('main button[type=submit], form button[type=submit]').last().click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()
}

async function signIn(page: Page, password: string): Promise<void> {
  await page.goto(`${server.address}/sign-in`)
  await page.getByLabel('账号', { exact: true }).fill(OTHER)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Emergency aid for a family whose house burned, as far as its decision. */
async function verifiedAid(officer: Page, window: Page, reviewer: Page, name: string): Promise<string> {
  const person = await register(officer, { name, born: '1970-05-06' })
  const household = await openHousehold(officer, [[person, 'head']])
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
  const event = { kind: 'emergency', cause: 'fire', on: today, beyondOwnMeans: true }
  const need = { household, applicant: person, by: 'self', aid: 'emergencyFamily', event }
  type Line = { programme: string; person: string | null; answer: string }
  const { proposed } = await send<{ proposed: Line[] }>(window, '/api/casework/proposals', need)
  const isAid = ({ programme }: Line) => programme === 'temporaryAid'
  const dropped = proposed
    .filter((line) => line.answer === 'eligible' && !isAid(line))
    .map(({ programme, person: of }) => ({
      programme,
      ...(of && { person: of }),
      choice: 'dropped',
      because: '本次不办理',
    }))
  const choice = proposed.some(isAid) ? { choice: 'kept' } : { choice: 'added', because: '房屋烧毁' }
  const taken = await send<{ applications: { application: string }[] }>(window, '/api/intakes', {
    ...need,
    channel: 'window',
    told: '房屋烧毁',
    items: [{ programme: 'temporaryAid', aid: 'emergencyFamily', ...choice }, ...dropped],
  })
  const application = taken.applications[0]?.application ?? ''
  await send(window, `/api/applications/${application}/acceptance`, { seen: 1, said: {} })
  const said = { opinion: 'inFavour', because: '房屋烧毁' }
  await send(reviewer, `/api/applications/${application}/verification`, { seen: 2, said })
  return application
}

beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_SONGLIN: 'none' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
  const { page: officer } = await entered('demo-county-officer')
  await send(officer, '/api/registry/regions/import', { csv: PLACES })
  const { page: window } = await entered('demo-township-window')
  const { page: reviewer } = await entered('demo-township-reviewer')
  for (const name of ['何大姐', '何二姐', '何三姐']) {
    applications.push(await verifiedAid(officer, window, reviewer, name))
  }
  await openOther()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

async function decide(page: Page, at: number, yuan: string): Promise<void> {
  await page.goto(`${server.address}/applications/${applications[at]}`)
  await page.getByRole('button', { name: '确认', exact: true }).click()
  await page.getByLabel('金额').fill(yuan)
  await page.locator('.act-form button[type=submit]').click()
}

test('the county delegates up to a sum; the township confirms within it, is refused above it, and not at all once recalled', async () => {
  const { page: county, faults } = await entered('demo-county-approver')
  await county.goto(`${server.address}/delegations`)
  await county.getByText('没有委托，全部由县级决定。').waitFor()
  await expectAccessible(county)
  await county.getByLabel('项目').click()
  await county.getByLabel('项目').fill('临时救助')
  await county.keyboard.press('Enter')
  await county.getByLabel('金额上限').fill('2000')
  await county.getByLabel('依据文件').fill('松民发〔2026〕8号')
  await county.getByRole('button', { name: '提出委托' }).click()
  await county.getByText('待另一人批准').waitFor()

  const { page: other } = await openPage(browser, server.address)
  await signIn(other, PASSWORD)
  await other.getByText(/另一人提出委托（临时救助）/).waitFor()
  await other.getByRole('link', { name: '去批准' }).click()
  await other.getByRole('button', { name: '批准', exact: true }).click()
  await other.getByText('有效', { exact: true }).waitFor()

  const { page: township } = await entered('demo-township-approver')
  await township.getByText('何大姐').waitFor()
  await decide(township, 0, '1500')
  await township.getByText('已确认，待告知').first().waitFor()
  await decide(township, 1, '2500')
  await township.getByText(/委托的金额上限为 2,000\.00 元/).waitFor()

  await county.reload()
  await county.getByRole('button', { name: '收回' }).click()
  await county.getByRole('tooltip').getByRole('button', { name: '收回' }).click()
  await county.getByText('已收回').waitFor()
  await decide(township, 1, '1500')
  await township.getByText(/由县级办理/).waitFor()
  await county.goto(`${server.address}/worktable`)
  await county.getByText('何二姐').waitFor()
  expect(faults).toEqual([])
})

test('the registers of hands fit a telephone, in both languages, and are not for the township', async () => {
  const { page, faults } = await openPage(browser, server.address, TELEPHONE)
  await enterAs(page, server, 'demo-county-officer')
  for (const [path, word] of [
    ['/delegations', /Monthly sample/],
    ['/near-relatives', /Staff register/],
    ['/stand-ins', /Nobody has been appointed/],
  ] as const) {
    await page.goto(`${server.address}${path}?lang=en`)
    await page.getByText(word).first().waitFor()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
  const { page: window } = await entered('demo-township-window')
  await window.goto(`${server.address}/near-relatives`)
  await window.getByText('您当前的岗位不能看这一页').waitFor()
  expect(faults).toEqual([])
})
