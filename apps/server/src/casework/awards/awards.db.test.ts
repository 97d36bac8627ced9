import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from '../testing/office.ts'
import { onTheRolls } from './testing/onTheRolls.ts'

let office: Office
let rolls: ReturnType<typeof onTheRolls>
beforeAll(async () => {
  office = await openOffice()
  rolls = onTheRolls(office)
})
afterAll(() => office.close())

const ALONE = [{ name: '李桂芳', born: '1976-03-02', relation: 'head' }]
/** A family of one with the sum that the rules give them. */
const paidRightly = async () => {
  const { household, people } = await rolls.family(ALONE, [{ roll: 'dibao', monthlyFen: 1 }])
  const award = await rolls.awardOf(household)
  const { beside } = await rolls.show(award.id)
  const change = await rolls.waiting(award.id)
  await office.done('countyApprover', 'POST', `/api/award-changes/${change.id}/confirmation`, {
    seen: 1,
    cause: 'newStandard',
  })
  await office.settle()
  return { household, person: people[0] as string, award: award.id as string, full: beside.nowFen as number }
}
const wage = (person: string, yearly: number) =>
  office.record({ person }, 'income', { kind: 'wage', yearly }, '2026-06-01')
const spansOf = async (award: string) =>
  (await rolls.show(award)).amounts.map(({ id: _id, ...span }: { id: string }) => span)

test('who stands on a roll without a decision here gets an award that says so, once', async () => {
  const { household } = await rolls.family(ALONE, [{ roll: 'dibao', monthlyFen: 50_000 }])
  expect(await rolls.adopt()).toMatchObject({ adopted: 0 })
  const [award] = await rolls.awardsOf(household)
  expect(award).toMatchObject({
    source: 'roster',
    state: 'running',
    application: null,
    from: '2026-01-01',
    monthlyFen: 50_000,
  })
  expect(award.reviewOn).not.toBeNull()
  expect(await spansOf(award.id)).toEqual([
    { from: '2026-01-01', until: null, monthlyFen: 50_000, onceFen: null, persons: 1 },
  ])
})

test('what becomes known is proposed with its reasons and changes nothing; another person confirms it with its cause', async () => {
  const { person, award, full, household } = await paidRightly()
  await wage(person, 1_200)
  await office.settle()
  office.clock.set('2026-07-02T09:00:00+08:00')
  const change = await rolls.waiting(award)
  expect(change).toMatchObject({
    act: 'reduce',
    source: 'detected',
    proposedBy: null,
    amountFen: full - 10_000,
    cause: 'toBeSaid',
  })
  expect(change.found.reasons.length).toBeGreaterThan(0)
  expect((await spansOf(award)).at(-1).monthlyFen).toBe(full)
  expect(await rolls.confirm('countyApprover', change.id, award)).toMatchObject({ code: 'casework.cause-to-be-said' })
  expect(await rolls.confirm('countyApprover', change.id, award, { cause: 'evidentChange' })).toMatchObject({
    status: 200,
  })
  expect((await spansOf(award)).slice(-2)).toMatchObject([
    { until: '2026-08-01', monthlyFen: 1 },
    { from: '2026-08-01', until: null, monthlyFen: full - 10_000 },
  ])
  const rollRows = await office.asAdmin(
    `select monthly_fen::int as fen, holds_from as from, holds_until as until from registry.enrolment
      where household_id = $1 and roll = 'dibao' and holds_until is null`,
    [household],
  )
  expect(rollRows).toMatchObject([{ fen: full - 10_000 }])
  const { decisions, notices } = await rolls.show(award)
  expect(decisions[0]).toMatchObject({ kind: 'reduce', amountFen: full - 10_000 })
  expect(notices[0]).toMatchObject({ kind: 'reduce', aboutOn: '2026-08-01' })
  await office.settle()
  expect(await rolls.waiting(award)).toBeUndefined()
  office.clock.set('2026-07-01T09:00:00+08:00')
})

test('what the rules no longer ask falls away by itself', async () => {
  const { person, award } = await paidRightly()
  const { circumstance } = await wage(person, 1_200)
  await office.settle()
  expect(await rolls.waiting(award)).toMatchObject({ act: 'reduce' })
  await office.done('keeper', 'POST', `/api/registry/circumstances/${circumstance}/correct`, { because: '误录' })
  await office.settle()
  expect(await rolls.waiting(award)).toBeUndefined()
})

test('a sum changes within the review period only on an evident change or a new standard', async () => {
  const { award, full } = await paidRightly()
  const wish = { act: 'reduce', amountFen: full - 100 }
  expect(await rolls.propose('reviewer', award, { ...wish, cause: 'reviewFound' })).toMatchObject({
    code: 'casework.within-review-period',
  })
  expect(await rolls.propose('reviewer', award, { ...wish, cause: 'evidentChange' })).toMatchObject({
    code: 'casework.change-unexplained',
  })
  expect(
    await rolls.propose('reviewer', award, { ...wish, cause: 'evidentChange', said: { what: '打零工' } }),
  ).toMatchObject({
    code: 'casework.within-review-period',
  })
  expect(
    await rolls.propose('reviewer', award, { act: 'end', cause: 'incomeAboveStandard', said: { what: '听说' } }),
  ).toMatchObject({
    code: 'casework.rules-differ',
  })
})

test('nobody confirms what they proposed, and who has no right to it proposes nothing', async () => {
  const { award } = await paidRightly()
  const wish = { act: 'end', cause: 'voluntary', said: { what: '本人书面申请退出' } }
  expect(await rolls.propose('window', award, wish)).toMatchObject({ status: 403 })
  expect(await rolls.propose('otherTownship', award, wish)).toMatchObject({ status: 404 })
  expect(await office.ask('nextDoor', 'GET', `/api/awards/${award}`)).toMatchObject({ status: 404 })
  expect(await office.ask('administrator', 'GET', `/api/awards/${award}`)).toMatchObject({ status: 403 })
  const { change } = await rolls.propose('reviewer', award, wish)
  expect(await rolls.propose('reviewer', award, wish)).toMatchObject({ code: 'casework.change-open' })
  expect(await rolls.confirm('reviewer', change, award)).toMatchObject({ status: 403 })
  await office.asAdmin('update casework.award_change set proposed_by = $2 where id = $1', [
    change,
    office.posts['countyApprover']?.user,
  ])
  expect(await rolls.confirm('countyApprover', change, award)).toMatchObject({ code: 'casework.own-proposal' })
  expect(await rolls.confirm('secondApprover', change, award)).toMatchObject({ status: 200, state: 'ended' })
})

test('nothing ends without a cause and a notice: the database itself refuses', async () => {
  const { award } = await paidRightly()
  const end = (set: string) => office.asAdmin(`update casework.award set ${set} where id = $1`, [award])
  await expect(end(`holds_until = '2026-09-01'`)).rejects.toThrow(/award_end_has_cause|award_end_has_notice/)
  await expect(end(`holds_until = '2026-09-01', ended_because = 'voluntary'`)).rejects.toThrow(/award_end_has_notice/)
})

test('two approvers at once: one wins, the other is told that it moved on', async () => {
  const { award } = await paidRightly()
  const { change } = await rolls.propose('reviewer', award, {
    act: 'end',
    cause: 'movedAway',
    said: { what: '迁往邻县' },
  })
  const seen = await rolls.seen(award)
  const both = await Promise.all(
    ['countyApprover', 'secondApprover'].map((who) =>
      office.ask(who, 'POST', `/api/award-changes/${change}/confirmation`, { seen }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
})

test('one source stops nobody; two do until it is rebutted, and every month held back is owed', async () => {
  const { award, full } = await paidRightly()
  const wish = { act: 'suspend', cause: 'contradiction' }
  const [first, second] = [
    { source: '殡葬', found: '火化记录', on: '2026-06-20' },
    { source: '公安', found: '户口注销', on: '2026-06-25' },
  ]
  const what = '本人仍在领取'
  expect(await rolls.propose('reviewer', award, { ...wish, said: { what, sources: [first] } })).toMatchObject({
    code: 'casework.one-source-only',
  })
  const { change } = await rolls.propose('reviewer', award, { ...wish, said: { what, sources: [first, second] } })
  expect(await rolls.confirm('countyApprover', change, award)).toMatchObject({ status: 200, state: 'suspended' })
  expect((await spansOf(award)).at(-1).monthlyFen).toBe(full)
  office.clock.set('2026-10-12T09:00:00+08:00')
  const answer = await office.done('countyApprover', 'POST', `/api/awards/${award}/rebuttal`, {
    seen: await rolls.seen(award),
    because: '同名同姓',
  })
  expect(answer).toMatchObject({ state: 'running' })
  expect(answer.owed).toEqual(['2026-08-01', '2026-09-01', '2026-10-01'].map((month) => ({ month, owedFen: full })))
  office.clock.set('2026-07-01T09:00:00+08:00')
})

test('destitute people are told seven days before their support ends, and it ends with the month', async () => {
  const { household } = await rolls.family(ALONE, [{ roll: 'tekun', of: 0, monthlyFen: 80_000 }])
  const award = await rolls.awardOf(household, 'tekun')
  const { change } = await rolls.propose('reviewer', award.id, {
    act: 'end',
    cause: 'supporterFound',
    said: { what: '其子已能赡养' },
  })
  expect(await rolls.confirm('countyApprover', change, award.id)).toMatchObject({
    code: 'casework.notice-days-missing',
  })
  expect(await rolls.confirm('countyApprover', change, award.id, { toldOn: '2026-06-28' })).toMatchObject({
    code: 'casework.notice-days-missing',
  })
  office.clock.set('2026-07-05T09:00:00+08:00')
  expect(await rolls.confirm('countyApprover', change, award.id, { toldOn: '2026-06-28' })).toMatchObject({
    status: 200,
  })
  expect((await rolls.awardsOf(household))[0]).toMatchObject({
    state: 'ended',
    until: '2026-08-01',
    endedBecause: 'supporterFound',
  })
  office.clock.set('2026-07-01T09:00:00+08:00')
})

test('an appeal brings back what ended: as if it had never ended, with every month owed', async () => {
  const { award, full } = await paidRightly()
  const { change } = await rolls.propose('reviewer', award, {
    act: 'end',
    cause: 'upheld',
    said: { what: '查明有房产' },
  })
  await rolls.confirm('countyApprover', change, award)
  office.clock.set('2026-09-20T09:00:00+08:00')
  const undone = await office.done('secondApprover', 'POST', `/api/awards/${award}/reinstatement`, {
    seen: await rolls.seen(award),
    cause: 'appealAllowed',
    because: '房产属他人',
  })
  expect(undone.owed).toEqual(['2026-08-01', '2026-09-01'].map((month) => ({ month, owedFen: full })))
  const spans = await spansOf(award)
  expect(spans.at(-2).until).toBe(spans.at(-1).from)
  expect(spans.at(-1)).toMatchObject({ until: null, monthlyFen: full })
  office.clock.set('2026-07-01T09:00:00+08:00')
})

test('the month balances: last, begun, ended, increased and reduced make this month, in every township and column', async () => {
  for (const month of ['2026-06', '2026-07', '2026-08', '2026-09', '2027-02']) {
    const { lines } = await office.done('countyApprover', 'GET', `/api/award-months/${month}`)
    for (const line of lines)
      for (const column of ['households', 'persons', 'fen'])
        expect(
          line.last[column] + line.begun[column] - line.ended[column] + line.increased[column] + line.reduced[column],
        ).toBe(line.now[column])
  }
})
