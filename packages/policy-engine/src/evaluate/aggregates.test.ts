import { describe, expect, test } from 'vitest'
import type { FactRow } from '../facts/sheet.ts'
import { heldValue, outcome, outcomeOf, truth } from '../testing/formulas.ts'
import { member, row } from '../testing/sheets.ts'

const home = (...members: readonly FactRow[]) => row({}, { 成员: members })
const UNKNOWN_LIST = row({}, { 成员: 'unknown' })

describe('over nobody', () => {
  test.each([
    ['合计(成员: 工资)', 'money', 0],
    ['人数(成员)', 'count', 0],
    ['最大(成员: 工资)', 'money', 0],
    ['最小(成员: 工资)', 'money', 0],
    ['任一(成员: 重病)', 'flag', 0],
    ['全部(成员: 重病)', 'flag', 1],
  ])('%s', (formula, type, expected) => {
    expect(heldValue(formula, home(), type)).toBe(expected)
    expect(heldValue(formula.replace('成员', '成员 当 重病'), home(member('甲', { 重病: false })), type)).toBe(expected)
  })
})

describe('over a list that is not known', () => {
  test.each([
    ['合计(成员: 工资)', 'money', [0, Infinity]],
    ['合计(成员: −工资)', 'money', [-Infinity, Infinity]],
    ['合计(成员: 取大(0, 工资 − 1元))', 'money', [0, Infinity]],
    ['人数(成员)', 'count', [0, Infinity]],
    ['任一(成员: 重病)', 'flag', [0, 1]],
    ['全部(成员: 重病)', 'flag', [0, 1]],
  ])('%s lies anywhere in its type, and the list is the cause', (formula, type, bounds) => {
    expect(outcome(formula, UNKNOWN_LIST, type)).toEqual({ value: undefined, bounds, causes: ['成员'] })
  })

  test('a figure that may be negative behind a name is seen', () => {
    const rules = `module: 试
variables:
  - {name: 净工资, entity: 成员, type: money, ref: {doc: N1, clause: 一}, formula: 工资 − 9元}
  - {name: 结果, type: money, ref: {doc: N1, clause: 二}, formula: '合计(成员: 净工资)'}
`
    expect(outcomeOf(rules, UNKNOWN_LIST).bounds).toEqual([-Infinity, Infinity])
  })
})

describe('with a condition', () => {
  const two = home(member('甲', { 工资: 100, 重病: true }), member('乙', { 工资: 300 }))

  test('a member who may count adds between nothing and all', () => {
    expect(outcome('合计(成员 当 重病: 工资)', two)).toEqual({
      value: undefined,
      bounds: [100, 400],
      causes: ['重病@乙'],
    })
    expect(outcome('人数(成员 当 重病)', two, 'count').bounds).toEqual([1, 2])
    expect(outcome('最大(成员 当 重病: 工资)', two).bounds).toEqual([100, 300])
    expect(outcome('最小(成员 当 重病: 工资)', two)).toMatchObject({ value: 100 })
  })

  test('one who does not count lends no cause', () => {
    const facts = home(member('甲', { 重病: false }), member('乙', { 重病: true, 工资: 300 }))
    expect(heldValue('合计(成员 当 重病: 工资)', facts)).toBe(300)
  })

  test('one who adds nothing either way lends no cause', () => {
    const facts = home(member('甲', { 工资: 0 }), member('乙', { 重病: true }))
    expect(outcome('合计(成员 当 重病: 工资)', facts).causes).toEqual(['工资@乙'])
  })

  test('one who cannot reach the largest lends no cause', () => {
    const facts = home(
      member('甲', { 工资: [500, 900] }),
      member('乙', { 工资: [100, 200] }),
      member('丙', { 工资: 300 }),
    )
    expect(outcome('最大(成员: 工资)', facts)).toEqual({ value: undefined, bounds: [500, 900], causes: ['工资@甲'] })
    expect(outcome('最小(成员: 工资)', facts)).toEqual({ value: undefined, bounds: [100, 200], causes: ['工资@乙'] })
  })

  test('where nobody surely counts, nothing is possible too', () => {
    const facts = home(member('甲', { 工资: 500 }))
    expect(outcome('最小(成员 当 重病: 工资)', facts).bounds).toEqual([0, 500])
  })
})

describe('任一 and 全部', () => {
  const ill = (...states: readonly (boolean | undefined)[]) =>
    home(...states.map((state, at) => member(`成员${at}`, state === undefined ? {} : { 重病: state })))

  test('one decides, whatever the others are', () => {
    expect(truth('任一(成员: 重病)', ill(undefined, true))).toBe('是')
    expect(truth('全部(成员: 重病)', ill(undefined, false))).toBe('否')
  })

  test('without one that decides, only the unknown ones are the cause', () => {
    expect(outcome('任一(成员: 重病)', ill(false, undefined), 'flag').causes).toEqual(['重病@成员1'])
    expect(outcome('全部(成员: 重病)', ill(true, undefined), 'flag').causes).toEqual(['重病@成员1'])
  })

  test('one who may not count does not decide', () => {
    const facts = home(member('甲', { 工资: 100 }))
    expect(truth('任一(成员 当 重病: 工资 > 0)', facts)).toBe('未知')
    expect(truth('全部(成员 当 重病: 工资 > 0)', facts)).toBe('是')
  })
})

test('incomes of members are summed on the members first', () => {
  const incomes = (...yearly: readonly number[]) => ({ 收入项: yearly.map((fen) => row({ 年金额: fen })) })
  const facts = home(member('甲', {}, incomes(100, 20)), member('乙', {}, incomes()))
  expect(heldValue('合计(成员: 合计(收入项: 年金额))', facts)).toBe(120)
  const open = home(member('甲', {}, incomes(100)), member('乙', {}, { 收入项: 'unknown' }))
  expect(outcome('合计(成员: 合计(收入项: 年金额))', open)).toEqual({
    value: undefined,
    bounds: [100, Infinity],
    causes: ['收入项@乙'],
  })
})
