import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { familyOnDibao } from './awards.ts'
import { openBrowser } from './browser.ts'
import { comeAs, know } from './casework.ts'
import { DEMO_PASSWORD } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, pickFrom, TELEPHONE } from './page.ts'
import { send } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  const start = startServer({ DOUDI_DEMO_PASSWORD: DEMO_PASSWORD, DOUDI_CLOCK: '2026-08-05T09:00:00+08:00' })
  ;[server, browser] = await Promise.all([start, openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const as = (account: string) => comeAs(browser, server, `demo-${account}`)

test('the head dies: the family goes on under the next head without a break, and nobody inherits, dangles or is counted twice', async () => {
  const { page: county } = await as('county-officer')
  const { page: officer, faults } = await as('township-reviewer')
  const family = await familyOnDibao(
    { reviewer: officer, officer: county },
    [
      { name: '石大山', born: '1956-04-02', relation: 'head' },
      { name: '石阿婆', born: '1959-07-12', relation: 'spouse' },
      { name: '石小妹', born: '2008-09-09', relation: 'granddaughter' },
    ],
    { monthlyFen: 189_000, from: '2026-01-01' },
  )
  const [head] = family.people
  await know(officer, { person: head as string }, 'disability', { category: 'visual', grade: 1 })
  await send(officer, '/api/registry/enrolments', {
    roll: 'oldAgeAllowance',
    household: family.household,
    person: head,
    monthlyFen: 5_000,
    from: '2026-01-01',
    because: 'import',
  })
  await send(county, '/api/award-adoptions', { most: 2000 })

  // reported from the file of the household: who, when, and who is the next head
  await officer.goto(`${server.address}/households/${family.household}`)
  await officer.getByRole('button', { name: '打开档案' }).click()
  await officer.getByRole('button', { name: '登记死亡' }).click()
  await pickFrom(officer, '死者', '石大山')
  await officer.getByLabel('死亡日期').fill('2026-08-02')
  await pickFrom(officer, '来源', '家属报告')
  await officer.getByLabel('证明存放处').fill('死亡医学证明 12 号')
  await pickFrom(officer, '新户主', '石阿婆')
  await pickFrom(officer, '石小妹与新户主的关系', '孙女')
  await expectAccessible(officer)
  await officer.getByRole('button', { name: '登记，等另一人办结' }).click()
  await officer.getByText('石大山：死亡已登记，待办结').waitFor()
  await officer.getByText('2026-11-02 前办结').waitFor()

  // settled by another person, from the list of deaths
  const { page: approver, faults: approverFaults } = await as('county-approver')
  await approver.goto(`${server.address}/awards?list=deaths`)
  await approver.getByRole('link', { name: '石大山' }).click()
  await approver.getByRole('button', { name: '打开档案' }).click()
  await approver.getByRole('button', { name: '办结石大山的待遇' }).click()
  await approver.getByText('石大山：死亡已办结').waitFor()
  await approver.getByRole('heading', { name: /石阿婆家庭/ }).waitFor()
  await expectAccessible(approver)
  await expectNoSidewaysScroll(approver)

  // what was the dead man's own has ended with the month; nothing of his is anybody else's
  const awards = approver.getByRole('region', { name: '待遇', exact: true })
  const own = awards.getByRole('listitem').filter({ hasText: '高龄津贴' })
  await own.getByText('已终止').waitFor()
  await own.getByText('2026-09-01').waitFor()
  const heirs = await approver.evaluate(async (household) => {
    const { case: file } = await (await fetch(`/api/registry/households/${household}/case?why=review`)).json()
    return file.household.members.map(({ disability }: { disability?: object }) => disability ?? null)
  }, family.household)
  expect(heirs).toEqual([null, null])

  // the same award runs on, for two, without a day between
  await awards.getByRole('link', { name: /^最低生活保障/ }).click()
  await approver.getByRole('heading', { name: /石阿婆 · 最低生活保障/ }).waitFor()
  expect(approver.url()).toContain(family.award)
  const spans = approver.getByRole('region', { name: '金额变化' }).first().getByRole('row')
  expect(await spans.nth(1).getByRole('cell').first().innerText()).toBe('2026-09-01')
  expect(await spans.nth(1).getByRole('cell').last().innerText()).toBe('2')
  expect(await spans.nth(2).getByRole('cell').nth(1).innerText()).toBe('2026-09-01')
  await approver.locator('.decision[data-kind=reduce]').getByText('死亡').first().waitFor()

  // no new household in the month's figures
  const line = await approver.evaluate(async () => {
    const { lines } = await (await fetch('/api/award-months/2026-09?within=500299')).json()
    return lines.filter(({ programme }: { programme: string }) => programme === 'dibao')
  })
  for (const { begun, ended } of line) expect([begun.households, ended.households]).toEqual([0, 0])

  // he is not dead: everything comes back, with the months owed
  await approver.goto(`${server.address}/households/${family.household}`)
  await approver.getByRole('button', { name: '打开档案' }).click()
  await approver.getByRole('button', { name: '登记有误' }).click()
  await approver.getByLabel('理由').fill('本人到场，系同名')
  await approver.getByRole('button', { name: '更正：石大山在世，恢复并列出补发' }).click()
  await approver.getByText('石大山：死亡登记已更正').waitFor()
  await approver.getByRole('heading', { name: /石大山家庭/ }).waitFor()
  await approver.setViewportSize(TELEPHONE)
  await expectNoSidewaysScroll(approver)
  expect([...faults, ...approverFaults]).toEqual([])
})
