import { expect, test } from 'vitest'
import { faultsOfLife } from '../faultsOfLife.ts'
import { applicationLife } from './applicationLife.ts'
import { doneOf, nextSteps } from './nextSteps.ts'
import { APPLIED_PROGRAMMES, isNeverPublished, planOf } from './plan.ts'

const stepsIn = (
  state: Parameters<typeof nextSteps>[0]['state'],
  acts: Parameters<typeof doneOf>[0],
  plan = planOf('dibao', '2026-07-01'),
) => nextSteps({ state, returnedTimes: 0, done: doneOf(acts) }, plan)
const openIn = (...of: Parameters<typeof stepsIn>) =>
  stepsIn(...of)
    .filter(({ waitsFor }) => waitsFor.length === 0)
    .map(({ act }) => act)

test('the table of an application has no dead end and no state that nothing leads to', () => {
  expect(faultsOfLife(applicationLife)).toEqual([])
})

test('the first review waits for the means check, its second person, and an inquiry by two', () => {
  const verify = (acts: Parameters<typeof doneOf>[0]) => stepsIn('accepted', acts).find(({ act }) => act === 'verify')
  expect(verify([])?.waitsFor).toEqual(['recordMeansCheck', 'secondMeansCheck', 'recordInquiry', 'countersignInquiry'])
  expect(verify(['recordMeansCheck', 'secondMeansCheck', 'recordInquiry', 'countersignInquiry'])?.waitsFor).toEqual([])
})

test('nothing is confirmed before its notice has ended, where there is one', () => {
  expect(openIn('verified', ['verify'])).not.toContain('confirm')
  expect(openIn('noticeEnded', ['verify'])).toContain('confirm')
  expect(openIn('verified', ['verify'], planOf('orphanAllowance', '2026-07-01'))).toContain('confirm')
})

test('until 30 June 2021 there is a democratic appraisal and a second notice of the county, from 1 July neither', () => {
  const before = planOf('dibao', '2021-06-30')
  expect(before.beforeVerify).toContain('recordAppraisal')
  expect(openIn('noticeEnded', ['verify'], before)).not.toContain('confirm')
  expect(openIn('secondNoticeEnded', ['verify'], before)).toContain('confirm')
  expect(planOf('dibao', '2021-07-01')).toMatchObject({ secondNotice: false, words: 'chushenQueren' })
})

test('an application is returned once', () => {
  const again = nextSteps({ state: 'submitted', returnedTimes: 1, done: new Set() }, planOf('dibao', '2026-07-01'))
  expect(again.map(({ act }) => act)).not.toContain('returnForCorrection')
})

test('an upheld objection undoes what was found: everything is looked into again', () => {
  expect([...doneOf(['accept', 'recordMeansCheck', 'verify', 'upholdObjection', 'recordInquiry'])]).toEqual([
    'recordInquiry',
  ])
})

test("a child's allowance is never put up for the village to read, and every programme has its clause", () => {
  for (const programme of APPLIED_PROGRAMMES) {
    const plan = planOf(programme, '2026-07-01', programme === 'temporaryAid' ? 'emergencyFamily' : null)
    expect(plan.clause).not.toBe('')
    if (isNeverPublished(programme)) expect(plan.notice).toBe(false)
  }
})
