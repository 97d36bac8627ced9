import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Bureau, openBureau, PERSON, where } from './testing/bureau.ts'

let bureau: Bureau
beforeAll(async () => {
  bureau = await openBureau()
  await bureau.foundThree()
  await bureau.appointZhang()
})
afterAll(() => bureau.close())

test('breaking the glass opens one file beyond the area, to look, for hours, and somebody else reviews it in time', async () => {
  bureau.here.clock.set('2026-09-30T15:00:00+08:00')
  await bureau.here.asAdmin('update access.account set last_used_at = $1', [bureau.here.clock.now()])
  const zhang = await bureau.comeBack('zhang.san', where)
  const wanted = {
    file: PERSON,
    region: '500298002201',
    reason: '外镇居民在本镇突发急难，须核实已享待遇',
    minutes: 120,
  }
  const { body: opened } = await zhang.send('POST', '/api/opened-files', wanted)
  expect(opened).toMatchObject({ reviewDueOn: '2026-10-10' })
  const look = (url: string, id = opened.opened) => zhang.send('GET', url, undefined, { 'x-opened-file': id })
  expect((await look(`/api/test/files/${PERSON}`)).body).toEqual({ id: PERSON, region: '500298002201' })
  expect((await look('/api/test/files/another')).body.code).toBe('platform.not-found')
  expect((await look('/api/test/files')).body.code).toBe('platform.not-found')
  expect((await zhang.send('POST', '/api/opened-files', wanted, { 'x-opened-file': opened.opened })).body.code).toBe(
    'platform.not-permitted',
  )
  expect((await look(`/api/test/files/${PERSON}`, "x' or true")).body.code).toBe('access.opened-file-over')
  expect((await zhang.send('POST', '/api/opened-files', { ...wanted, region: '500298001201' })).body.code).toBe(
    'access.file-within-reach',
  )
  expect((await zhang.send('POST', '/api/opened-files', { ...wanted, minutes: 241 })).status).toBe(400)
  expect(
    (await zhang.send('POST', '/api/opened-files', { ...wanted, reason: '查 500299199001011234 的档案材料' })).status,
  ).toBe(400)

  const audit = await bureau.comeBack('audit-admin', where)
  const { body: waiting } = await audit.send('GET', '/api/opened-files')
  expect(waiting.opened).toMatchObject([{ review: 'waiting', openedBy: '张三', file: PERSON }])
  expect((await audit.send('PUT', `/api/opened-files/${opened.opened}/review`, { finding: 'justified' })).status).toBe(
    200,
  )
  expect(
    (await audit.send('PUT', `/api/opened-files/${opened.opened}/review`, { finding: 'not-justified' })).body.code,
  ).toBe('access.reviewed-already')
  expect(
    await bureau.here.asAdmin(
      "select from platform.audit_entry where action = 'access.open-file' and outcome = 'done' and subject = $1",
      [PERSON],
    ),
  ).toHaveLength(1)
})

test('an opening ends by itself, and without the holidays of the year its review has no deadline and says so', async () => {
  bureau.here.clock.set('2026-12-30T09:00:00+08:00')
  await bureau.here.asAdmin('update access.account set last_used_at = $1', [bureau.here.clock.now()])
  const zhang = await bureau.comeBack('zhang.san', where)
  const wanted = { file: PERSON, region: '500298002201', reason: '外镇居民在本镇突发急难，须核实', minutes: 15 }
  const { body } = await zhang.send('POST', '/api/opened-files', wanted)
  expect(body.reviewDueOn).toBeNull()
  const audit = await bureau.comeBack('audit-admin', where)
  const { body: waiting } = await audit.send('GET', '/api/opened-files')
  expect(waiting.opened.map(({ review }: { review: string }) => review)).toEqual(['deadline-unknown', 'done'])
  bureau.minutesLater(15)
  const headers = { 'x-opened-file': body.opened }
  expect((await zhang.send('GET', `/api/test/files/${PERSON}`, undefined, headers)).body.code).toBe(
    'access.opened-file-over',
  )
})
