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

const COUPLE = [
  { name: '王老汉', born: '1958-03-02', relation: 'head' },
  { name: '赵玉兰', born: '1961-05-09', relation: 'spouse' },
  { name: '王小军', born: '2004-11-20', relation: 'son' },
]
/** The couple and their son on dibao with the right sum, and supplements where the test says so. */
const family = async (rollsOf: { roll: string; of?: number; monthlyFen?: number }[] = [], members = COUPLE) => {
  office.clock.set('2026-07-01T09:00:00+08:00')
  const { household, people } = await rolls.family(members, [{ roll: 'dibao', monthlyFen: 1 }, ...rollsOf])
  const award = await rolls.awardOf(household)
  const change = await rolls.waiting(award.id)
  await office.done('secondApprover', 'POST', `/api/award-changes/${change.id}/confirmation`, {
    seen: award.version,
    cause: 'newStandard',
  })
  office.clock.set('2026-08-05T09:00:00+08:00')
  await office.settle()
  const { amounts } = await rolls.show(award.id)
  return { household, people, award: award.id as string, sum: amounts.at(-1).monthlyFen as number }
}
const report = (person: string, more: object = {}) => {
  office.clock.set('2026-08-06T09:00:00+08:00')
  return office.ask('reviewer', 'POST', '/api/deaths', {
    person,
    diedOn: '2026-08-02',
    source: 'family',
    document: '死亡证明 1',
    ...more,
  })
}
const settle = (death: string, more: object = {}, who = 'countyApprover') =>
  office.ask(who, 'POST', `/api/deaths/${death}/settlement`, more)
const next = (people: readonly string[]) => ({
  heads: [
    { person: people[1], relation: 'head' },
    { person: people[2], relation: 'son' },
  ],
})
const amountOn = async (award: string, day: string) =>
  (await rolls.show(award)).amounts.find(
    ({ from, until }: { from: string; until: string | null }) => from <= day && (until === null || until > day),
  )

test('a death is settled by another person, within three months, and the day is told', async () => {
  const { people } = await family()
  expect(await report(people[0] as string)).toMatchObject({ code: 'casework.next-head-missing' })
  expect(
    await office.ask('window', 'POST', '/api/deaths', { person: people[0], diedOn: '2026-08-02', source: 'family' }),
  ).toMatchObject({ status: 403 })
  const told = await report(people[0] as string, next(people))
  expect(told).toMatchObject({ dueOn: '2026-11-02', headDied: true })
  expect(await report(people[0] as string, next(people))).toMatchObject({ code: 'casework.death-reported' })
  expect(await settle(told.death, {}, 'reviewer')).toMatchObject({ status: 403 })
  await office.asAdmin('update casework.death_report set reported_by = $2 where id = $1', [
    told.death,
    office.posts['countyApprover']?.user,
  ])
  expect(await settle(told.death)).toMatchObject({ code: 'casework.own-proposal' })
  expect(await settle(told.death, {}, 'secondApprover')).toMatchObject({ status: 200 })
})

test('the head dies: the award goes on under the next head without a break, for those who are left, from the month after', async () => {
  const { household, people, award, sum } = await family()
  const { death } = await report(people[0] as string, next(people))
  const { settled } = await settle(death)
  expect(settled).toMatchObject([{ award, act: 'reduce', from: '2026-09-01', beforeFen: sum }])
  const shown = await rolls.show(award)
  expect(shown).toMatchObject({ id: award, state: 'running', until: null, head: '赵玉兰', members: 2 })
  expect(shown.amounts.at(-2).until).toBe('2026-09-01')
  expect(shown.amounts.at(-1)).toMatchObject({ from: '2026-09-01', persons: 2, monthlyFen: (sum / 3) * 2 })
  const { lines } = await office.done('countyApprover', 'GET', '/api/award-months/2026-09?within=500299001201')
  const line = lines.find(({ programme }: { programme: string }) => programme === 'dibao')
  expect(line.begun.households).toBe(0)
  expect(line.ended.households).toBe(0)
  expect(line.reduced.persons).toBeLessThan(0)
  expect(
    (await rolls.awardsOf(household)).filter(({ programme }: { programme: string }) => programme === 'dibao'),
  ).toHaveLength(1)
})

test('defect one: a head who is also a member is counted once in the supplements', async () => {
  const { household, people } = await family([{ roll: 'dibaoSupplement', of: 0, monthlyFen: 6_000 }])
  await rolls.adopt()
  const rows = await office.asAdmin(
    `select count(*)::int as standing from registry.enrolment where household_id = $1 and roll = 'dibaoSupplement' and person_id = $2 and holds_until is null`,
    [household, people[0]],
  )
  expect(rows).toEqual([{ standing: 1 }])
  const again = await office.ask('keeper', 'POST', '/api/registry/enrolments', {
    household,
    person: people[0],
    roll: 'dibaoSupplement',
    from: '2026-02-01',
    monthlyFen: 6_000,
    because: 'import',
  })
  expect(again).toMatchObject({ code: 'registry.already-on-roll' })
})

test('defect two: the head dies in the gradual exit: the sum of the household alone is the base, the survivor keeps what is theirs, the reduction is on record', async () => {
  const { people, award, sum } = await family([{ roll: 'disabilityLiving', of: 1, monthlyFen: 9_000 }])
  for (const person of [people[1]]) {
    await office.record(
      { person: person as string },
      'income',
      { kind: 'wage', yearly: Math.round((sum * 12 * 1.2) / 100) },
      '2026-07-01',
    )
    await office.record(
      { person: person as string },
      'changed',
      { on: '2026-07-01', because: 'employment' },
      '2026-07-01',
    )
  }
  await office.settle()
  const { change } = await rolls.review('reviewer', award)
  expect(await rolls.confirm('countyApprover', change, award)).toMatchObject({ state: 'grace' })
  const { death } = await report(people[0] as string, next(people))
  const { settled } = await settle(death)
  expect(settled).toEqual([
    expect.objectContaining({ award, act: 'reduce', beforeFen: sum, nowFen: Math.ceil((sum * 2) / 3) }),
  ])
  const shown = await rolls.show(award)
  expect(shown).toMatchObject({ state: 'grace', graceFrom: '2026-09-01' })
  expect(shown.decisions[0]).toMatchObject({
    kind: 'reduce',
    amountFen: Math.ceil((sum * 2) / 3),
    effectiveOn: '2026-09-01',
  })
  const living = (await rolls.awardsOf(shown.household)).find(
    ({ programme }: { programme: string }) => programme === 'disabilityLiving',
  )
  expect(living).toMatchObject({ state: 'running', person: people[1], monthlyFen: 9_000, until: null })
})

test('defect three: nobody inherits the illness or the disability of the dead head', async () => {
  const { household, people } = await family()
  await office.record({ person: people[0] as string }, 'disability', { category: 'visual', grade: 1 })
  await office.settle()
  const { death } = await report(people[0] as string, next(people))
  await settle(death)
  const answer = await office.done(
    'keeper',
    'GET',
    `/api/registry/households/${household}/case?on=2026-08-05&why=review`,
  )
  const { members } = answer.case.household
  expect(members).toHaveLength(2)
  for (const member of members) expect(member.disability).toBeUndefined()
})

test('defect four: who has died is not among those whose studies or terms come to an end', async () => {
  const { people } = await family(
    [],
    [
      { name: '钱大婶', born: '1970-03-02', relation: 'head' },
      { name: '钱小妹', born: '2008-09-09', relation: 'daughter' },
    ],
  )
  await office.done('keeper', 'POST', '/api/registry/circumstances', {
    person: people[1],
    kind: 'study',
    value: 'seniorSecondary',
    from: '2023-09-01',
    until: '2026-10-01',
    source: 'document',
    evidence: '学籍',
    learnedOn: '2026-01-05',
  })
  const comes = async () => {
    const coming = await office.done('reviewer', 'GET', '/api/monitoring/coming?days=90')
    return JSON.stringify(coming).includes('钱小妹')
  }
  expect(await comes()).toBe(true)
  const { death } = await report(people[1] as string)
  await settle(death)
  await office.settle()
  expect(await comes()).toBe(false)
})

test('defect five: no award, decision or row on a roll points at somebody who is not there', async () => {
  const { household, people } = await family([{ roll: 'oldAgeAllowance', of: 0, monthlyFen: 5_000 }])
  await rolls.adopt()
  const { death } = await report(people[0] as string, next(people))
  const { settled } = await settle(death)
  expect(
    settled.map(({ programme, act }: { programme: string; act: string }) => `${programme} ${act}`).toSorted(),
  ).toEqual(['dibao reduce', 'oldAgeAllowance end'])
  const open = await office.asAdmin(
    `select a.programme from casework.award a where a.household_id = $1 and a.holds_until is null and a.person_id is not null
       and not exists (select 1 from registry.membership m where m.household_id = a.household_id and m.person_id = a.person_id and m.holds_until is null)`,
    [household],
  )
  expect(open).toEqual([])
  const onRolls = await office.asAdmin(
    'select roll from registry.enrolment where person_id = $1 and (holds_until is null or holds_until > $2)',
    [people[0], '2026-09-01'],
  )
  expect(onRolls).toEqual([])
})

test('somebody alone dies: the award ends with the month and the household is closed', async () => {
  const { household, people, award } = await family([], [{ name: '孤老', born: '1950-01-01', relation: 'head' }])
  const { death } = await report(people[0] as string)
  expect(await settle(death)).toMatchObject({ status: 200 })
  expect(await rolls.show(award)).toMatchObject({ state: 'ended', until: '2026-09-01', endedBecause: 'death' })
  expect(await office.asAdmin('select closed_because from registry.household where id = $1', [household])).toEqual([
    { closed_because: 'emptied' },
  ])
  const { notices } = await rolls.show(award)
  expect(notices[0]).toMatchObject({ kind: 'end', aboutOn: '2026-09-01' })
})

test('who was said to be dead lives: everything is as before and every month owed is listed', async () => {
  const { people, award, sum } = await family([{ roll: 'oldAgeAllowance', of: 0, monthlyFen: 5_000 }])
  await rolls.adopt()
  const { death } = await report(people[0] as string, next(people))
  await settle(death)
  office.clock.set('2026-11-10T09:00:00+08:00')
  expect(await office.ask('reviewer', 'POST', `/api/deaths/${death}/rebuttal`, { because: '本人到场' })).toMatchObject({
    status: 403,
  })
  const back = await office.done('secondApprover', 'POST', `/api/deaths/${death}/rebuttal`, { because: '本人到场' })
  const months = ['2026-09-01', '2026-10-01', '2026-11-01']
  const owed = (of: string) =>
    back.owed
      .filter(({ award: each }: { award: string }) => each === of)
      .map(({ month, owedFen }: { month: string; owedFen: number }) => ({ month, owedFen }))
  expect(owed(award)).toEqual(months.map((month) => ({ month, owedFen: sum / 3 })))
  const allowance = back.restored.find((each: string) => each !== award)
  expect(owed(allowance)).toEqual(months.map((month) => ({ month, owedFen: 5_000 })))
  expect(await amountOn(award, '2026-10-01')).toMatchObject({ monthlyFen: sum, persons: 3 })
  expect(await rolls.show(award)).toMatchObject({ head: '王老汉', members: 3 })
  office.clock.set('2026-08-05T09:00:00+08:00')
})
