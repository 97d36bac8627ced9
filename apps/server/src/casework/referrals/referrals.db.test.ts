import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, inScope, scopeOf } from '../../platform/scope/index.ts'
import { haveSetting } from '../../platform/testing/index.ts'
import { inPost, type Office, openOffice } from '../testing/office.ts'
import { REPLY_DAYS } from './index.ts'

const partner = (department: string) =>
  inPost('partnerOfficer', '500299', {
    sections: [`partner-${department}`],
    post: `partnerOfficer 500299 partner-${department}`,
  })

let office: Office
beforeAll(async () => {
  office = await openOffice({ posts: { medical: partner('medical'), education: partner('education') } })
  await haveSetting(office, REPLY_DAYS, { medical: 10 })
})
afterAll(() => office.close())

const SCOPE = ['name', 'born', 'sex', 'number', 'telephone', 'village', 'words']

async function drafted(name: string, department = 'medical') {
  const family = await office.openAlone(name)
  const { referral } = await office.done('window', 'POST', '/api/referrals', {
    household: family.household,
    person: family.person,
    department,
    need: { words: '住院自付两万元', papers: ['出院记录'] },
  })
  return { ...family, referral: referral as string }
}
const versionOf = async (referral: string) =>
  Number(
    (await office.asAdmin<{ version: string }>('select version from casework.referral where id = $1', [referral]))[0]
      ?.version,
  )
const step = async (who: string, referral: string, word: string, said: object = {}, more: object = {}) =>
  office.ask(who, 'POST', `/api/referrals/${referral}/${word}`, { seen: await versionOf(referral), said, ...more })
const consent = (referral: string, scope = SCOPE) =>
  step('window', referral, 'consent', { signedOn: '2026-07-01', scope, document: '同意书 1' })
async function sent(name: string, department = 'medical') {
  const all = await drafted(name, department)
  expect(await consent(all.referral)).toMatchObject({ status: 200 })
  expect(await step('window', all.referral, 'sending')).toMatchObject({ status: 200, state: 'sent' })
  return all
}
const seenBy = async (who: string) =>
  (await office.done(who, 'GET', '/api/partner/referrals')).rows.map((row: { referral: string }) => row.referral)

test('without the consent of the person nothing leaves', async () => {
  const { referral } = await drafted('李桂芳')
  expect(await step('window', referral, 'sending')).toMatchObject({
    status: 409,
    code: 'casework.referral-consent-missing',
  })
  expect(await office.asAdmin('select disclosed_sealed from casework.referral where id = $1', [referral])).toEqual([
    { disclosed_sealed: null },
  ])
})

test('a consent that does not even cover the name is told to be too narrow', async () => {
  const { referral } = await drafted('王秀英')
  await consent(referral, ['born'])
  expect(await step('window', referral, 'sending')).toMatchObject({ code: 'casework.referral-consent-empty' })
})

test('the department sees what it needs and was consented to, with the number masked; what was not consented to never left', async () => {
  const { referral } = await drafted('赵大娘')
  await consent(referral, ['name', 'number', 'words'])
  await step('window', referral, 'sending')
  const { rows, department } = await office.done('medical', 'GET', '/api/partner/referrals')
  expect(department.name).toBe('medical')
  const { disclosed, may } = rows.find((row: { referral: string }) => row.referral === referral)
  expect(Object.keys(disclosed).toSorted()).toEqual(['name', 'number', 'papers', 'words'])
  expect(disclosed).toMatchObject({ name: '赵大娘', words: '住院自付两万元', papers: ['出院记录'] })
  expect(disclosed.number).toMatch(/\*{4,}/)
  expect(may).toEqual(['accept', 'return', 'answer'])
})

test('each person that a department reads is left a receipt', async () => {
  const { person } = await sent('周小满')
  await office.done('medical', 'GET', '/api/partner/referrals')
  const left = await office.asAdmin('select 1 from platform.access_receipt where person_id = $1 and section = $2', [
    person,
    'partner-medical',
  ])
  expect(left.length).toBeGreaterThan(0)
})

test('another department sees nothing of it, on its page and in the database, and can answer nothing', async () => {
  const { referral } = await sent('孙有福')
  expect(await seenBy('medical')).toContain(referral)
  expect(await seenBy('education')).not.toContain(referral)
  const departments = await inScope(office.platform.db, scopeOf(office.posts['education'] as Actor), (tx) =>
    tx.selectFrom('casework.referral').select('department').execute(),
  )
  expect(departments.filter(({ department }) => department !== 'education')).toEqual([])
  for (const [word, said] of [
    ['acceptance', {}],
    ['return', { because: '不归我们' }],
    ['answer', { outcome: 'refused', words: '不符合' }],
  ] as const) {
    expect(await step('education', referral, word, said)).toMatchObject({ status: 404 })
  }
})

test('a department is not shown what has not left yet, and reads no file, case or household', async () => {
  const { referral, household } = await drafted('钱老三')
  expect(await seenBy('medical')).not.toContain(referral)
  expect(await step('medical', referral, 'acceptance')).toMatchObject({ status: 404 })
  for (const url of [
    `/api/referrals/${referral}`,
    '/api/referrals',
    '/api/applications',
    `/api/registry/households/${household}/file`,
    `/api/households/${household}/statement`,
  ]) {
    expect(await office.ask('medical', 'GET', url)).toMatchObject({ status: 403 })
  }
})

test('the clerk of another township does not find it; the county finds it and another county does not', async () => {
  const { referral } = await drafted('吴秀兰')
  expect(await office.ask('otherTownship', 'GET', `/api/referrals/${referral}`)).toMatchObject({ status: 404 })
  expect(
    await step('otherTownship', referral, 'consent', { signedOn: '2026-07-01', scope: SCOPE, document: '同意书' }),
  ).toMatchObject({ status: 404 })
  expect(await office.ask('countyOfficer', 'GET', `/api/referrals/${referral}`)).toMatchObject({ status: 200 })
  expect(await office.ask('nextDoor', 'GET', `/api/referrals/${referral}`)).toMatchObject({ status: 404 })
})

test('accepted, granted with the sum, told to the person: and then it has come to its end', async () => {
  const { referral } = await sent('郑大山')
  expect(await step('medical', referral, 'acceptance')).toMatchObject({ state: 'accepted' })
  const said = { outcome: 'granted', amountFen: 800_000, words: '救助八千元', reference: '医保〔2026〕8号' }
  expect(await step('medical', referral, 'answer', said)).toMatchObject({ state: 'answered' })
  expect(await step('window', referral, 'telling', { how: '当面告知' })).toMatchObject({ state: 'told' })
  expect(await step('medical', referral, 'return', { because: '再退回' })).toMatchObject({
    code: 'casework.referral-not-now',
  })
})

test('a refusal has no sum', async () => {
  const { referral } = await sent('冯桂英')
  const said = { outcome: 'refused', amountFen: 100, words: '不符合' }
  expect(await step('medical', referral, 'answer', said)).toMatchObject({ code: 'casework.referral-amount-of-granted' })
})

test('what was returned is mended and sent again, and its days run anew', async () => {
  const { referral } = await sent('陈小红')
  await step('medical', referral, 'return', { because: '缺结算单' })
  expect(await seenBy('medical')).not.toContain(referral)
  await step('window', referral, 'consent', {
    signedOn: '2026-07-01',
    scope: SCOPE,
    document: '同意书 2',
    need: { words: '住院自付两万元', papers: ['出院记录', '住院费用结算单'] },
  })
  expect(await step('window', referral, 'sending')).toMatchObject({ state: 'sent' })
  expect((await office.done('window', 'GET', `/api/referrals/${referral}`)).dueOn).toBe('2026-07-11')
})

test('past its last day it is overdue on the board of its department, and where no days are set nothing is', async () => {
  const late = await sent('褚老汉')
  const never = await sent('卫小妹', 'education')
  office.clock.set('2026-07-12T09:00:00+08:00')
  try {
    const { rows, departments } = await office.done('countyOfficer', 'GET', '/api/referrals?overdue=true')
    const found = rows.map((row: { referral: string }) => row.referral)
    expect(found).toContain(late.referral)
    expect(found).not.toContain(never.referral)
    expect(departments.find((one: { department: string }) => one.department === 'education').overdue).toBe(0)
  } finally {
    office.clock.set('2026-07-01T09:00:00+08:00')
  }
})

test('two clerks at once send it once, and the other is told', async () => {
  const { referral } = await drafted('蒋大爷')
  await consent(referral)
  const answers = await Promise.all(['window', 'secondWindow'].map((who) => step(who, referral, 'sending')))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  const steps = await office.asAdmin("select from casework.referral_step where referral_id = $1 and act = 'send'", [
    referral,
  ])
  expect(steps).toHaveLength(1)
})

test('the same need of one person is with a department once', async () => {
  const { household, person } = await drafted('沈小云')
  const again = { household, person, department: 'medical', need: { words: '又来一次' } }
  expect(await office.ask('window', 'POST', '/api/referrals', again)).toMatchObject({
    code: 'casework.referral-open-already',
  })
})

test('charity comes after the state: not while an application is open, and afterwards it may', async () => {
  const { household, person, referral } = await drafted('韩大嫂')
  const wish = { household, person, department: 'charity', need: { words: '还差一万元' } }
  expect(await office.ask('window', 'POST', '/api/referrals', wish)).toMatchObject({ code: 'casework.state-aid-first' })
  await consent(referral)
  await step('window', referral, 'sending')
  await step('medical', referral, 'answer', { outcome: 'partly', amountFen: 500_000, words: '部分救助' })
  const remaining = await office.done('window', 'GET', '/api/referrals/need-remaining')
  expect(remaining.rows).toContainEqual(expect.objectContaining({ household, partly: 1, head: '韩大嫂' }))
  expect(await office.ask('window', 'POST', '/api/referrals', wish)).toMatchObject({ status: 200 })
  const after = await office.done('window', 'GET', '/api/referrals/need-remaining')
  expect(after.rows.map((row: { household: string }) => row.household)).not.toContain(household)
})

test('a line of an intake that is passed on opens a referral, and one answer tells of everything together', async () => {
  const { household, person } = await office.openAlone('杨老太')
  const need = { household, applicant: person, by: 'self' }
  const { proposed } = await office.done('window', 'POST', '/api/casework/proposals', need)
  const items = proposed
    .filter(({ answer }: { answer: string }) => answer === 'eligible')
    .map((line: { programme: string; person: string | null; way: string }) => ({
      programme: line.programme,
      ...(line.person && { person: line.person }),
      choice: line.way === 'referral' ? 'referred' : 'kept',
    }))
  const asked = items.some(({ programme }: { programme: string }) => programme === 'specialAid.medical')
    ? items
    : [...items, { programme: 'specialAid.medical', person, choice: 'referred' }]
  const { intake } = await office.done('window', 'POST', '/api/intakes', {
    ...need,
    channel: 'window',
    told: '看病花完了积蓄 <b>',
    items: asked,
  })
  const [referral] = await office.asAdmin<{ id: string; state: string }>(
    "select id, state from casework.referral where intake_id = $1 and department = 'medical'",
    [intake],
  )
  expect(referral?.state).toBe('drafted')
  await consent(referral?.id as string)
  await step('window', referral?.id as string, 'sending')
  await step('medical', referral?.id as string, 'answer', { outcome: 'refused', words: '未达起付线 <script>' })
  const { lines } = await office.done('window', 'GET', `/api/intakes/${intake}/combined-answer`)
  expect(lines).toContainEqual(expect.objectContaining({ kind: 'application', what: 'dibao', standing: 'underWay' }))
  expect(lines).toContainEqual(expect.objectContaining({ department: 'medical', standing: 'refused' }))
  const app = await office.serve({ window: office.posts['window'] as never })
  const sheet = await app.inject({
    url: `/api/intakes/${intake}/combined-answer/sheet`,
    headers: { 'x-test-actor': 'window' },
  })
  await app.close()
  expect(sheet.body).toContain('转医疗保障部门')
  expect(sheet.body).toContain('最低生活保障')
  expect(sheet.body).not.toContain('<script>')
  const statement = await office.done('window', 'GET', `/api/households/${household}/statement`)
  expect(statement.lines.length).toBeGreaterThanOrEqual(2)
})
