import { afterAll, beforeAll, expect, test } from 'vitest'
import { openVillage } from './testing/village.ts'

let here: Awaited<ReturnType<typeof openVillage>>
beforeAll(async () => {
  here = await openVillage()
})
afterAll(async () => {
  await here.app.close()
  await here.close()
})

const look = (who: string, why: string) => here.as(who, 'GET', `/api/registry/people/${here.person}?why=${why}`)
const receipts = async (who: string, days = '') => {
  const { body } = await here.as(who, 'GET', `/api/people/${here.person}/receipts${days}`)
  return body.receipts as { at: string; why: string; role: { zh: string }; place: string; released: boolean }[]
}
const minutesLater = (count: number) =>
  here.clock.set(new Date(here.clock.now().getTime() + count * 60_000).toISOString())

test('whoever keeps the file shows who read it, in which office, when and why, and no officer by name', async () => {
  await look('county', 'review')
  minutesLater(1)
  const [found] = await receipts('window')
  expect(found).toMatchObject({
    why: 'review',
    purpose: { zh: '复核' },
    role: { zh: '县级经办' },
    region: '500299',
    section: { zh: '社会救助' },
    beyondArea: false,
    inFull: false,
    released: false,
  })
  expect(JSON.stringify(found)).not.toContain('00000000-0000-7000')
  minutesLater(1)
  expect((await receipts('window')).map(({ why }) => why)).toEqual(['receipts-shown', 'review'])
})

test('what discipline reads, or anyone because of a complaint, is not shown and not counted until discipline releases it', async () => {
  minutesLater(1)
  await look('discipline', 'inspection')
  await look('county', 'complaint')
  minutesLater(1)
  for (const who of ['window', 'county', 'approver', 'discipline']) {
    expect((await receipts(who)).map(({ why }) => why)).not.toContain('inspection')
    expect((await receipts(who)).map(({ why }) => why)).not.toContain('complaint')
  }
  const { body: mine } = await here.as('discipline', 'GET', '/api/receipts/withheld')
  expect(mine.receipts.map((one: { why: string }) => one.why).sort()).toEqual(
    expect.arrayContaining(['complaint', 'inspection']),
  )
  expect((await here.as('approver', 'GET', '/api/receipts/withheld')).body.receipts).toEqual([])
  const inspection = mine.receipts.find((one: { why: string }) => one.why === 'inspection')
  const release = (who: string) => here.as(who, 'PUT', `/api/receipts/${inspection.id}/release`)
  // another section cannot even tell that there is one
  expect((await release('approver')).body.code).toBe('platform.not-found')
  expect((await release('window')).body.code).toBe('platform.not-permitted')
  expect((await release('discipline')).status).toBe(200)
  expect((await release('discipline')).body.code).toBe('oversight.released-already')
  const shown = (await receipts('window')).filter(({ why }) => why === 'inspection')
  expect(shown).toMatchObject([{ released: true, role: { zh: '纪检监察干部' } }])
  expect((await receipts('window')).map(({ why }) => why)).not.toContain('complaint')
})

test('beyond the area there is no such person, and who may read files may not for that reason read receipts', async () => {
  expect((await here.as('otherWindow', 'GET', `/api/people/${here.person}/receipts`)).status).toBe(404)
  expect((await here.as('founder', 'GET', `/api/people/${here.person}/receipts`)).body.code).toBe(
    'platform.not-permitted',
  )
  expect((await here.as('auditor', 'GET', `/api/people/${here.person}/receipts`)).body.code).toBe(
    'platform.not-permitted',
  )
})

test('receipts go with the person: the village they moved to shows those of the village they left, and only theirs', async () => {
  const before = (await receipts('window')).length
  await here.asAdmin("update registry.person set region = '500299002201' where id = $1", [here.person])
  minutesLater(1)
  expect((await receipts('otherWindow')).length).toBeGreaterThanOrEqual(before)
  expect((await here.as('window', 'GET', `/api/people/${here.person}/receipts`)).status).toBe(404)
  await here.asAdmin("update registry.person set region = '500299001201' where id = $1", [here.person])
})

test('the sheet for the window holds the same readings, the number shown in full among them, and nothing of it runs', async () => {
  const reveal = { why: 'payment', authority: '发放办法第十条' }
  await here.as('county', 'POST', `/api/registry/people/${here.person}/reveal`, reveal)
  minutesLater(1)
  const { status, text, headers } = await here.as('window', 'GET', `/api/people/${here.person}/receipts/sheet`)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(text).toContain('赵&lt;b&gt;甲')
  expect(text).not.toContain('<b>')
  expect(text).toContain('完整查看证件号码')
  expect(text).toContain('原保留，现已解除')
  expect(text).not.toContain('处理投诉')
  expect(text).not.toContain(here.number)
})

test('days narrow the list, and days in the wrong order are told', async () => {
  expect(await receipts('window', '?from=2026-07-02')).toEqual([])
  expect((await receipts('window', '?from=2026-07-01&until=2026-07-01')).length).toBeGreaterThan(3)
  const { body } = await here.as(
    'window',
    'GET',
    `/api/people/${here.person}/receipts?from=2026-07-02&until=2026-07-01`,
  )
  expect(body.code).toBe('oversight.days-in-disorder')
})
