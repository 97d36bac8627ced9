import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { calendarOver } from '../../platform/calendar/index.ts'
import { type CommandContext, defineCommand, runCommand } from '../../platform/command/index.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { haveSetting, officer, SONGLIN } from '../../platform/testing/index.ts'
import { caseworkSlice } from '../index.ts'
import { type Office, openOffice, 柳溪 } from '../testing/office.ts'
import { figureOf } from './figures.ts'
import {
  CLOCK_SETTINGS,
  delegateClock,
  endClock,
  lockOpenClocks,
  nearestDue,
  startClock,
  startOwnClock,
  tellLate,
  withDue,
} from './index.ts'

let office: Office
beforeAll(async () => {
  const importer = officer(['calendar.import'], { user: '00000000-0000-7000-8000-000000000777' })
  const calendar = calendarOver([caseworkSlice], async () => new Map())
  office = await openOffice({ slices: [calendar], posts: { importer } })
}, 120_000)
afterEach(async () => {
  await office.asAdmin('delete from platform.setting')
  await office.asAdmin('delete from platform.calendar_year')
  office.clock.set('2026-07-01T09:00:00+08:00')
})
afterAll(() => office.close())

interface Clock {
  readonly clock: string
  readonly limit: string
  readonly days: number | null
  readonly clause: string
  readonly dueOn: string | null
  readonly left: number | null
  readonly undetermined: string | null
  readonly undeterminedYear: number | null
  readonly endedOn: string | null
  readonly ended: string | null
  readonly late: boolean
  readonly basis: string
  readonly pauses: readonly { reason: string; from: string; until: string | null; said: string | null }[]
}

const setting = (name: string) => {
  const found = CLOCK_SETTINGS.find((one) => one.name === `casework.${name}`)
  if (found === undefined) throw new RangeError(name)
  return found
}
const clocksOf = async (application: string): Promise<Clock[]> =>
  (await office.done('reviewer', 'GET', `/api/clocks?kind=application&subject=${application}`)).clocks
const clockOf = async (application: string, limit: string): Promise<Clock> => {
  const found = (await clocksOf(application)).find((clock) => clock.limit === limit)
  if (found === undefined) throw new RangeError(limit)
  return found
}
const set = (day: string) => office.clock.set(`${day}T09:00:00+08:00`)
const move = (clock: string, word: string, body: object = {}) =>
  office.ask('reviewer', 'POST', `/api/clocks/${clock}/${word}`, body)

/** Runs work as a command of the system, as another room would. */
const within = <T>(work: (context: CommandContext) => Promise<T>) =>
  runCommand(
    office.platform,
    defineCommand({
      name: 'test.work',
      permission: 'test.work',
      input: z.strictObject({}),
      run: work,
      audit: () => ({}),
    }),
    { actor: systemActor(SONGLIN), requestId: 'test' },
    {},
  )
const accepted = async (name: string): Promise<string> => {
  const family = await office.openAlone(name)
  const application = await office.apply(family)
  await office.authorise(application, [family.person])
  await office.took('window', application, 'acceptance', { said: {} })
  return application
}

test('no document says within how many days an application is accepted: the clock runs, has no last day and says so', async () => {
  const application = await office.apply(await office.openAlone('李无期'))
  expect(await clocksOf(application)).toEqual([
    expect.objectContaining({
      limit: 'accept',
      days: null,
      basis: 'none',
      dueOn: null,
      undetermined: 'unset',
      late: false,
    }),
  ])
})

test('with a figure of the county the door has its days, and the time in which the applicant mends does not count', async () => {
  await haveSetting(office, setting('days-accept-every'), 3)
  const application = await office.apply(await office.openAlone('张补正'))
  expect(await clockOf(application, 'accept')).toMatchObject({ dueOn: '2026-07-06', left: 3, basis: 'county' })
  set('2026-07-02')
  await office.took('window', application, 'return', { said: { papers: ['declaration'] } })
  set('2026-07-20')
  expect(await clockOf(application, 'accept')).toMatchObject({ dueOn: null, undetermined: 'paused', late: false })
  await office.took('window', application, 'resubmission', { said: { brought: ['declaration'] } })
  const clock = await clockOf(application, 'accept')
  expect(clock).toMatchObject({ dueOn: '2026-07-22', left: 2 })
  expect(clock.pauses).toEqual([{ reason: 'correction', from: '2026-07-02', until: '2026-07-20', said: null }])
})

test('acceptance begins the survey and the whole case with figure and clause of the documents; a step in time ends its limit', async () => {
  const application = await accepted('王按期')
  expect(await clockOf(application, 'accept')).toMatchObject({ ended: 'done', endedOn: '2026-07-01' })
  expect(await clockOf(application, 'survey')).toMatchObject({ days: 3, dueOn: '2026-07-06', basis: 'document' })
  expect((await clockOf(application, 'survey')).clause).toMatch(/最低生活保障审核确认办法.*第十五条第一款/)
  expect(await clockOf(application, 'total')).toMatchObject({ days: 30, dueOn: '2026-08-12' })
  set('2026-07-07')
  expect(await clockOf(application, 'survey')).toMatchObject({ left: -1, late: true })
  await office.took('countyOfficer', application, 'means-check', {
    happenedOn: '2026-07-03',
    said: { report: '核对报告', reportedOn: '2026-07-03', findings: [{ source: '社保', found: '无', agrees: true }] },
  })
  expect(await clockOf(application, 'survey')).toMatchObject({ endedOn: '2026-07-03', late: false, left: null })
})

test('the law of the day on which a step begins holds: ten days of survey until 30 June 2021, three from 1 July, twenty where a township decides', async () => {
  const figure = (on: string, more: object = {}) =>
    within(({ tx, county }) =>
      figureOf(tx, county, { limit: 'survey', programme: 'dibao', variant: 'ordinary', on, region: 柳溪, ...more }),
    )
  expect(await figure('2021-06-30')).toMatchObject({ days: 10, clause: expect.stringContaining('审核审批办法') })
  expect(await figure('2021-07-01')).toMatchObject({ days: 3, clause: expect.stringContaining('审核确认办法') })
  const total = { limit: 'total' }
  expect(await figure('2021-06-30', total)).toBeUndefined()
  expect(await figure('2022-10-19', total)).toMatchObject({ days: 30 })
  expect(await figure('2022-10-20', { ...total, variant: 'delegated' })).toMatchObject({ days: 20 })
  expect(await figure('2022-10-19', { ...total, variant: 'delegated' })).toMatchObject({ days: undefined })
  expect(await figure('2026-07-01', { limit: 'confirm', programme: 'tekun' })).toMatchObject({ days: 15 })
  expect(await figure('2026-07-01', { limit: 'investigate', programme: 'unattendedChildAllowance' })).toMatchObject({
    days: 15,
  })
  expect(await figure('2026-07-01', { ...total, programme: 'disabilityLiving' })).toEqual({
    days: undefined,
    basis: 'none',
    clause: '',
  })
})

test('a stricter figure of the county or of one township holds with its document, a laxer one does not', async () => {
  await haveSetting(office, setting('days-total-dibao'), 40)
  expect(await clockOf(await accepted('赵宽限'), 'total')).toMatchObject({ days: 30, basis: 'document' })
  await haveSetting(office, setting('days-total-dibao'), 25, { scope: '500299001' })
  expect(await clockOf(await accepted('赵从严'), 'total')).toMatchObject({
    days: 25,
    basis: 'county',
    clause: '松林民发〔2026〕1号',
  })
})

test('the whole case is extended once, for a reason the law of the day knows; a delegated one has twenty days', async () => {
  const application = await accepted('钱延期')
  const { clock } = await clockOf(application, 'total')
  expect(await move(clock, 'extension', { reason: 'special' })).toMatchObject({
    code: 'casework.clock-extension-unlawful',
  })
  expect(await move(clock, 'extension', { reason: 'apart' })).toMatchObject({ status: 200 })
  expect(await clockOf(application, 'total')).toMatchObject({ days: 45, variant: 'extended', dueOn: '2026-09-02' })
  expect(await move(clock, 'extension', { reason: 'objection' })).toMatchObject({
    code: 'casework.clock-extended-already',
  })
  const survey = await clockOf(application, 'survey')
  expect(await move(survey.clock, 'extension', { reason: 'apart' })).toMatchObject({
    code: 'casework.clock-extension-unlawful',
  })
  const other = await accepted('钱委托')
  await within(async (context) => {
    const open = await lockOpenClocks(context.tx, context.county, { kind: 'application', id: other })
    const total = open.find(({ limit_name }) => limit_name === 'total')
    if (total) await delegateClock(context, total)
  })
  expect(await clockOf(other, 'total')).toMatchObject({ days: 20, variant: 'delegated', dueOn: '2026-07-29' })
})

test('nothing stops a limit but what a document allows; the reason in words is kept, and not in the ledger', async () => {
  const application = await accepted('孙外出')
  const { clock } = await clockOf(application, 'survey')
  const why = { reason: 'householdAbsent', said: '全家外出务工，约定七月十日返回' }
  expect(await move(clock, 'pause', why)).toMatchObject({ status: 409, code: 'casework.clock-pause-unlawful' })
  await haveSetting(office, setting('lawful-pauses'), [{ limit: 'survey', reason: 'householdAbsent' }])
  expect(await move(clock, 'pause', { ...why, on: '2026-07-02' })).toMatchObject({ code: 'casework.clock-day-unfit' })
  expect(await move(clock, 'pause', why)).toMatchObject({ status: 200 })
  expect(await move(clock, 'pause', why)).toMatchObject({ code: 'casework.clock-paused-already' })
  set('2026-07-10')
  expect(await move(clock, 'resumption')).toMatchObject({ status: 200 })
  expect(await move(clock, 'resumption')).toMatchObject({ code: 'casework.clock-not-paused' })
  expect(await clockOf(application, 'survey')).toMatchObject({
    dueOn: '2026-07-15',
    pauses: [{ reason: 'householdAbsent', said: why.said }],
  })
  const entries = await office.asAdmin("select details from platform.audit_entry where action = 'casework.pause-clock'")
  expect(JSON.stringify(entries)).not.toContain('务工')
  const stored = await office.asAdmin<{ said_sealed: Buffer }>(
    'select said_sealed from casework.clock_pause where said_sealed is not null',
  )
  expect(stored.every(({ said_sealed }) => !said_sealed.toString('utf8').includes('务工'))).toBe(true)
})

test('a year without a calendar leaves the last day open and says which; once it is taken in, what it changes is told before and counted after', async () => {
  const application = await accepted('周跨年')
  const notice = {
    year: 2026,
    papers: ['国办发明电〔2026〕98号（测试用）'],
    days: ['01-01', '01-02', '01-03', '10-01', '10-02', '10-05', '10-06', '07-02'].map((date) => ({
      name: '节日',
      date: `2026-${date}`,
      isOffDay: true,
    })),
  }
  const preview = await office.done('importer', 'POST', '/api/calendar/preview', { calendar: notice })
  const [cases] = preview.deadlines
  expect(cases).toMatchObject({ name: 'casework.clocks', told: 0 })
  expect(cases.moved).toBeGreaterThan(0)
  expect(await clockOf(application, 'survey')).toMatchObject({ dueOn: '2026-07-06' })
  await office.done('importer', 'POST', '/api/calendar', { calendar: notice })
  await office.settle()
  expect(await clockOf(application, 'survey')).toMatchObject({ dueOn: '2026-07-07' })
  expect(
    await office.asAdmin("select 1 from platform.audit_entry where action = 'casework.recount-clocks'"),
  ).toHaveLength(1)

  set('2026-12-29')
  const late = await accepted('周年底')
  expect(await clockOf(late, 'survey')).toMatchObject({
    dueOn: null,
    undetermined: 'calendar',
    undeterminedYear: 2027,
    late: false,
  })
  const next = {
    ...notice,
    year: 2027,
    days: notice.days.map((one) => ({ ...one, date: one.date.replace('2026', '2027') })),
  }
  expect(
    (await office.done('importer', 'POST', '/api/calendar/preview', { calendar: next })).deadlines[0].told,
  ).toBeGreaterThan(0)
  await office.done('importer', 'POST', '/api/calendar', { calendar: next })
  await office.settle()
  // Wednesday and Thursday, then the first Monday after a new year's holiday that ends on Sunday
  expect(await clockOf(late, 'survey')).toMatchObject({ dueOn: '2027-01-04', undetermined: null })
})

const overdue = async (who: string) =>
  (await office.done(who, 'GET', '/api/casework/late')).late as {
    late: string
    subject: string
    limit: string
    head: string
  }[]
const tell = () => tellLate.run({ platform: office.platform, signal: new AbortController().signal })

test('what was passed is told to the township and, after the days the county has set, to the county; each answers for itself', async () => {
  await haveSetting(office, setting('days-to-county'), 3)
  const application = await accepted('吴超期')
  const of = (list: Awaited<ReturnType<typeof overdue>>) => list.filter(({ subject }) => subject === application)
  set('2026-07-07')
  await tell()
  await tell()
  const [told] = of(await overdue('reviewer'))
  expect(told).toMatchObject({ limit: 'survey', head: '吴超期' })
  expect(of(await overdue('reviewer'))).toHaveLength(1)
  expect(of(await overdue('countyApprover'))).toEqual([])
  set('2026-07-10')
  await tell()
  expect(of(await overdue('countyApprover'))).toHaveLength(1)

  const answer = (who: string, late: string | undefined) =>
    office.ask(who, 'POST', `/api/casework/late/${late}/answer`, { said: '人手不足，明日入户' })
  expect(await answer('countyApprover', told?.late)).toMatchObject({ status: 404 })
  expect(await answer('reviewer', told?.late)).toMatchObject({ status: 200 })
  expect(await answer('reviewer', told?.late)).toMatchObject({ code: 'casework.late-seen-already' })
  expect(of(await overdue('reviewer'))).toEqual([])
  expect(of(await overdue('countyApprover'))).toHaveLength(1)
})

test('where the county has set no days, both are told on the same day; what is done late still waits for an answer', async () => {
  const application = await accepted('郑同日')
  set('2026-07-08')
  await tell()
  await office.took('countyOfficer', application, 'means-check', {
    said: { report: '核对报告', reportedOn: '2026-07-08', findings: [{ source: '社保', found: '无', agrees: true }] },
  })
  for (const who of ['reviewer', 'countyApprover']) {
    const mine = (await overdue(who)).filter(({ subject }) => subject === application)
    expect(mine).toEqual([expect.objectContaining({ limit: 'survey', endedOn: '2026-07-08' })])
  }
  expect(await clockOf(application, 'survey')).toMatchObject({ ended: 'done', late: true })
})

test('a case that is withdrawn has no limits any more, and nobody is told that they were passed', async () => {
  const application = await accepted('冯撤回')
  await office.took('window', application, 'withdrawal', { said: { because: '找到工作' } })
  expect((await clocksOf(application)).filter(({ ended }) => ended === null)).toEqual([])
  expect(await clockOf(application, 'total')).toMatchObject({ ended: 'dropped', late: false })
  set('2026-09-01')
  await tell()
  expect((await overdue('reviewer')).filter(({ subject }) => subject === application)).toEqual([])
})

test('another room lets a limit of its own run, without a household, and its tasks show the day', async () => {
  const id = '00000000-0000-7000-8000-00000000c0de'
  const subject = { kind: 'complaint', id }
  const own = {
    subject,
    region: 柳溪,
    household: null,
    limit: 'complaint-reply',
    unit: 'workingDays',
    clause: '松林民发〔2026〕1号',
    on: '2026-07-01',
  } as const
  expect(await within((context) => startOwnClock(context, { ...own, days: 15 }))).toBeDefined()
  expect(await within((context) => startOwnClock(context, { ...own, days: 15 }))).toBeUndefined()
  const task = { id, whom: null, region: 柳溪, since: new Date(), dueOn: null, said: {} }
  const dated = await within(({ tx, county }) =>
    withDue(tx, county, 'complaint', [task, { ...task, id: subject.id.replace('c0de', 'beef') }]),
  )
  expect(dated.map(({ dueOn }) => dueOn)).toEqual(['2026-07-22', null])
  expect((await within(({ tx, county }) => nearestDue(tx, county, 'complaint', [id]))).get(id)?.limit).toBe(
    'complaint-reply',
  )
})

test('a changed ability to look after oneself is assessed again within ten working days, whoever asks for the clock', async () => {
  const subject = { kind: 'award', id: '00000000-0000-7000-8000-00000000abcd' }
  const review = {
    subject,
    region: 柳溪,
    household: null,
    limit: 'selfCareReview',
    programme: 'tekun',
    on: '2026-07-01',
  } as const
  await within((context) => startClock(context, review))
  expect(await within((context) => startClock(context, { ...review, programme: 'dibao' }))).toBeUndefined()
  const [open] = await within(({ tx, county }) => lockOpenClocks(tx, county, subject))
  expect(open).toMatchObject({ days: 10, due_on: '2026-07-15', clause: expect.stringContaining('特困人员认定办法') })
  await within(async (context) => {
    const [clock] = await lockOpenClocks(context.tx, context.county, subject)
    if (clock) await endClock(context, clock, { on: '2026-07-10' })
  })
  expect(await within(({ tx, county }) => lockOpenClocks(tx, county, subject))).toEqual([])
})

test('clocks go with the household: the village that had charge no longer finds them', async () => {
  const family = await office.openAlone('蒋搬家')
  const application = await office.apply(family)
  const found = async (who: string) =>
    (await office.done(who, 'GET', `/api/clocks?kind=application&subject=${application}`)).clocks.length
  expect([await found('window'), await found('otherTownship')]).toEqual([1, 0])
  await office.done('keeper', 'POST', `/api/registry/households/${family.household}/move`, {
    region: '500299002201',
    on: '2026-07-01',
  })
  await office.settle()
  expect([await found('window'), await found('otherTownship')]).toEqual([0, 1])
})
