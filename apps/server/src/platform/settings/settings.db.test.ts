import { type Day, parseDay } from '@doudi/domain'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { runCommand, runQuery } from '../command/index.ts'
import { inScope, scopeOf, systemActor } from '../scope/index.ts'
import { haveSetting, officer, openTestPlatform, SONGLIN, type TestPlatform } from '../testing/index.ts'
import { approveSetting, withdrawSetting } from './decide.ts'
import { defineSetting, readSetting, readSettingWithBasis, settingsOver } from './index.ts'
import { listSettings, showHistory } from './list.ts'
import { proposeSetting } from './propose.ts'
import { settingsOf } from './setting.ts'

const words = (zh: string, en: string) => ({ zh, en })
const replyDays = defineSetting({
  name: 'library.reply-days',
  slice: 'library',
  shape: z.int().min(1).max(60),
  words: words('答复天数', 'Days to reply'),
  unit: words('个工作日', 'working days'),
  unset: words('没有期限', 'there is no limit'),
  perTownship: true,
})
const masks = defineSetting({
  name: 'library.masked-names',
  slice: 'library',
  shape: z.boolean(),
  words: words('姓名脱敏', 'Names masked'),
  unset: words('写全名', 'names in full'),
})
const settings = settingsOf([[replyDays, masks]])
const namesOf = async () => new Map<string, string>()
const slice = settingsOver([{ name: 'library', settings: [replyDays, masks] }], namesOf)

const REN = '00000000-0000-7000-8000-000000000021'
const ping = officer(['settings.propose', 'settings.read'])
const ren = officer(['settings.approve', 'settings.read'], { user: REN })

let here: TestPlatform
beforeAll(async () => {
  here = await openTestPlatform([slice])
})
beforeEach(() => here.asAdmin('delete from platform.setting'))
afterAll(() => here.close())

const request = (actor = ping) => ({ actor, requestId: 'test' })
const propose = (more: object) =>
  runCommand(here.platform, proposeSetting(settings), request(), {
    name: replyDays.name,
    value: 15,
    from: '2026-07-01',
    document: '松林民发〔2026〕9号',
    ...more,
  })
const approve = (entry: string, actor = ren) =>
  runCommand(here.platform, approveSetting(settings), request(actor), { entry })
const inForce = async (more: object) => approve((await propose(more)).entry)
const on = (day: string, scope?: string) =>
  inScope(here.platform.db, scopeOf(systemActor(SONGLIN)), (tx) =>
    readSetting(tx, SONGLIN, replyDays, parseDay(day) as Day, scope),
  )
const refusedAs = (code: string) => expect.objectContaining({ problem: expect.objectContaining({ code }) })

test('a figure that nobody has set is unset, and the list says what that means', async () => {
  expect(await on('2026-07-01')).toBeUndefined()
  const { settings: shown } = await runQuery(here.platform, listSettings(settings, namesOf), request(), {})
  expect(shown.map(({ name, entries, unset }) => [name, entries, unset.zh])).toEqual([
    [replyDays.name, [], '没有期限'],
    [masks.name, [], '写全名'],
  ])
})

test('it takes two: what one person entered counts for nothing until another has approved it', async () => {
  const { entry } = await propose({})
  expect(await on('2026-07-01')).toBeUndefined()
  await expect(approve(entry, { ...ren, user: ping.user })).rejects.toEqual(refusedAs('settings.takes-two'))
  expect(await on('2026-07-01')).toBeUndefined()
  await approve(entry)
  expect(await on('2026-07-01')).toBe(15)
  expect(await on('2026-06-30')).toBeUndefined()
  await expect(approve(entry)).rejects.toEqual(refusedAs('settings.not-waiting'))
})

test('a new figure ends the old one on its first day, and each day keeps the figure it had', async () => {
  await inForce({ value: 15, from: '2026-01-01' })
  await inForce({ value: 10, from: '2026-07-01', document: '松林民发〔2026〕12号', clause: '第三条' })
  expect([await on('2026-06-30'), await on('2026-07-01'), await on('2027-01-01')]).toEqual([15, 10, 10])
  const { entries } = await runQuery(here.platform, showHistory(settings, namesOf), request(), { name: replyDays.name })
  expect(entries.map(({ value, from, until, state }) => [value, from, until, state])).toEqual([
    [10, '2026-07-01', null, 'in-force'],
    [15, '2026-01-01', '2026-07-01', 'past'],
  ])
  const basis = await inScope(here.platform.db, scopeOf(systemActor(SONGLIN)), (tx) =>
    readSettingWithBasis(tx, SONGLIN, replyDays, parseDay('2026-08-01') as Day),
  )
  expect(basis).toEqual({ value: 10, document: '松林民发〔2026〕12号', clause: '第三条', from: '2026-07-01' })
})

test('an error corrected from its first day stays to be seen, as one that never held', async () => {
  await inForce({ value: 51, from: '2026-07-01' })
  here.clock.set('2026-07-01T09:05:00+08:00')
  await inForce({ value: 15, from: '2026-07-01' })
  expect(await on('2026-07-01')).toBe(15)
  const { entries } = await runQuery(here.platform, showHistory(settings, namesOf), request(), { name: replyDays.name })
  expect(entries.map(({ value, state }) => [value, state])).toEqual([
    [15, 'in-force'],
    [51, 'replaced'],
  ])
})

test('a township with a stricter figure has its own, every other has the county’s', async () => {
  await inForce({ value: 15 })
  await inForce({ value: 7, scope: '500299001' })
  expect([await on('2026-07-01', '500299001'), await on('2026-07-01', '500299002')]).toEqual([7, 15])
  await expect(propose({ name: masks.name, value: true, scope: '500299001' })).rejects.toEqual(
    refusedAs('settings.county-only'),
  )
  await expect(propose({ scope: '500298001' })).rejects.toEqual(refusedAs('settings.scope-unfit'))
})

test.each([
  ['a value of another kind', { value: 'fifteen' }, 'settings.value-unfit'],
  ['a value out of range', { value: 0 }, 'settings.value-unfit'],
  ['no value at all', { value: undefined }, 'settings.value-unfit'],
  ['a day that does not exist', { from: '2026-02-30' }, 'settings.days-unfit'],
  ['an end before the beginning', { until: '2026-06-30' }, 'settings.days-unfit'],
  ['no document', { document: ' ' }, 'settings.document-missing'],
  ['a figure that is none', { name: 'library.opening-hours' }, 'settings.unknown'],
])('%s is refused in words and leaves nothing', async (_what, sent, code) => {
  await expect(propose(sent)).rejects.toEqual(refusedAs(code))
  expect(await here.asAdmin('select id from platform.setting')).toEqual([])
})

test('a proposal is taken back by whoever made it or turned down by whoever approves, and is not approved after', async () => {
  const [one, other] = [(await propose({})).entry, (await propose({})).entry]
  const takeBack = withdrawSetting('settings.propose', 'settings.withdraw')
  const turnDown = withdrawSetting('settings.approve', 'settings.turn-down')
  await expect(runCommand(here.platform, takeBack, request({ ...ping, user: REN }), { entry: one })).rejects.toEqual(
    refusedAs('platform.not-found'),
  )
  await runCommand(here.platform, takeBack, request(), { entry: one })
  await runCommand(here.platform, turnDown, request(ren), { entry: other })
  for (const entry of [one, other]) await expect(approve(entry)).rejects.toEqual(refusedAs('settings.not-waiting'))
  expect(await on('2026-07-01')).toBeUndefined()
})

test('of two who approve figures for the same day at once, no day ends up with two', async () => {
  const entries = await Promise.all([10, 11, 12, 13].map(async (value) => (await propose({ value })).entry))
  const settled = await Promise.allSettled(entries.map((entry) => approve(entry)))
  expect(settled.some(({ status }) => status === 'fulfilled')).toBe(true)
  const holding = await here.asAdmin(
    `select value from platform.setting where approved_at is not null and holds_until is distinct from holds_from`,
  )
  expect(holding).toHaveLength(1)
})

test('what waits is on the list of another person’s work, and on one’s own as another’s turn', async () => {
  await propose({})
  const [toApprove, mine] = slice.tasks ?? []
  const counted = (actor: typeof ping) =>
    inScope(here.platform.db, scopeOf(actor), async (tx) => {
      const now = here.platform.clock.now()
      const context = {
        tx,
        county: SONGLIN,
        actor,
        keyring: here.platform.keyring,
        now,
        today: here.platform.clock.today(),
        requestId: 't',
      }
      return [(await toApprove?.list(context, 5))?.count, (await mine?.list(context, 5))?.count]
    })
  expect(await counted(ren)).toEqual([1, 0])
  expect(await counted(ping)).toEqual([0, 1])
})

test('a figure that tests set for themselves is read like any other', async () => {
  await haveSetting(here, replyDays, 5, { from: '2026-02-01' })
  expect([await on('2026-01-31'), await on('2026-02-01')]).toEqual([undefined, 5])
})
