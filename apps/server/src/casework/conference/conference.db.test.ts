import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterStaff, openKnown, setFigure } from '../testing/near.ts'
import { inPost, type Office, openOffice } from '../testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice({ posts: { thirdOfficer: inPost('countyOfficer', '500299') } })
})
afterAll(() => office.close())

const opinion = { said: { opinion: 'inFavour', because: '符合' } }
const members = (...who: string[]) => who.map((each) => office.posts[each]?.user)

/** A dibao case whose notice has ended; the sheet on the board is another story. */
async function readyDibao(family: { household: string; person: string }): Promise<string> {
  const application = await office.apply(family)
  await office.lookInto(application, [family.person])
  await office.took('reviewer', application, 'verification', opinion)
  await office.asAdmin("update casework.application set state = 'noticeEnded' where id = $1", [application])
  return application
}
const voteOf = (who: string, application: string, vote: string) =>
  office.ask(who, 'POST', `/api/applications/${application}/conference/vote`, { vote })

test('one case, one discussion: it only raises, everybody votes for themselves, and what it grants is the most', async () => {
  const family = await openKnown(office, '一事一议')
  const staff = await enterStaff(office, 'thirdOfficer')
  await office.done('countyOfficer', 'POST', `/api/staff/${staff}/kin`, {
    relation: 'caredFor',
    name: family.name,
    number: family.number,
  })
  const application = await readyDibao(family)
  const ask = (amountFen: number, who: readonly (string | undefined)[]) =>
    office.step('countyApprover', application, 'conference', { amountFen, because: '重病，开支大', members: who })
  expect(await ask(10_000, members('countyApprover', 'secondApprover'))).toMatchObject({
    code: 'casework.conference-only-raises',
  })
  expect(await ask(500_000, members('secondApprover', 'thirdOfficer'))).toMatchObject({
    code: 'casework.conference-too-small',
  })
  expect(await office.step('countyApprover', application, 'confirmation', { amountFen: 500_000 })).toMatchObject({
    code: 'casework.amount-above-norm',
  })
  expect(
    await ask(500_000, members('countyApprover', 'secondApprover', 'secondOfficer', 'thirdOfficer')),
  ).toMatchObject({
    status: 200,
    state: 'conferring',
  })
  expect(await voteOf('thirdOfficer', application, 'for')).toMatchObject({ code: 'casework.kin-does-not-vote' })
  expect(await voteOf('countyOfficer', application, 'for')).toMatchObject({ code: 'casework.not-a-member' })
  expect(await voteOf('window', application, 'for')).toMatchObject({ status: 403 })
  await voteOf('countyApprover', application, 'for')
  await voteOf('secondApprover', application, 'against')
  const conclude = (outcome: string, grantedFen?: number) =>
    office.step('secondApprover', application, 'conference/conclusion', {
      outcome,
      ...(grantedFen && { grantedFen }),
      minutes: '到会三人',
      conditions: '半年后复核',
    })
  expect(await conclude('granted', 400_000)).toMatchObject({ code: 'casework.quorum-missing' })
  await setFigure(office, 'casework.conference-quorum', 2)
  expect(await conclude('granted', 400_000)).toMatchObject({ code: 'casework.vote-differs' })
  await voteOf('secondOfficer', application, 'for')
  expect(await conclude('granted', 600_000)).toMatchObject({ code: 'casework.granted-above-asked' })
  expect(await conclude('granted', 400_000)).toMatchObject({ status: 200, state: 'noticeEnded' })
  expect(await voteOf('secondOfficer', application, 'against')).toMatchObject({ code: 'casework.conference-over' })
  expect(await office.step('countyApprover', application, 'confirmation', { amountFen: 400_001 })).toMatchObject({
    code: 'casework.amount-above-norm',
  })
  expect(await office.step('countyApprover', application, 'confirmation', { amountFen: 1 })).toMatchObject({
    code: 'casework.amount-below-floor',
  })
  await office.took('countyApprover', application, 'confirmation', { amountFen: 400_000 })
  const { conferences } = await office.done('countyOfficer', 'GET', `/api/applications/${application}/conferences`)
  expect(conferences[0]).toMatchObject({ grantedFen: 400_000, outcome: 'granted', count: { inFavour: 2, against: 1 } })
})

test('what was only declared needs a second person before the first review; what came later again', async () => {
  const family = await office.openAlone('口头申报')
  const declare = (who: string, value: unknown, from: string) =>
    office.done(who, 'POST', '/api/registry/circumstances', {
      household: family.household,
      kind: 'deductions',
      value,
      from,
      source: 'declared',
      learnedOn: '2026-06-05',
    })
  await office.record({ person: family.person }, 'income', { kind: 'wage', yearly: 3_000 }, '2026-02-01')
  await declare('companion', [{ kind: 'employmentCost', monthly: 50 }], '2026-06-01')
  const application = await office.apply(family)
  await office.lookInto(application, [family.person])
  const factsOf = async () =>
    (await office.done('reviewer', 'GET', `/api/applications/${application}/facts-to-second`)).facts
  const [fact] = await factsOf()
  expect(fact).toMatchObject({ kind: 'deductions', source: 'declared', seconded: false })
  expect(await office.step('reviewer', application, 'verification', opinion)).toMatchObject({
    code: 'casework.facts-not-seconded',
  })
  const second = (who: string, facts: readonly string[]) =>
    office.step(who, application, 'facts/second', { said: { facts } })
  expect(await second('companion', [fact.fact])).toMatchObject({ code: 'casework.seconded-by-who-entered' })
  expect(await second('reviewer', [application])).toMatchObject({ code: 'casework.facts-have-changed' })
  expect(await second('reviewer', [fact.fact])).toMatchObject({ status: 200 })
  await declare('companion', [{ kind: 'employmentCost', monthly: 80 }], '2026-06-02')
  expect(await office.step('reviewer', application, 'verification', opinion)).toMatchObject({
    code: 'casework.facts-not-seconded',
  })
  const [later] = await factsOf()
  await second('reviewer', [later.fact])
  await office.took('reviewer', application, 'verification', opinion)
})

test('what the rules leave undecided has an owner and a list of what is missing, until it comes', async () => {
  const person = await office.register('不能判定', '1970-01-05')
  const { household } = await office.done('keeper', 'POST', '/api/registry/households', {
    region: '500299001201',
    residence: 'rural',
    on: '2020-01-01',
    members: [{ person, relation: 'head' }],
  })
  const application = await office.apply({ household, person })
  await office.lookInto(application, [person])
  await office.took('reviewer', application, 'verification', opinion)
  const shown = () => office.done('reviewer', 'GET', `/api/applications/${application}/undecided`)
  const { undecided } = await shown()
  expect(undecided).toMatchObject({ mine: true, toldOn: null })
  expect(undecided.missing.length).toBeGreaterThan(0)
  const { stuck } = await office.done('countyOfficer', 'GET', '/api/casework/agenda')
  expect(stuck).toContainEqual(expect.objectContaining({ application, why: 'undecided' }))
  await office.done('window', 'POST', `/api/applications/${application}/undecided/told`, { how: 'telephone' })
  const to = office.posts['companion']?.user
  await office.done('reviewer', 'POST', `/api/applications/${application}/undecided/owner`, { to })
  expect((await shown()).undecided).toMatchObject({ mine: false, toldHow: 'telephone' })
  await office.record({ person }, 'incomeDeclared', true)
  await office.record({ household }, 'property', 'compliant')
  await office.settle()
  expect(await shown()).toEqual({ undecided: null, status: 200 })
})
