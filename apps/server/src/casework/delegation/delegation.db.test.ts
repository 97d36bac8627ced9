import { readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NEXT_DOOR } from '../../platform/testing/index.ts'
import { sampleCommand } from '../samples/commandLine.ts'
import { drawSamples } from '../samples/monthly.ts'
import { enterStaff, openKnown, setFigure, verifiedAid } from '../testing/near.ts'
import { inPost, type Office, openOffice } from '../testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice({
    posts: { nextDoorOfficer: inPost('countyOfficer', NEXT_DOOR, { counties: [NEXT_DOOR] }) },
  })
})
afterAll(() => office.close())

const AID = { programme: 'temporaryAid', from: '2026-07-01', document: '松民发〔2026〕8号' }
const night = (at: string) => {
  office.clock.set(`${at}T00:20:00+08:00`)
  return drawSamples.run({ platform: office.platform, signal: new AbortController().signal })
}

test('a township decides nothing that is not delegated, and what one person proposed is not in force', async () => {
  const application = await verifiedAid(office, await office.openAlone('未委托'))
  const confirm = () => office.step('townshipApprover', application, 'confirmation', { amountFen: 100_000 })
  expect(await confirm()).toMatchObject({ code: 'casework.not-delegated' })
  expect(await office.step('townshipApprover', application, 'refusal')).toMatchObject({
    code: 'casework.not-delegated',
  })
  const { delegation } = await office.done('countyApprover', 'POST', '/api/delegations', { ...AID, upToFen: 150_000 })
  expect(await confirm()).toMatchObject({ code: 'casework.not-delegated' })
  expect(await office.ask('countyApprover', 'POST', `/api/delegations/${delegation}/approval`)).toMatchObject({
    code: 'casework.delegation-by-another',
  })
  await office.done('secondApprover', 'POST', `/api/delegations/${delegation}/approval`)
  expect(await confirm()).toMatchObject({ status: 200 })
  const [decided] = await office.asAdmin(
    'select delegated, delegation_id from casework.decision where application_id = $1',
    [application],
  )
  expect(decided).toEqual({ delegated: true, delegation_id: delegation })
})

test('above the sum it is the county’s; another township has nothing of it; the day of the decision counts', async () => {
  const application = await verifiedAid(office, await office.openAlone('超过限额'))
  expect(await office.step('townshipApprover', application, 'confirmation', { amountFen: 150_001 })).toMatchObject({
    code: 'casework.above-delegation',
    detail: { zh: expect.stringContaining('1,500.00') },
  })
  await office.took('countyApprover', application, 'confirmation', { amountFen: 200_000 })
})

test('two approve at once: one decides, the other is told; recalled in one step, the rest goes to the county', async () => {
  const both = await verifiedAid(office, await office.openAlone('同时确认'))
  const seen = await office.versionOf(both)
  const answers = await Promise.all(
    ['townshipApprover', 'countyApprover'].map((who) =>
      office.ask(who, 'POST', `/api/applications/${both}/confirmation`, { seen, amountFen: 100_000 }),
    ),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)).toMatchObject({ code: 'casework.moved-on' })
  const open = await verifiedAid(office, await office.openAlone('收回之后'))
  const { delegations } = await office.done('townshipApprover', 'GET', '/api/delegations')
  const { delegation } = delegations.find(({ state }: { state: string }) => state === 'inForce')
  expect(
    await office.ask('townshipApprover', 'POST', `/api/delegations/${delegation}/recall`, { because: '无' }),
  ).toMatchObject({ status: 403 })
  const recalled = await office.done('countyApprover', 'POST', `/api/delegations/${delegation}/recall`, {
    because: '抽查发现问题',
  })
  expect(recalled.toTheCounty).toBe(1)
  expect(await office.step('townshipApprover', open, 'confirmation', { amountFen: 100_000 })).toMatchObject({
    code: 'casework.not-delegated',
  })
  await office.took('countyApprover', open, 'confirmation', { amountFen: 100_000 })
})

test('a registered case is never decided under a delegation', async () => {
  const family = await openKnown(office, '备案急难')
  const chair = await enterStaff(office, 'nobody of the office', undefined, 'villageCommittee')
  await office.done('countyOfficer', 'POST', `/api/staff/${chair}/kin`, {
    relation: 'child',
    name: family.name,
    number: family.number,
  })
  const { delegation } = await office.done('countyApprover', 'POST', '/api/delegations', AID)
  await office.done('secondApprover', 'POST', `/api/delegations/${delegation}/approval`)
  const application = await verifiedAid(office, family)
  expect(await office.step('townshipApprover', application, 'confirmation', { amountFen: 100 })).toMatchObject({
    code: 'casework.kin-case-is-the-countys',
  })
})

test('the seed is fixed while the list is open, the draw waits for its figure, and anybody can do it again', async () => {
  await night('2026-07-02')
  const publishedFor = () => office.done('countyOfficer', 'GET', '/api/samples/draws/2026-07')
  const { commitment } = await publishedFor()
  expect(commitment).toMatch(/^[0-9a-f]{64}$/)
  const [entry] = await office.asAdmin<{ details: string }>(
    "select details from platform.audit_entry where county = '500299' and action = 'casework.commit-draw'",
  )
  expect(entry?.details).toContain(commitment)
  await night('2026-07-15')
  expect(await publishedFor()).toMatchObject({ commitment })
  await night('2026-08-01')
  expect(await publishedFor()).not.toHaveProperty('seed')
  await setFigure(office, 'casework.delegated-sample-percent', 100)
  await night('2026-08-02')
  const draw = await publishedFor()
  expect(draw).toMatchObject({ commitment, drawn: expect.arrayContaining([expect.any(String)]) })
  const file = join(tmpdir(), `draw-${process.pid}.json`)
  await writeFile(file, JSON.stringify(draw))
  expect(await sampleCommand.run(['verify', file])).toBe(0)
  await writeFile(file, (await readFile(file, 'utf8')).replace(draw.seed, commitment))
  expect(await sampleCommand.run(['verify', file])).toBe(1)
  await rm(file)
  await night('2026-08-03')
  expect(await publishedFor()).toEqual(draw)
})

test('what was drawn is looked at again by somebody who had no hand in it, once', async () => {
  const { checks } = await office.done('countyOfficer', 'GET', '/api/samples')
  const [{ check }] = checks
  const outcome = { outcome: 'sound', found: '材料齐全，金额在权限内' }
  for (const who of ['window', 'reviewer', 'townshipApprover', 'countyApprover', 'administrator']) {
    expect(await office.ask(who, 'POST', `/api/samples/checks/${check}`, outcome), who).toMatchObject({ status: 403 })
  }
  expect(await office.ask('nextDoorOfficer', 'POST', `/api/samples/checks/${check}`, outcome)).toMatchObject({
    status: 404,
  })
  await office.done('countyOfficer', 'POST', `/api/samples/checks/${check}`, outcome)
  expect(await office.ask('secondOfficer', 'POST', `/api/samples/checks/${check}`, outcome)).toMatchObject({
    code: 'casework.checked-already',
  })
})
