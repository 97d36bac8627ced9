import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { familyOnDibao } from './awards.ts'
import { openBrowser } from './browser.ts'
import { comeAs } from './casework.ts'
import { DEMO_PASSWORD } from './demo.ts'
import { expectAccessible, expectNoSidewaysScroll, TELEPHONE } from './page.ts'
import { send } from './people.ts'
import { type RunningServer, startServer } from './server.ts'

let folder: string
let server: RunningServer
let browser: Browser
/** The same county, opened again at a later day. */
const openOn = async (day: string) => {
  await server?.stop()
  server = await startServer({
    DOUDI_DEMO_PASSWORD: DEMO_PASSWORD,
    DOUDI_DATA: join(folder, 'data'),
    DOUDI_CLOCK: `${day}T09:00:00+08:00`,
  })
}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doudi-grace-'))
  await chmod(folder, 0o711)
  ;[browser] = await Promise.all([openBrowser(), openOn('2026-07-01')])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

const as = (account: string) => comeAs(browser, server, `demo-${account}`)

test('work is found: the gradual exit is granted for the months of the place, reminded of, and ended in order', async () => {
  const { page: county } = await as('county-officer')
  const { page: officer, faults } = await as('township-reviewer')
  const { entry } = await send<{ entry: string }>(county, '/api/settings', {
    name: 'casework.grace-reminder-days',
    value: 30,
    from: '2026-07-01',
    document: '松民发〔2026〕1号',
    clause: '三',
  })
  const family = await familyOnDibao(
    { reviewer: officer, officer: county },
    [{ name: '吴晓云', born: '1985-04-02', relation: 'head' }],
    {
      monthlyFen: 63_000,
      from: '2026-01-01',
    },
  )
  const learned = { learnedOn: '2026-06-20', source: 'document', evidence: '劳动合同' }
  await send(officer, '/api/registry/circumstances', {
    person: family.person,
    kind: 'income',
    value: { kind: 'wage', monthly: 760 },
    from: '2026-06-01',
    ...learned,
  })
  await send(officer, '/api/registry/circumstances', {
    person: family.person,
    kind: 'changed',
    value: { on: '2026-06-01', because: 'employment' },
    from: '2026-06-01',
    ...learned,
  })

  // the review: what is paid and what the rules say stand side by side; months fixed by the place are not typed
  await officer.goto(`${server.address}/awards/${family.award}`)
  await officer.getByRole('heading', { name: /吴晓云 · 最低生活保障/ }).waitFor()
  const beside = officer.getByRole('region', { name: '今天规则的结论' })
  await beside.getByText('应“进入渐退期”').waitFor()
  await beside.getByText('本地固定为 6 个月').waitFor()
  await expectAccessible(officer)
  await expectNoSidewaysScroll(officer)
  await officer.getByRole('button', { name: '复核', exact: true }).click()
  await officer.getByLabel('复核情况').fill('本人六月起在镇上超市上班，工资条已看')
  await officer.getByRole('button', { name: '记录复核并提出“进入渐退期”' }).click()
  await officer.getByText('等有确认权限的另一人办理').waitFor()

  // another person grants it: the sum stays, the months are told
  const { page: approver, faults: approverFaults } = await as('county-approver')
  await send(approver, `/api/settings/entries/${entry}/approval`, {}, 'PUT')
  await approver.goto(`${server.address}/awards`)
  await approver.getByRole('link', { name: '吴晓云' }).click()
  await approver.getByText('渐退 6 个月').waitFor()
  await expectAccessible(approver)
  await approver.getByRole('button', { name: '确认“进入渐退期”' }).click()
  await approver.getByRole('status').getByText('渐退期').waitFor()
  await approver.getByText('渐退期 2026-08-01 至 2027-02-01（不含）').waitFor()
  expect(await approver.getByRole('region', { name: '金额变化' }).getByRole('row').count()).toBe(2)

  // in January the household is reminded
  // who signs in within the quarter is not taken for gone
  for (const day of ['2026-09-15', '2026-11-25']) {
    await openOn(day)
    await as('county-officer')
    await as('county-approver')
  }
  await openOn('2027-01-10')
  const { page: january } = await as('county-officer')
  await january.goto(`${server.address}/awards?list=gradual-exits`)
  const running = january.getByRole('region', { name: '在渐退期' }).getByRole('row', { name: /吴晓云/ })
  await running.getByText('快期满').waitFor()
  await running.getByText('2027-01-10').waitFor()
  await expectAccessible(january)
  await expectNoSidewaysScroll(january)
  await january.setViewportSize(TELEPHONE)
  await expectNoSidewaysScroll(january)

  // in February it is over: a person ends it, with its cause
  await openOn('2027-02-01')
  const { page: february } = await as('county-approver')
  await february.goto(`${server.address}/awards`)
  await february.getByRole('link', { name: '吴晓云' }).click()
  await february.getByRole('article').getByText('渐退期满').first().waitFor()
  await february.getByRole('button', { name: '确认“终止”' }).click()
  await february.getByText('2027-02-01 终止：渐退期满').waitFor()
  await february.getByRole('region', { name: '决定与理由' }).getByText('渐退期满提醒').waitFor()
  await february.goto(`${server.address}/awards?list=gradual-exits`)
  await february
    .getByRole('region', { name: '近六个月结束的' })
    .getByRole('row', { name: /吴晓云/ })
    .getByText('渐退期满')
    .waitFor()
  await february.goto(`${server.address}/awards?list=month&month=2027-02`)
  await february.getByRole('table').waitFor()
  await expectAccessible(february)
  expect([...faults, ...approverFaults]).toEqual([])
})
