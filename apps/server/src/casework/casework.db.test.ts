import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Office, openOffice } from './testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('a widow without income is proposed dibao at the door, with reasons and the sum', async () => {
  const { household, person } = await office.openAlone('李桂芳')
  const { proposed } = await office.done('window', 'POST', '/api/casework/proposals', {
    household,
    applicant: person,
    by: 'self',
  })
  const dibao = proposed.find((line: { programme: string }) => line.programme === 'dibao')
  expect(dibao).toMatchObject({ answer: 'eligible', monthly: true, way: 'application' })
  expect(dibao.reasons.length).toBeGreaterThan(0)
})

test('what the rules find eligible is not dropped by being left out', async () => {
  const { household, person } = await office.openAlone('王秀英')
  const need = { household, applicant: person, by: 'self', channel: 'window', told: '生活困难' }
  const items = [{ programme: 'lowIncomeHousehold', choice: 'added', because: '本人要求' }]
  const answer = await office.ask('window', 'POST', '/api/intakes', { ...need, items })
  expect(answer).toMatchObject({ status: 409, code: 'casework.proposal-unanswered' })
  expect(await office.asAdmin('select from casework.intake where household_id = $1', [household])).toEqual([])
})

test('from the door to the award: each step in its order, each hand another person', async () => {
  const family = await office.openAlone('赵大娘')
  const application = await office.apply(family)
  expect(await office.step('window', application, 'acceptance', { said: {} })).toMatchObject({
    code: 'casework.authorisation-missing',
  })
  await office.lookInto(application, [family.person])
  expect(
    await office.step('window', application, 'verification', { said: { opinion: 'inFavour', because: '符合' } }),
  ).toMatchObject({ status: 403 })
  expect(
    await office.step('companion', application, 'verification', { said: { opinion: 'inFavour', because: '符合' } }),
  ).toMatchObject({
    code: 'casework.same-hands',
  })
  await office.took('reviewer', application, 'verification', { said: { opinion: 'inFavour', because: '符合条件' } })
  expect(await office.step('countyApprover', application, 'confirmation')).toMatchObject({
    code: 'casework.step-missing',
  })
})

test('a family above the line is refused with every reason and its clause, and cannot be confirmed', async () => {
  const family = await office.openAlone('孙富贵', 60_000)
  const application = await office.apply(family)
  await office.lookInto(application, [family.person])
  const refused = await office.took('countyApprover', application, 'refusal')
  expect(refused.reasons).toBeGreaterThan(0)
  const { decisions, state } = await office.done('window', 'GET', `/api/applications/${application}`)
  expect(state).toBe('refused')
  for (const { clause } of decisions[0].reasons) expect(clause.clause).not.toBe('')
})

test('whoever is eligible is not refused by hand', async () => {
  const family = await office.openAlone('周小满')
  const application = await office.apply(family)
  await office.lookInto(application, [family.person])
  const byHand = { clause: '最低生活保障审核确认办法 四', because: '不予批准' }
  expect(await office.step('countyApprover', application, 'refusal', { byHand })).toMatchObject({
    code: 'casework.rules-differ',
  })
})

test('two clerks at once: one wins, the other is told what happened meanwhile', async () => {
  const family = await office.openAlone('陈阿婆')
  const application = await office.apply(family)
  await office.authorise(application, [family.person])
  const seen = await office.versionOf(application)
  const both = await Promise.all(
    ['window', 'secondWindow'].map((who) =>
      office.ask(who, 'POST', `/api/applications/${application}/acceptance`, { seen, said: {} }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)).toMatchObject({ code: 'casework.moved-on' })
  expect(JSON.stringify(both.find(({ status }) => status === 409).detail)).toContain('受理')
})

test('a paper that is not on the list, or that the county has, cannot be demanded', async () => {
  const family = await office.openAlone('何姑婆')
  const application = await office.apply(family)
  const ask = (paper: string) => office.step('window', application, 'return', { said: { papers: [paper] } })
  expect(await ask('povertyCertificate')).toMatchObject({ code: 'casework.paper-on-file' })
  expect(await ask('户口本原件三份')).toMatchObject({ code: 'casework.paper-not-listed' })
  await office.took('window', application, 'return', { said: { papers: ['declaration', 'authorisation'] } })
  await office.took('window', application, 'resubmission', { said: { brought: ['declaration', 'authorisation'] } })
  expect(await ask('declaration')).toMatchObject({ code: 'casework.not-in-this-state' })
})

test('a case moves with its household: the village that had charge no longer finds it', async () => {
  const family = await office.openAlone('吴老三')
  const application = await office.apply(family)
  expect(await office.ask('village', 'GET', `/api/applications/${application}`)).toMatchObject({ status: 200 })
  await office.done('keeper', 'POST', `/api/registry/households/${family.household}/move`, {
    region: '500299001202',
    on: '2026-07-01',
  })
  await office.settle()
  expect(await office.ask('village', 'GET', `/api/applications/${application}`)).toMatchObject({ status: 404 })
  expect(await office.ask('otherVillage', 'GET', `/api/applications/${application}`)).toMatchObject({ status: 200 })
})

test('emergency aid is confirmed without a public notice, in whole fen, and stands as paid once', async () => {
  const family = await office.openAlone('火灾户')
  const event = { kind: 'emergency', cause: 'fire', on: '2026-06-30', beyondOwnMeans: true }
  const application = await office.apply(family, { programme: 'temporaryAid', aid: 'emergencyFamily', event })
  await office.took('window', application, 'acceptance', { said: {} })
  await office.took('reviewer', application, 'verification', { said: { opinion: 'inFavour', because: '房屋烧毁' } })
  expect(await office.step('reviewer', application, 'confirmation', { amountFen: 200_000 })).toMatchObject({
    status: 403,
  })
  const before = await office.step('countyApprover', application, 'confirmation')
  expect(before.code).toBe('casework.amount-missing')
  const { award } = await office.took('countyApprover', application, 'confirmation', { amountFen: 200_000 })
  const amounts = await office.asAdmin(
    'select once_fen::int, monthly_fen from casework.award_amount where award_id = $1',
    [award],
  )
  expect(amounts).toEqual([{ once_fen: 200_000, monthly_fen: null }])
  await office.took('window', application, 'award-told', { said: { how: 'inPerson' } })
})
