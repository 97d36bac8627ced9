import { describe, expect, test } from 'vitest'
import { heldValue, outcome, outcomeOf, PARAMETERS, truth } from '../testing/formulas.ts'
import { member, row } from '../testing/sheets.ts'
import { roundQuotient } from './compileNumber.ts'

const income = (fen: number, more = {}) => row({ 家庭收入: fen, ...more })

describe('rounding says where the fen goes', () => {
  test.each([
    [100, 33, 34, 33],
    [-100, -34, -33, -33],
    [101, 33, 34, 34],
    [-101, -34, -33, -34],
    [99, 33, 33, 33],
    [0, 0, 0, 0],
  ])('%i fen among three people', (fen, floor, ceil, half) => {
    const facts = income(fen, { 家庭人数: 3 })
    expect(heldValue('去尾(家庭收入 ÷ 家庭人数)', facts)).toBe(floor)
    expect(heldValue('进一(家庭收入 ÷ 家庭人数)', facts)).toBe(ceil)
    expect(heldValue('四舍五入(家庭收入 ÷ 家庭人数)', facts)).toBe(half)
  })

  test.each([
    [5, 1],
    [4, 0],
    [-4, 0],
    [-5, -1],
    [15, 2],
    [25, 3],
    [-15, -2],
  ])('halves of %i tenths go away from zero', (tenths, expected) => {
    expect(heldValue('四舍五入(家庭收入 × 10%)', income(tenths))).toBe(expected)
  })

  test('a result of nothing is plain 0, not minus 0', () => {
    expect(Object.is(heldValue('四舍五入(家庭收入 × 10%)', income(-4)), 0)).toBe(true)
    expect(Object.is(heldValue('进一(家庭收入 × 10%)', income(-4)), 0)).toBe(true)
    expect(Object.is(heldValue('−家庭收入', income(0)), 0)).toBe(true)
  })

  test('to whole yuan when the rule says so', () => {
    expect(heldValue('进一(家庭收入, 1元)', income(12_301))).toBe(12_400)
    expect(heldValue('四舍五入(家庭收入 × 30%, 10元)', income(15_000))).toBe(5_000)
    expect(heldValue('去尾(家庭收入 ÷ 家庭人数, 1元)', income(1_000, { 家庭人数: 3 }))).toBe(300)
  })

  test('a share is rounded to one ten-thousandth', () => {
    expect(heldValue('去尾(物价涨幅 × 33%)', row({ 物价涨幅: 100 }), 'share')).toBe(33)
    expect(heldValue('进一(物价涨幅 ÷ 3)', row({ 物价涨幅: 100 }), 'share')).toBe(34)
  })

  test('how many times one amount lies in another is a count', () => {
    expect(heldValue('去尾(家庭收入 ÷ 低保标准)', income(3 * 49_600 - 1), 'count')).toBe(2)
    expect(heldValue('去尾(家庭收入 ÷ 低保标准)', income(3 * 49_600), 'count')).toBe(3)
  })

  test('a literal amount or share divides too', () => {
    expect(heldValue('进一(家庭收入 ÷ 3元)', income(301), 'count')).toBe(2)
    expect(heldValue('去尾(家庭收入 ÷ 30%)', income(100))).toBe(333)
  })

  test('large whole numbers stay exact', () => {
    const large = 9_007_199_254_740_991
    expect(roundQuotient('floor', large, 2)).toBe(4_503_599_627_370_495)
    expect(roundQuotient('ceil', large, 2)).toBe(4_503_599_627_370_496)
    expect(roundQuotient('floor', large, large)).toBe(1)
  })
})

describe('exact fractions are compared exactly', () => {
  test('a year of income over twelve, one fen around the border', () => {
    const below = (yearly: number) => truth('家庭收入 ÷ 12 < 低保标准', income(yearly))
    expect(below(12 * 49_600 - 1)).toBe('是')
    expect(below(12 * 49_600)).toBe('否')
    expect(truth('家庭收入 ÷ 12 ≤ 低保标准', income(12 * 49_600))).toBe('是')
    expect(truth('家庭收入 ÷ 12 ≤ 低保标准', income(12 * 49_600 + 1))).toBe('否')
  })

  test('one and a half times the standard for three people, one fen around the border', () => {
    const line = 49_600 * 1.5 * 3
    const within = (fen: number) => truth('家庭收入 ≤ 低保标准 × 1.5倍 × 家庭人数', income(fen, { 家庭人数: 3 }))
    expect([within(line - 1), within(line), within(line + 1)]).toEqual(['是', '是', '否'])
  })

  test('a third of the standard is no whole fen and still divides two neighbours', () => {
    const above = (fen: number) => truth('家庭收入 > 低保标准 ÷ 3', income(fen))
    expect([above(16_533), above(16_534)]).toEqual(['否', '是'])
  })

  test('a yearly amount and a share meet on one scale', () => {
    const rules = `${PARAMETERS}module: 试
variables:
  - {name: 月收入, type: exact, ref: {doc: N1, clause: 第一条}, formula: 家庭收入 ÷ 12}
  - {name: 月扣减, type: exact, ref: {doc: N1, clause: 第一条}, formula: 家庭支出 × 扣减率}
  - {name: 结果, type: money, ref: {doc: N1, clause: 第一条}, formula: '进一(月收入 − 月扣减)'}
`
    // 1000.00 / 12 − 10.01 × 0.3 = 83.3333… − 3.003 = 80.3303…
    expect(outcomeOf(rules, income(100_000, { 家庭支出: 1_001 })).value).toBe(8_034)
  })

  test('versions, exceptions and the words for other days may carry different fractions', () => {
    const rules = (on: string) => `module: 试
variables:
  - name: 月收入
    type: exact
    ref: {doc: N1, clause: 第一条}
    versions:
      - {from: ${on}, formula: 家庭收入, exceptions: [{level: 1, if: 发生困难, then: 家庭收入 ÷ 12, ref: {doc: N1, clause: 第二条}}]}
    otherwise: 家庭收入 ÷ 7
  - {name: 结果, type: money, ref: {doc: N1, clause: 第一条}, formula: 去尾(月收入)}
`
    expect(outcomeOf(rules('2021-01-01'), income(8_400, { 发生困难: false })).value).toBe(8_400)
    expect(outcomeOf(rules('2021-01-01'), income(8_400, { 发生困难: true })).value).toBe(700)
    expect(outcomeOf(rules('2030-01-01'), income(8_400, { 发生困难: true })).value).toBe(1_200)
  })
})

describe('an unknown amount takes part with its bounds', () => {
  test('it is never below nothing', () => {
    expect(outcome('家庭收入 + 1元')).toEqual({ value: undefined, bounds: [100, Infinity], causes: ['家庭收入'] })
    expect(truth('家庭收入 ≥ 0')).toBe('是')
    expect(truth('家庭收入 < 低保标准')).toBe('未知')
    expect(truth('家庭收入 + 低保标准 ≥ 低保标准')).toBe('是')
  })

  test('nothing times whatever it may be is nothing', () => {
    expect(heldValue('家庭收入 × 家庭人数', row({ 家庭人数: 0 }))).toBe(0)
    expect(heldValue('家庭收入 × 家庭人数', row({ 家庭收入: 0 }))).toBe(0)
  })

  test('a deduction up to a limit stays below the limit', () => {
    expect(outcome('取小(家庭支出, 300元)').bounds).toEqual([0, 30_000])
    expect(outcome('取大(家庭支出, 300元)').bounds).toEqual([30_000, Infinity])
    expect(heldValue('取小(家庭支出, 0)')).toBe(0)
    expect(outcome('取大(0, 家庭收入 − 家庭支出)', income(5_000)).bounds).toEqual([0, 5_000])
  })

  test('what cannot reach the smallest or largest is no cause', () => {
    const facts = row({ 家庭收入: [100, 200], 家庭支出: [300, 400] })
    expect(outcome('取小(家庭收入, 家庭支出)', facts).causes).toEqual(['家庭收入'])
    expect(outcome('取大(家庭收入, 家庭支出)', facts).causes).toEqual(['家庭支出'])
  })

  test('products and quotients of ranges take the extreme corners', () => {
    const facts = row({ 家庭收入: [-300, 500], 家庭人数: [2, 4] })
    expect(outcome('家庭收入 × 家庭人数', facts).bounds).toEqual([-1_200, 2_000])
    expect(outcome('去尾(家庭收入 ÷ 家庭人数)', facts).bounds).toEqual([-150, 250])
    expect(outcome('−家庭收入', facts).bounds).toEqual([-500, 300])
    expect(outcome('家庭支出 − 家庭收入', facts).bounds).toEqual([-500, Infinity])
  })

  test('a divisor that may be nothing leaves the quotient open', () => {
    expect(outcome('去尾(家庭收入 ÷ 家庭人数)', income(0)).causes).toEqual(['家庭人数'])
    expect(outcome('去尾(家庭收入 ÷ 家庭人数)', income(100, { 家庭人数: [0, 3] })).bounds).toEqual([
      -Infinity,
      Infinity,
    ])
    expect(outcome('去尾(家庭收入 ÷ 家庭人数)', income(100, { 家庭人数: 0 })).causes).toEqual(['除数为零或负数'])
    expect(outcome('去尾(家庭收入 ÷ 家庭人数)', income(100, { 家庭人数: [1, 3] })).bounds).toEqual([33, 100])
  })

  test('bounds that meet after rounding are a known value', () => {
    expect(heldValue('去尾(家庭收入, 1元)', row({ 家庭收入: [12_301, 12_399] }))).toBe(12_300)
  })

  test('an unset parameter is unknown and never below nothing', () => {
    expect(outcome('未定金额')).toEqual({ value: undefined, bounds: [0, Infinity], causes: ['unsetAmount'] })
  })
})

test('sums of nobody are nothing, and members count once each', () => {
  const members = [member('甲', { 工资: 100 }), member('乙', { 工资: 250 })]
  expect(heldValue('合计(成员: 工资)', row({}, { 成员: members }))).toBe(350)
  expect(heldValue('合计(成员: 工资)', row({}, { 成员: [] }))).toBe(0)
})
