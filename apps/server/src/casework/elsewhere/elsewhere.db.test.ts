import { afterAll, beforeAll, expect, test } from 'vitest'
import { haveSetting } from '../../platform/testing/index.ts'
import { type Office, openOffice } from '../testing/office.ts'
import { HOME_REPLY_DAYS } from './index.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
  await haveSetting(office, HOME_REPLY_DAYS, 15)
})
afterAll(() => office.close())

/** Somebody with a residence permit applies here; the letter to their county is drafted by it. */
async function appliedWithPermit(name: string, yearly = 60_000) {
  const family = await office.openAlone(name, yearly)
  const need = { household: family.household, applicant: family.person, by: 'self' }
  const { proposed } = await office.done('window', 'POST', '/api/casework/proposals', need)
  const others = proposed
    .filter(
      ({ answer, programme }: { answer: string; programme: string }) => answer === 'eligible' && programme !== 'dibao',
    )
    .map((line: { programme: string; person: string | null }) => ({
      programme: line.programme,
      ...(line.person && { person: line.person }),
      choice: 'dropped',
      because: '本次不办理',
    }))
  const kept = proposed.some(({ programme }: { programme: string }) => programme === 'dibao')
  const { intake, applications } = await office.done('window', 'POST', '/api/intakes', {
    ...need,
    channel: 'window',
    told: '在这里打工，没有收入',
    standing: 'residencePermit',
    homeRegion: '500298',
    items: [
      { programme: 'dibao', ...(kept ? { choice: 'kept' } : { choice: 'added', because: '本人要求' }) },
      ...others,
    ],
  })
  const { rows } = await office.done('window', 'GET', `/api/letters?intake=${intake}`)
  return { ...family, intake, application: applications[0].application, letter: rows[0].letter as string }
}
const versionOf = async (id: string) =>
  Number(
    (await office.asAdmin<{ version: string }>('select version from casework.letter where id = $1', [id]))[0]?.version,
  )
const step = async (who: string, id: string, word: string, said: object = {}) =>
  office.ask(who, 'POST', `/api/letters/${id}/${word}`, { seen: await versionOf(id), said })
const pageOf = async (url: string) => {
  const app = await office.serve(office.posts)
  const { body } = await app.inject({ url, headers: { 'x-test-actor': 'window' } })
  await app.close()
  return body
}

test('the letter to the county of registration names the person whole on paper and in the file, and no list does', async () => {
  const { letter, intake } = await appliedWithPermit('李桂芳')
  expect(await step('window', letter, 'sending')).toMatchObject({ state: 'sent' })
  const sheet = await pageOf(`/api/letters/${letter}/sheet`)
  expect(sheet).toMatch(/李桂芳，公民身份号码 \d{17}[\dX]/)
  expect(sheet).toContain('2026-07-16')
  expect(await pageOf(`/api/letters/${letter}/file`)).toMatch(/"李桂芳","\d{17}[\dX]"/)
  const { rows } = await office.done('window', 'GET', `/api/letters?intake=${intake}`)
  expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]/)
  const receipts = await office.asAdmin("select from platform.access_receipt where why = 'official-request'")
  expect(receipts.length).toBeGreaterThanOrEqual(2)
})

test('a decision waits for the answer about means, or is taken without it for a reason that stays', async () => {
  const { application, letter, person, intake } = await appliedWithPermit('王秀英')
  await office.lookInto(application, [person])
  await step('window', letter, 'sending')
  expect(await office.step('countyApprover', application, 'refusal')).toMatchObject({
    code: 'casework.home-county-unanswered',
  })
  expect(await step('window', letter, 'going-on', { because: '两次催办未复' })).toMatchObject({ state: 'sent' })
  expect(await office.step('countyApprover', application, 'refusal')).toMatchObject({ status: 200 })
  const { rows } = await office.done('window', 'GET', `/api/letters?intake=${intake}`)
  expect(rows[0].wentOn).toEqual({ on: '2026-07-01', because: '两次催办未复' })
})

test('an answer is recorded with its day and paper, and then the decision may be taken', async () => {
  const { application, letter, person } = await appliedWithPermit('赵大娘')
  await office.lookInto(application, [person])
  await step('window', letter, 'sending')
  const said = { answer: 'agrees', words: '无收入，未享受救助', answeredOn: '2026-07-01', document: '复函 8 号' }
  expect(await step('window', letter, 'recorded-answer', { ...said, answeredOn: '2026-07-02' })).toMatchObject({
    code: 'casework.letter-day-in-future',
  })
  expect(await step('window', letter, 'recorded-answer', said)).toMatchObject({ state: 'answered' })
  expect(await office.step('countyApprover', application, 'refusal')).toMatchObject({ status: 200 })
})

test('a letter of another county is entered once, answered and printed', async () => {
  const asked = {
    otherRegion: '500298',
    number: '邻民函〔2026〕3号',
    question: 'means',
    name: '外出的人',
    words: '请核查家庭情况',
  }
  const receive = (who: string, more: object = {}) =>
    office.ask(who, 'POST', '/api/letters', { ...asked, receivedOn: '2026-07-01', ...more })
  expect(await receive('window')).toMatchObject({ code: 'casework.letter-of-nobody-here' })
  const { letter } = await receive('countyOfficer')
  expect(await receive('countyOfficer')).toMatchObject({ code: 'casework.letter-known' })
  expect(await receive('countyOfficer', { otherRegion: '500299', number: '8' })).toMatchObject({
    code: 'casework.letter-to-oneself',
  })
  const said = { answer: 'unknownThere', words: '我县无此人' }
  expect(await step('countyOfficer', letter, 'answer', said)).toMatchObject({ state: 'answered' })
  expect(await step('countyOfficer', letter, 'answer', said)).toMatchObject({ code: 'casework.letter-not-now' })
  expect(await office.ask('window', 'GET', `/api/letters/${letter}/sheet`)).toMatchObject({ status: 404 })
})

test('the letters of one township are not found by another', async () => {
  const { letter } = await appliedWithPermit('周小满')
  expect(await step('otherTownship', letter, 'sending')).toMatchObject({ status: 404 })
  expect(await step('village', letter, 'sending')).toMatchObject({ status: 403 })
})
