import type { Reason, Result, Step } from '@doudi/contract'
import { expect, test } from 'vitest'
import { amountOf, collectGranted, groupResults, sortReasons } from './resultView.ts'

const clause = { doc: 'N649', clause: '第九条', title: '社会救助暂行办法' }

const result = (programme: string, answer: Result['answer'], more: Partial<Result> = {}): Result => ({
  programme,
  name: programme,
  answer,
  reasons: [],
  parameters: [],
  missing: [],
  warnings: [],
  assumed: [],
  held: [],
  ...more,
})

const reason = (step: number, decisive: boolean, met: Reason['met'] = 'yes'): Reason => ({
  text: `第${step}步`,
  met,
  decisive,
  clause,
  step,
})
const step = (id: number, uses: number[]): Step => ({
  id,
  kind: 'result',
  name: `量${id}`,
  value: '1',
  uses,
  decisive: false,
})

test('money comes first, then what a person must settle, then referrals and refusals', () => {
  const groups = groupResults([
    result('tekun', 'ineligible'),
    result('specialAid.education', 'eligible'),
    result('householdSplit', 'undetermined'),
    result('dibao', 'eligible'),
  ])
  expect(groups.map((group) => group.standing)).toEqual(['eligible', 'undetermined', 'referral', 'ineligible'])
})

test('the same refusal for several members is one line; money stays apart by member', () => {
  const groups = groupResults([
    result('disabilityLiving', 'ineligible', { member: '甲' }),
    result('disabilityLiving', 'ineligible', { member: '乙' }),
    result('dibaoSupplement', 'eligible', { member: '丙' }),
    result('dibaoSupplement', 'eligible', { member: '丁' }),
    result('funeralWaiver', 'ineligible', { member: '甲', aside: true }),
  ])
  expect(groups.map(({ standing, lines }) => [standing, lines.map((line) => line.results.length)])).toEqual([
    ['eligible', [1, 1]],
    ['ineligible', [2]],
    ['aside', [1]],
  ])
})

test('a refusal names what refused it, not a test that came out the same where aid was granted', () => {
  const dibao = result('dibao', 'eligible', { reasons: [reason(1, true, 'no'), reason(2, true)] })
  const lowIncome = result('lowIncomeHousehold', 'ineligible', {
    reasons: [reason(1, true, 'no'), reason(2, true), reason(3, true, 'no')],
  })
  const sorted = sortReasons(lowIncome, undefined, collectGranted([dibao, lowIncome]))
  expect(sorted.decisive.map((one) => one.step)).toEqual([3])
  expect(sorted.others.map((one) => one.step)).toEqual([1, 2])
})

test('a sum no clause fixes is a range, and one that cannot be computed is not a zero', () => {
  expect(amountOf(result('dibao', 'eligible', { monthly: 784 }))).toEqual({ figure: '784.00', period: 'monthly' })
  expect(amountOf(result('temporaryAid', 'eligible', { onceAtLeast: 3720 }))).toEqual({
    figure: '≥ 3,720.00',
    period: 'once',
  })
  expect(amountOf(result('tekunCare', 'eligible', { monthlyAtLeast: 50, monthlyAtMost: 300 }))?.figure).toBe(
    '50.00–300.00',
  )
  expect(amountOf(result('dibao', 'eligible'))).toBeUndefined()
})

test('the decisive reasons stand first, and every step behind them can be unfolded once', () => {
  const sorted = sortReasons(result('dibao', 'eligible', { reasons: [reason(3, true), reason(5, false)] }), [
    step(1, []),
    step(2, [1]),
    step(3, [2, 1]),
    step(4, []),
    step(5, [1]),
  ])
  expect(sorted.decisive.map((one) => one.step)).toEqual([3])
  expect(sorted.others.map((one) => one.step)).toEqual([5])
  expect(sorted.steps.map((one) => one.id)).toEqual([1, 2])
})

test('where nothing is marked decisive, all reasons are shown', () => {
  expect(sortReasons(result('dibao', 'ineligible', { reasons: [reason(1, false)] }), undefined).decisive).toHaveLength(
    1,
  )
})
