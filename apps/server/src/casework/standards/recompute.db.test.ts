import { afterAll, beforeAll, expect, it } from 'vitest'
import { runCommand } from '../../platform/command/index.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { FROZEN } from '../sealed.ts'
import { followStandards } from './commands/followStandards.ts'
import { recomputeNext } from './commands/recomputeNext.ts'
import { openStandards, type Standards } from './testing/standards.ts'

let here: Standards
let poor: Awaited<ReturnType<Standards['withAward']>>
let earner: typeof poor
let silent: typeof poor
let rich: typeof poor
let middling: typeof poor
let exiting: typeof poor
let july: string

beforeAll(async () => {
  here = await openStandards()
  poor = await here.withAward('陈一')
  earner = await here.withAward('陈二', { yearly: 1200 })
  rich = await here.withAward('陈三', { yearly: 30_000, fen: 10_000 })
  middling = await here.withAward('陈四', { yearly: 9000, fen: 10_000 })
  exiting = await here.withAward('陈五', { yearly: 9000, fen: 10_000, state: 'grace' })
  silent = await here.withAward('陈六')
  await here.asAdmin(
    "update registry.circumstance set value = 'false' where kind = 'incomeDeclared' and person_id = $1",
    [silent.person],
  )
  july = await here.putIntoForce({ 'dibao.standard.rural': 660 }, { startsOn: '2026-08-01' })
  await here.settle()
})
afterAll(() => here.close())

it('a standard raised from August gives each family its new sum from August, and leaves July as it was', async () => {
  expect(await here.amountsOf(poor.award)).toEqual(['63000 2026-01-01..2026-08-01', '66000 2026-08-01..'])
  expect(await here.amountsOf(earner.award)).toEqual(['53000 2026-01-01..2026-08-01', '56000 2026-08-01..'])
})

it('each new sum rests on a decision with the clause of the document, and the facts as they were', async () => {
  const rows = await here.asAdmin<{
    id: string
    kind: string
    amount: string
    reasons: unknown[]
    sealed: Buffer
    on: string
  }>(
    `select id, kind, amount_fen as amount, reasons, frozen_sealed as sealed, effective_on::text as on
       from casework.decision where award_id = $1 and kind <> 'award'`,
    [poor.award],
  )
  expect(rows).toMatchObject([{ kind: 'increase', amount: '66000', on: '2026-08-01' }])
  expect(rows[0]?.reasons).toMatchObject([
    {
      text: '农村低保标准自 2026-08-01 起为 660.00元',
      met: 'yes',
      clause: { doc: `REV-${july}`, clause: '一', title: '关于提高城乡低保等保障标准的通知（渝民规〔2026〕9号）' },
    },
    { text: '每月保障金额自 2026-08-01 起由 630.00 元调整为 660.00 元' },
  ])
  const frozen = FROZEN.open(here.platform.keyring, rows[0]?.id as string, rows[0]?.sealed as Buffer)
  expect(frozen).toMatchObject({ before: 63_000, said: { answer: 'eligible', amountFen: 66_000 } })
})

it('nobody is ended by a standard: who would leave or enter a gradual exit keeps the sum until the township looks', async () => {
  for (const [family, effect] of [
    [rich, 'leaves'],
    [middling, 'grace'],
  ] as const) {
    expect(await here.effectOn(july, family.award)).toBe(effect)
    expect(await here.amountsOf(family.award)).toEqual(['10000 2026-01-01..'])
  }
  const { rows } = await here.done('reviewer', 'GET', '/api/casework/standards/open')
  expect(rows.map((row: { head: string; effect: string }) => `${row.head} ${row.effect}`)).toEqual(
    expect.arrayContaining(['陈三 leaves', '陈四 grace']),
  )
  expect(rows[0].owner).toEqual({ region: '500299001', name: '松江镇' })
})

it('whom no rule can decide keeps the sum and waits for the fact that is missing', async () => {
  expect(await here.effectOn(july, silent.award)).toBe('undecided')
  expect(await here.amountsOf(silent.award)).toEqual(['63000 2026-01-01..'])
  const { rows } = await here.done('reviewer', 'GET', `/api/casework/standards/open?revision=${july}`)
  const row = rows.find(({ award }: { award: string }) => award === silent.award)
  expect(row.said.missing.length).toBeGreaterThan(0)
})

it('a family in its gradual exit keeps its sum', async () => {
  expect(await here.effectOn(july, exiting.award)).toBe('same')
})

it('when the missing fact is known the award is worked out again, by itself', async () => {
  await here.asAdmin(
    "update registry.circumstance set value = 'true' where kind = 'incomeDeclared' and person_id = $1",
    [silent.person],
  )
  const url = `/api/casework/standards/${july}/awards/${silent.award}`
  expect(await here.done('reviewer', 'POST', `${url}/recheck`)).toEqual({ status: 200, effect: 'gains' })
  expect(await here.amountsOf(silent.award)).toEqual(['63000 2026-01-01..2026-08-01', '66000 2026-08-01..'])
  expect(await here.ask('reviewer', 'POST', `${url}/recheck`)).toMatchObject({ code: 'casework.recomputed-settled' })
})

it('the township says what came of an award that was left open, and it waits no more', async () => {
  const url = `/api/casework/standards/${july}/awards/${rich.award}/settle`
  await here.done('reviewer', 'POST', url, { because: '入户复核后按程序办理终止' })
  expect(await here.ask('reviewer', 'POST', url, { because: '再办一次' })).toMatchObject({
    code: 'casework.recomputed-settled',
  })
  const { rows } = await here.done('reviewer', 'GET', '/api/casework/standards/open')
  expect(rows.map(({ head }: { head: string }) => head)).not.toContain('陈三')
})

it('working everybody out again changes nothing, and says nothing twice', async () => {
  const all = () =>
    here.asAdmin<object>(
      `select (select json_agg(a order by id) from casework.award a) as awards,
              (select json_agg(m order by id) from casework.award_amount m) as amounts,
              (select json_agg(d.id order by d.id) from casework.decision d) as decisions,
              (select json_agg(r order by award_id) from casework.recomputed r) as outcomes`,
    )
  const before = await all()
  const request = { actor: systemActor('500299'), requestId: 'again' }
  await runCommand(here.platform, recomputeNext, request, { revision: july })
  await here.asAdmin(
    "update casework.recomputation set ended_at = null, cursor_award = '00000000-0000-0000-0000-000000000000'",
  )
  for (let ended = false; !ended; )
    ({ ended } = await runCommand(here.platform, recomputeNext, request, { revision: july, most: 1 }))
  expect(await all()).toEqual(before)
})

it('the progress tells how many there are and what became of them', async () => {
  const told = await here.done('countyApprover', 'GET', `/api/casework/standards/${july}/recomputation`)
  expect(told).toMatchObject({ state: 'done', startsOn: '2026-08-01', awards: 6, lookedAt: 6 })
  expect(told.outcomes).toContainEqual({
    programme: 'dibao',
    effect: 'gains',
    awards: 3,
    open: 0,
    beforeFen: 63_000 + 53_000 + 63_000,
    afterFen: 66_000 + 56_000 + 66_000,
  })
})

it('two documents one after the other: each holds from its own day', async () => {
  const family = await here.withAward('陈七')
  await here.putIntoForce({ 'dibao.standard.rural': 690 }, { startsOn: '2026-10-01', number: '渝民规〔2026〕10号' })
  await here.settle()
  // the award was made after the first document; it is worked out under the second and then stands by the rules of both
  expect(await here.amountsOf(family.award)).toEqual(['63000 2026-01-01..2026-10-01', '69000 2026-10-01..'])
  expect(await here.amountsOf(poor.award)).toEqual([
    '63000 2026-01-01..2026-08-01',
    '66000 2026-08-01..2026-10-01',
    '69000 2026-10-01..',
  ])
})

it('a document published while another is being worked out: whatever the order of steps, both are right in the end', async () => {
  const families = await Promise.all([1, 2, 3, 4, 5].map((each) => here.withAward(`周${each}`)))
  const request = { actor: systemActor('500299'), requestId: 'meanwhile' }
  const first = await here.enter(
    { 'dibao.standard.rural': 700 },
    { startsOn: '2026-11-01', number: '渝民规〔2026〕11号' },
  )
  await here.preview(first)
  await here.publish(first)
  await runCommand(here.platform, recomputeNext, request, { revision: first.revision, most: 3 })
  const second = await here.enter(
    { 'dibao.standard.rural': 710 },
    { startsOn: '2026-12-01', number: '渝民规〔2026〕12号' },
  )
  await here.preview(second)
  await here.publish(second)
  await runCommand(here.platform, recomputeNext, request, { revision: second.revision, most: 5 })
  await here.settle()
  for (const { award } of families) {
    expect((await here.amountsOf(award)).slice(-2)).toEqual(['70000 2026-11-01..2026-12-01', '71000 2026-12-01..'])
  }
})

it('an award that is made after a document was published follows it, too, when its day comes', async () => {
  const family = await here.withAward('吴一')
  await runCommand(
    here.platform,
    followStandards,
    { actor: systemActor('500299'), requestId: 'made' },
    { award: family.award },
  )
  expect(await here.amountsOf(family.award)).toEqual([
    '63000 2026-01-01..2026-08-01',
    '66000 2026-08-01..2026-10-01',
    '69000 2026-10-01..2026-11-01',
    '70000 2026-11-01..2026-12-01',
    '71000 2026-12-01..',
  ])
})

it('an amount that was decided for days after the first day is replaced, and stays to be read', async () => {
  const family = await here.withAward('陈八', { from: '2026-06-01' })
  await here.putIntoForce({ 'dibao.standard.rural': 640 }, { startsOn: '2026-05-01', number: '渝民规〔2026〕8号' })
  await here.settle()
  expect((await here.amountsOf(family.award))[0]).toBe('64000 2026-06-01..2026-08-01')
  const [old] = await here.asAdmin<{ fen: string; replaced: boolean }>(
    `select monthly_fen as fen, replaced_by is not null as replaced from casework.award_amount
      where award_id = $1 and replaced_by is not null`,
    [family.award],
  )
  expect(old).toEqual({ fen: '63000', replaced: true })
})

it('a sum that rises is owed from the first day, one that falls never before the month after it was published', async () => {
  const family = await here.withAward('陈九', { from: '2026-01-01', fen: 90_000 })
  await here.putIntoForce({ 'dibao.standard.rural': 635 }, { startsOn: '2026-03-01', number: '渝民规〔2026〕7号' })
  await here.settle()
  expect((await here.amountsOf(family.award)).slice(0, 2)).toEqual([
    '90000 2026-01-01..2026-08-01',
    '66000 2026-08-01..2026-10-01',
  ])
  expect((await here.amountsOf(poor.award)).slice(0, 3)).toEqual([
    '63000 2026-01-01..2026-03-01',
    '63500 2026-03-01..2026-05-01',
    '64000 2026-05-01..2026-08-01',
  ])
})
