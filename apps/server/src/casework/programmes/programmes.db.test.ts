import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from '../testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

const BEDRIDDEN = {
  eating: true,
  dressing: false,
  transferring: false,
  toileting: false,
  walking: true,
  bathing: false,
}
const ABLE = { eating: true, dressing: true, transferring: true, toileting: true, walking: true, bathing: true }
const WITNESS = { name: '邻居老周', relation: '邻居' }

/** An old man alone with nobody: on the roll of tekun support since last year. */
async function onTheRoll(name: string) {
  const family = await office.openAlone(name, 0, '1950-03-02')
  await office.done('keeper', 'POST', '/api/registry/enrolments', {
    roll: 'tekun',
    household: family.household,
    person: family.person,
    from: '2025-01-01',
    because: 'application',
  })
  return family
}
const second = () => office.posts['secondOfficer']?.user
const support = (query = '') => office.done('countyOfficer', 'GET', `/api/tekun${query}`)

test('the wish of a tekun applicant is asked before a witness and becomes a fact that the rules read', async () => {
  const family = await office.openAlone('石老汉', 0, '1950-03-02')
  const application = await office.apply(family, { programme: 'tekun', of: family.person })
  await office.lookInto(application, [family.person])
  const refused = await office.step('reviewer', application, 'verification', {
    said: { opinion: 'inFavour', because: '三无' },
  })
  expect(refused).toMatchObject({ code: 'casework.step-missing' })
  await office.took('inquirer', application, 'wish', { said: { wish: 'centralised', witness: WITNESS } })
  expect(
    await office.step('countyOfficer', application, 'self-care', {
      said: { answers: BEDRIDDEN, second: office.posts['countyOfficer']?.user },
    }),
  ).toMatchObject({
    code: 'casework.assessor-is-oneself',
  })
  await office.took('countyOfficer', application, 'self-care', { said: { answers: BEDRIDDEN, second: second() } })
  const [row] = await office.asAdmin('select class, why from casework.self_care where person_id = $1', [family.person])
  expect(row).toEqual({ class: 'fully', why: 'application' })
  await office.took('reviewer', application, 'verification', { said: { opinion: 'inFavour', because: '三无' } })
})

test('a wish is of tekun only: an application for dibao has no such step', async () => {
  const family = await office.openAlone('林婆婆')
  const application = await office.apply(family)
  await office.authorise(application, [family.person])
  await office.took('window', application, 'acceptance', { said: {} })
  const answer = await office.step('inquirer', application, 'wish', { said: { wish: 'centralised', witness: WITNESS } })
  expect(answer).toMatchObject({ status: 409, code: 'casework.not-in-this-state' })
})

test('who chooses a home waits from that day; nobody is placed against their wish, nobody twice', async () => {
  const { person } = await onTheRoll('郑大爷')
  const { wish: dispersed } = await office.done('inquirer', 'POST', `/api/tekun/${person}/wish`, {
    wish: 'dispersed',
    witness: WITNESS,
  })
  const place = (wish: string) => office.ask('countyOfficer', 'PUT', `/api/wishes/${wish}/home`, { home: '松江敬老院' })
  expect(await place(dispersed)).toMatchObject({ code: 'casework.wish-is-other' })
  const { wish } = await office.done('inquirer', 'POST', `/api/tekun/${person}/wish`, {
    wish: 'centralised',
    witness: WITNESS,
  })
  expect(await place(dispersed)).toMatchObject({ code: 'casework.wish-unknown' })
  expect((await support('?show=waiting')).rows.map((row: { person: string }) => row.person)).toContain(person)
  expect(await place(wish)).toMatchObject({ status: 200 })
  expect(await place(wish)).toMatchObject({ code: 'casework.already-placed' })
  expect((await support('?show=waiting')).rows.map((row: { person: string }) => row.person)).not.toContain(person)
})

test('a reported change is assessed within ten working days, and its clock ends with the assessment', async () => {
  const { person } = await onTheRoll('冯奶奶')
  await office.done('village', 'POST', `/api/tekun/${person}/self-care-change`, {})
  expect(await office.ask('village', 'POST', `/api/tekun/${person}/self-care-change`, {})).toMatchObject({
    code: 'casework.change-waits',
  })
  const clock = () =>
    office.asAdmin<{ due_on: string | null; ended_on: string | null }>(
      `select c.due_on::text, c.ended_on::text from casework.clock c join casework.self_care s on s.id = c.subject_id where s.person_id = $1`,
      [person],
    )
  expect(await clock()).toEqual([{ due_on: '2026-07-15', ended_on: null }])
  expect(
    await office.ask('reviewer', 'POST', `/api/tekun/${person}/self-care`, { answers: BEDRIDDEN, second: second() }),
  ).toMatchObject({ status: 403 })
  expect(
    await office.done('countyOfficer', 'POST', `/api/tekun/${person}/self-care`, {
      answers: BEDRIDDEN,
      second: second(),
    }),
  ).toMatchObject({ class: 'fully' })
  expect(await clock()).toEqual([{ due_on: '2026-07-15', ended_on: '2026-07-01' }])
})

test('both rates are told: of all who depend on care, and of those among them who wish a home', async () => {
  const before = (await support()).rates
  const able = await onTheRoll('健步爷爷')
  await office.done('countyOfficer', 'POST', `/api/tekun/${able.person}/self-care`, { answers: ABLE, second: second() })
  const frail = await onTheRoll('卧床爷爷')
  await office.done('countyOfficer', 'POST', `/api/tekun/${frail.person}/self-care`, {
    answers: BEDRIDDEN,
    second: second(),
  })
  const { rates } = await support()
  expect(rates.ofDependent.of).toBe(before.ofDependent.of + 1)
  expect(rates.ofWilling.of).toBe(before.ofWilling.of)
  expect(rates.wishUnknown).toBe(before.wishUnknown + 1)
})

test.each([
  ['village', true],
  ['otherVillage', false],
  ['otherTownship', false],
  ['countyApprover', true],
  ['nextDoor', false],
  ['administrator', false],
])('%s sees the people of the own area in the list: %s', async (who, sees) => {
  const { person } = await onTheRoll(`名单 ${who}`)
  const answer = await office.ask(who, 'GET', '/api/tekun')
  const found = (answer.rows ?? []).some((row: { person: string }) => row.person === person)
  expect(found).toBe(sees)
})
