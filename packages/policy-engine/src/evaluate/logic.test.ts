import { describe, expect, test } from 'vitest'
import { heldValue, outcome, truth } from '../testing/formulas.ts'
import { row } from '../testing/sheets.ts'

const YES = '0 = 0'
const NO = '0 ≠ 0'
const OPEN = '发生困难'

describe('且 或 非 with something unknown', () => {
  test.each([
    [`${YES} 且 ${OPEN}`, '未知'],
    [`${NO} 且 ${OPEN}`, '否'],
    [`${OPEN} 且 ${NO}`, '否'],
    [`${YES} 或 ${OPEN}`, '是'],
    [`${OPEN} 或 ${YES}`, '是'],
    [`${NO} 或 ${OPEN}`, '未知'],
    [`非 ${OPEN}`, '未知'],
    [`非 (${NO} 且 ${OPEN})`, '是'],
    [`非 (${YES})`, '否'],
    [`${OPEN} = ${OPEN}`, '未知'],
  ])('%s is %s', (formula, expected) => {
    expect(truth(formula)).toBe(expected)
  })

  test('a decided operand absorbs the causes of the others; an open chain names them all once', () => {
    expect(outcome(`(发生困难 且 财产超标) 或 (发生困难 且 ${NO} 且 申请)`, row({}), 'flag').causes).toEqual([
      '发生困难',
      '财产超标',
    ])
  })
})

describe('comparisons', () => {
  const between = row({ 家庭收入: [100, 200] })
  test.each([
    ['家庭收入 < 2.01元', '是'],
    ['家庭收入 < 2元', '未知'],
    ['家庭收入 ≤ 2元', '是'],
    ['家庭收入 < 1元', '否'],
    ['家庭收入 ≥ 1元', '是'],
    ['家庭收入 > 2元', '否'],
    ['家庭收入 = 1元', '未知'],
    ['家庭收入 = 3元', '否'],
    ['家庭收入 ≠ 3元', '是'],
    ['家庭收入 ≠ 1元', '未知'],
    ['1元 = 1元', '是'],
    ['家庭收入 × 0% = 0', '是'],
  ])('%s is %s for an income of one to two yuan', (formula, expected) => {
    expect(truth(formula, between)).toBe(expected)
  })
})

describe('若 with an unknown test', () => {
  test('is known when both branches agree', () => {
    expect(heldValue('若 发生困难 则 3元 否则 3元')).toBe(300)
    expect(truth(`若 发生困难 则 ${YES} 否则 ${YES}`)).toBe('是')
  })

  test('lies between the branches when they differ', () => {
    const { bounds, causes } = outcome('若 发生困难 则 3元 否则 家庭收入')
    expect(bounds).toEqual([0, Infinity])
    expect(causes).toEqual(['发生困难', '家庭收入'])
  })

  test('does not name what stands in the branch not taken', () => {
    expect(outcome('若 发生困难 则 家庭收入 否则 家庭支出', row({ 发生困难: true })).causes).toEqual(['家庭收入'])
  })
})

describe('属于', () => {
  test.each([
    [row({ 居住地: '城镇' }), '居住地 属于 {「城镇」}', '是'],
    [row({ 居住地: '农村' }), '居住地 属于 {「城镇」}', '否'],
    [row({ 居住地: '农村' }), '居住地 不属于 {「城镇」}', '是'],
    [row({}), '居住地 属于 {「城镇」}', '未知'],
    [row({}), '居住地 属于 {「城镇」, 「农村」}', '是'],
    [row({}), '居住地 不属于 {「城镇」, 「农村」}', '否'],
    [row({ 家庭人数: [2, 3] }), '家庭人数 属于 {2, 3, 7}', '是'],
    [row({ 家庭人数: [2, 3] }), '家庭人数 属于 {4, 5}', '否'],
    [row({ 家庭人数: [2, 3] }), '家庭人数 属于 {3}', '未知'],
    [row({}), '家庭人数 属于 {3}', '未知'],
  ])('%#: %s is %s', (facts, formula, expected) => {
    expect(truth(formula, facts)).toBe(expected)
  })
})

test('未决 is undetermined by law: its reason is the cause', () => {
  expect(outcome('未决「两文不一」(N1 第一条, N2 二)', row({}), 'flag')).toEqual({
    value: undefined,
    bounds: [0, 1],
    causes: ['两文不一'],
  })
  expect(truth(`未决「两文不一」 且 ${NO}`)).toBe('否')
})
