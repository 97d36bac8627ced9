import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { haveSetting } from '../../platform/testing/index.ts'
import { type Office, openOffice, 柳溪, 石门 } from '../testing/office.ts'
import { ANSWER_MINUTES, MAKE_UP_DAYS } from './index.ts'

const NOW = '2026-07-01T09:00:00+08:00'
let office: Office
beforeAll(async () => {
  office = await openOffice()
  await haveSetting(office, ANSWER_MINUTES, { lifeAtRisk: 30 })
  await haveSetting(office, MAKE_UP_DAYS, 10)
})
afterEach(() => office.clock.set(NOW))
afterAll(() => office.close())

const REPORT = {
  region: 柳溪,
  urgency: 'lifeAtRisk',
  what: '房屋起火，一人烧伤',
  where: '村口小卖部旁',
  channel: 'telephone',
}
const report = async (more: object = {}, who = 'window') =>
  (await office.done(who, 'POST', '/api/emergencies', { ...REPORT, ...more })).emergency as string
const versionOf = async (id: string) =>
  Number(
    (await office.asAdmin<{ version: string }>('select version from casework.emergency where id = $1', [id]))[0]
      ?.version,
  )
const step = async (who: string, id: string, word: string, said: object = {}) =>
  office.ask(who, 'POST', `/api/emergencies/${id}/${word}`, { seen: await versionOf(id), said })
const user = (who: string) => office.posts[who]?.user as string
const aidOf = async (id: string, more: object = {}) =>
  office.ask('inquirer', 'POST', `/api/emergencies/${id}/aid`, {
    seen: await versionOf(id),
    aid: 'emergencyIndividual',
    aidFirst: true,
    ...more,
  })
/** Reported, somebody sent, seen, and known by name. */
async function visited(name: string, more: object = {}) {
  const family = await office.openAlone(name)
  const id = await report(more)
  await step('window', id, 'dispatch', { officer: user('inquirer') })
  await step('inquirer', id, 'visit', { found: '房屋过火，本人烧伤' })
  const { household, person } = family
  expect(await step('inquirer', id, 'identity', { household, person })).toMatchObject({ status: 200 })
  return { ...family, id }
}

test('a report of somebody unknown is taken with what is known; the township has its minutes', async () => {
  const answer = await office.done('village', 'POST', '/api/emergencies', { ...REPORT, channel: 'village' })
  expect(answer.answerByAt).toBe('2026-07-01T01:30:00.000Z')
})

test('unanswered reports stand on top, the one whose minutes end first before all; without minutes nothing is called late', async () => {
  const quiet = await report({ urgency: 'days' })
  const pressing = await report()
  office.clock.set('2026-07-01T09:31:00+08:00')
  const { rows, minutes } = await office.done('countyOfficer', 'GET', '/api/emergencies')
  expect(minutes).toEqual({ lifeAtRisk: 30 })
  const at = (id: string) => rows.findIndex((row: { emergency: string }) => row.emergency === id)
  expect(rows[at(pressing)]).toMatchObject({ state: 'reported', late: true, level: 'county' })
  expect(rows[at(quiet)]).toMatchObject({ late: false, level: 'township', answerByAt: null })
  expect(at(pressing)).toBeLessThan(at(quiet))
})

test('whoever is on duty in the township is sent; the county stands in; with an empty roster somebody is named', async () => {
  const shift = { startsAt: '2026-07-01T00:00:00+08:00', endsAt: '2026-07-02T00:00:00+08:00', telephone: '023-0000000' }
  const first = await report()
  expect(await step('window', first, 'dispatch')).toMatchObject({ code: 'casework.nobody-on-duty' })
  const county = { ...shift, area: '500299', officer: user('countyOfficer'), standIn: user('secondOfficer') }
  await office.done('countyOfficer', 'POST', '/api/duty', county)
  await step('window', first, 'dispatch')
  const township = { ...shift, area: '500299001', officer: user('inquirer'), standIn: user('window') }
  await office.done('reviewer', 'POST', '/api/duty', township)
  const second = await report()
  await step('window', second, 'dispatch')
  const sent = await office.asAdmin('select id, sent_officer from casework.emergency where id = any($1)', [
    [first, second],
  ])
  expect(sent).toEqual(
    expect.arrayContaining([
      { id: first, sent_officer: user('countyOfficer') },
      { id: second, sent_officer: user('inquirer') },
    ]),
  )
})

test('a roster has one shift at a time in an area, another stands in, and each keeps to their own area', async () => {
  const shift = {
    area: '500299002',
    startsAt: '2026-07-03T08:00:00+08:00',
    endsAt: '2026-07-03T20:00:00+08:00',
    officer: user('otherTownship'),
    standIn: user('countyOfficer'),
    telephone: '023-0000001',
  }
  const enter = (who: string, more: object = {}) => office.ask(who, 'POST', '/api/duty', { ...shift, ...more })
  const { shift: id } = await enter('otherTownship')
  expect(
    await enter('countyOfficer', { startsAt: '2026-07-03T19:00:00+08:00', endsAt: '2026-07-04T08:00:00+08:00' }),
  ).toMatchObject({
    code: 'casework.duty-overlaps',
  })
  expect(
    await enter('countyOfficer', { startsAt: '2026-07-03T20:00:00+08:00', endsAt: '2026-07-04T08:00:00+08:00' }),
  ).toMatchObject({
    status: 200,
  })
  expect(await enter('reviewer', { area: '500299002' })).toMatchObject({ code: 'casework.duty-unfit' })
  expect(await enter('otherTownship', { standIn: shift.officer })).toMatchObject({ code: 'casework.duty-unfit' })
  expect(await office.ask('reviewer', 'DELETE', `/api/duty/${id}`)).toMatchObject({ status: 404 })
  expect(await office.ask('otherTownship', 'DELETE', `/api/duty/${id}`)).toMatchObject({ status: 200 })
  expect(await enter('otherTownship')).toMatchObject({ status: 200 })
})

test('two officers at once send somebody once, and the second is told', async () => {
  const id = await report()
  const said = { officer: user('inquirer') }
  const answers = await Promise.all(['window', 'secondWindow'].map((who) => step(who, id, 'dispatch', said)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('nobody is aided before it is known who it is', async () => {
  const id = await report()
  await step('window', id, 'dispatch', { officer: user('inquirer') })
  await step('inquirer', id, 'visit', { found: '昏迷，身份不明' })
  expect(await aidOf(id)).toMatchObject({ code: 'casework.emergency-unknown' })
})

test('aid first opens the application at once and leaves a task with its last day to make up for the papers', async () => {
  const { id, household } = await visited('李桂芳')
  const aided = await aidOf(id, { given: { amountFen: 200_000, receivedBy: '李桂芳' } })
  expect(aided).toMatchObject({ status: 200, state: 'aided', aidedBefore: 0, makeUpBy: '2026-07-11' })
  expect(
    await office.asAdmin('select programme, aid, state from casework.application where id = $1 and household_id = $2', [
      aided.application,
      household,
    ]),
  ).toEqual([{ programme: 'temporaryAid', aid: 'emergencyIndividual', state: 'submitted' }])
  const shown = await office.done('inquirer', 'GET', `/api/emergencies/${id}`)
  expect(shown.tasks).toEqual([
    expect.objectContaining({ kind: 'makeUp', dueOn: '2026-07-11', doneOn: null, overdue: false }),
  ])
  office.clock.set('2026-07-12T09:00:00+08:00')
  expect((await office.done('inquirer', 'GET', `/api/emergencies/${id}`)).tasks[0].overdue).toBe(true)
  const done = { proof: '补齐材料 3 页' }
  expect(await office.ask('inquirer', 'POST', `/api/emergency-tasks/${aided.task}/completion`, done)).toMatchObject({
    status: 200,
  })
  expect(await office.ask('inquirer', 'POST', `/api/emergency-tasks/${aided.task}/completion`, done)).toMatchObject({
    code: 'casework.emergency-task-done',
  })
})

test('who was aided within a year is seen, and is aided again when it is needed again', async () => {
  const { id, household, person } = await visited('王秀英')
  await aidOf(id)
  const again = await report({ what: '又遭水淹' })
  await step('window', again, 'dispatch', { officer: user('inquirer') })
  await step('inquirer', again, 'visit', { found: '房屋进水' })
  await step('inquirer', again, 'identity', { household, person })
  const shown = await office.done('inquirer', 'GET', `/api/emergencies/${again}`)
  expect(shown.aidedBefore).toEqual([expect.objectContaining({ aid: 'emergencyIndividual' })])
  expect(await aidOf(again, { aidFirst: false })).toMatchObject({ status: 200, aidedBefore: 1, task: null })
})

test('somebody from elsewhere is aided where it happened, and their county is told and asked about double pay', async () => {
  const { id } = await visited('外乡人甲', { homeRegion: '500298' })
  const { intake } = await aidOf(id)
  expect(await office.asAdmin('select standing, home_region from casework.intake where id = $1', [intake])).toEqual([
    { standing: 'whereItHappened', home_region: '500298' },
  ])
  const { rows } = await office.done('window', 'GET', `/api/letters?intake=${intake}`)
  expect(rows).toEqual([
    expect.objectContaining({ question: 'doublePay', other: '500298', state: 'drafted', direction: 'out' }),
  ])
})

test('several needs are consulted on; it is closed when what was agreed is done, and with proof', async () => {
  const { id } = await visited('赵大娘')
  const members = ['民政所', '卫生院']
  await step('inquirer', id, 'consultation', { because: '烧伤、无住处', members })
  const tasks = [{ words: '安排住院', byWhom: '卫生院', dueOn: '2026-07-03' }]
  const concluded = await step('inquirer', id, 'consultation/conclusion', { members, minutes: '商定如下', tasks })
  expect(concluded).toMatchObject({ state: 'consulted' })
  const closing = { closing: 'referred', proof: '会商纪要第 3 号', words: '住院治疗' }
  expect(await step('inquirer', id, 'closing', closing)).toMatchObject({ code: 'casework.emergency-tasks-open' })
  const { tasks: open } = await office.done('inquirer', 'GET', `/api/emergencies/${id}`)
  await office.done('inquirer', 'POST', `/api/emergency-tasks/${open[0].task}/completion`, { proof: '入院证' })
  expect(await step('inquirer', id, 'closing', { ...closing, closing: 'aided' })).toMatchObject({
    code: 'casework.emergency-closing-unfit',
  })
  expect(await step('inquirer', id, 'closing', { ...closing, proof: '' })).toMatchObject({ status: 400 })
  expect(await step('inquirer', id, 'closing', closing)).toMatchObject({ state: 'closed' })
})

test('a report lies in its own township: its neighbours neither see nor answer it, the village that reported sees it', async () => {
  const id = await report()
  const listed = async (who: string) =>
    (await office.done(who, 'GET', '/api/emergencies?most=100')).rows.map((row: { emergency: string }) => row.emergency)
  expect(await listed('otherTownship')).not.toContain(id)
  expect(await listed('otherVillage')).not.toContain(id)
  expect(await listed('village')).toContain(id)
  expect(await office.ask('otherTownship', 'GET', `/api/emergencies/${id}`)).toMatchObject({ status: 404 })
  expect(await step('otherTownship', id, 'dispatch', { officer: user('inquirer') })).toMatchObject({ status: 404 })
  expect(await step('village', id, 'dispatch', { officer: user('inquirer') })).toMatchObject({ status: 403 })
  expect(await office.ask('village', 'POST', '/api/emergencies', { ...REPORT, region: 石门 })).toMatchObject({
    code: 'casework.emergency-place-elsewhere',
  })
})
