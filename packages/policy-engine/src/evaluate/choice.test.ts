import { describe, expect, test } from 'vitest'
import { heldValue, outcome, outcomeOf, truth } from '../testing/formulas.ts'
import { row, type Written } from '../testing/sheets.ts'

const people = (count: Written) => row({ 家庭人数: count })

describe('tables of bands', () => {
  test.each([
    [79, 0],
    [80, 5_000],
    [89, 5_000],
    [90, 10_000],
    [99, 10_000],
    [100, 30_000],
    [120, 30_000],
  ])('at %i the band gives %i fen', (age, expected) => {
    expect(heldValue('分档(家庭人数, 高龄档)', people(age))).toBe(expected)
  })

  test('a range takes every band it touches', () => {
    expect(outcome('分档(家庭人数, 高龄档)', people([85, 95])).bounds).toEqual([5_000, 10_000])
    expect(outcome('分档(家庭人数, 高龄档)', people([10, 80])).bounds).toEqual([0, 5_000])
    expect(heldValue('分档(家庭人数, 高龄档)', people([81, 89]))).toBe(5_000)
    expect(outcome('分档(家庭人数, 高龄档)').bounds).toEqual([0, 30_000])
  })

  test('a table that is not set is what is missing', () => {
    expect(outcome('分档(家庭人数, 未定档)', people(85)).causes).toEqual(['unsetBands'])
  })
})

describe('选择', () => {
  const formula = '选择(居住地, 「城镇」: 6元, 「农村」: 4元)'
  test('takes the case of the label', () => {
    expect(heldValue(formula, row({ 居住地: '城镇' }))).toBe(600)
    expect(heldValue(formula, row({ 居住地: '农村' }))).toBe(400)
    expect(heldValue('选择(居住地, 「农村」: 4元, 其他: 1元)', row({ 居住地: '城镇' }))).toBe(100)
  })

  test('lies between the cases that are possible, and is known when they agree', () => {
    expect(outcome(formula)).toEqual({ value: undefined, bounds: [400, 600], causes: ['居住地'] })
    expect(heldValue('选择(居住地, 「农村」: 4元, 其他: 4元)')).toBe(400)
    expect(heldValue('选择(居住地, 「农村」 或 「城镇」: 4元)')).toBe(400)
  })
})

/** 结果 with two exceptions at level 1 and one at level 2. */
const EXCEPTIONS = `module: 试
variables:
  - name: 结果
    type: money
    ref: {doc: N1, clause: 第一条}
    formula: 1元
    exceptions:
      - {level: 1, if: 发生困难, then: 2元, ref: {doc: N1, clause: 第二条}}
      - {level: 1, if: 财产超标, then: 3元, ref: {doc: N1, clause: 第三条}}
      - {level: 2, if: 申请, then: 4元, ref: {doc: N1, clause: 第四条}}
`

describe('ordered exceptions', () => {
  const when = (hardship?: boolean, property?: boolean, applied?: boolean) =>
    outcomeOf(
      EXCEPTIONS,
      row({
        ...(hardship !== undefined && { 发生困难: hardship }),
        ...(property !== undefined && { 财产超标: property }),
        ...(applied !== undefined && { 申请: applied }),
      }),
    )

  test('without one that applies the base holds', () => {
    expect(when(false, false, false).value).toBe(100)
  })

  test('the highest level that applies wins', () => {
    expect(when(true, false, false).value).toBe(200)
    expect(when(false, true, false).value).toBe(300)
    expect(when(true, false, true).value).toBe(400)
    expect(when(true, true, true).value).toBe(400)
  })

  test('two that apply at one level contradict each other', () => {
    expect(when(true, true, false)).toMatchObject({ value: undefined, causes: ['同一级的两项例外同时适用'] })
  })

  test('one that may apply leaves the value between it and what else holds', () => {
    expect(when(undefined, false, false)).toEqual({ value: undefined, bounds: [100, 200], causes: ['发生困难'] })
    expect(when(false, false, undefined)).toEqual({ value: undefined, bounds: [100, 400], causes: ['申请'] })
    expect(when(undefined, undefined, true).value).toBe(400)
  })

  test('where two may apply together nothing is decided', () => {
    expect(when(true, undefined, false)).toMatchObject({ value: undefined, causes: ['财产超标'] })
    expect(when(undefined, undefined, false)).toMatchObject({ value: undefined, causes: ['发生困难', '财产超标'] })
    const alike = EXCEPTIONS.replace('then: 3元', 'then: 2元')
    expect(outcomeOf(alike, row({ 发生困难: true, 申请: false })).value).toBeUndefined()
  })
})

describe('applicability', () => {
  const rules = (more: string, type = 'money') => `module: 试
variables:
  - {name: 结果, type: ${type}, ref: {doc: N1, clause: 第一条}, when: 发生困难, ${more}}
`
  test('where it does not hold the value is 0, 否, or what the rule says', () => {
    expect(outcomeOf(rules('formula: 5元'), row({ 发生困难: true })).value).toBe(500)
    expect(outcomeOf(rules('formula: 5元'), row({ 发生困难: false })).value).toBe(0)
    expect(outcomeOf(rules('formula: 5元, unless: 2元'), row({ 发生困难: false })).value).toBe(200)
    expect(outcomeOf(rules('formula: 财产超标', 'flag'), row({ 发生困难: false })).value).toBe(0)
  })

  test('it is named while it is unknown', () => {
    expect(outcomeOf(rules('formula: 5元'))).toEqual({ value: undefined, bounds: [0, 500], causes: ['发生困难'] })
  })
})

test('the branch not taken is evaluated too, and does not disturb', () => {
  expect(truth('若 是 则 是 否则 去尾(家庭收入 ÷ 家庭人数) > 0', row({ 家庭收入: 1, 家庭人数: 0 }))).toBe('是')
})
