import { describe, expect, test } from 'vitest'
import { heldValue, outcome, truth } from '../testing/formulas.ts'
import { day } from '../testing/packs.ts'
import { member, row, type Written } from '../testing/sheets.ts'

function age(born: Written, on: string, rule: '生日当日' | '生日次日'): number | '未知' {
  const facts = row({ 认定日: on }, { 成员: [member('甲', { 出生日: born })] })
  return heldValue(`最大(成员: 周岁(出生日, 认定日, ${rule}))`, facts, 'count')
}

describe('age in completed years', () => {
  test.each([
    ['2003-07-15', '2021-07-14', 17, 17],
    ['2003-07-15', '2021-07-15', 18, 17],
    ['2003-07-15', '2021-07-16', 18, 18],
    // born on 29 February: the year completes on 1 March of a common year
    ['2004-02-29', '2021-02-28', 16, 16],
    ['2004-02-29', '2021-03-01', 17, 16],
    ['2004-02-29', '2021-03-02', 17, 17],
    ['2004-02-29', '2020-02-28', 15, 15],
    ['2004-02-29', '2020-02-29', 16, 15],
    ['2004-02-29', '2020-03-01', 16, 16],
    ['2021-07-15', '2021-07-15', 0, 0],
    ['2021-07-16', '2021-07-15', 0, 0],
  ])('born %s, on %s: %i by the birthday, %i by the day after', (born, on, today, tomorrow) => {
    expect(age(born, on, '生日当日')).toBe(today)
    expect(age(born, on, '生日次日')).toBe(tomorrow)
  })

  test('a year of birth alone decides an age far from the border', () => {
    const year = [day('2003-01-01'), day('2003-12-31')] as const
    expect(age(year, '2021-07-15', '生日当日')).toBe('未知')
    const facts = row({ 认定日: '2021-07-15' }, { 成员: [member('甲', { 出生日: year })] })
    expect(truth('任一(成员: 周岁(出生日, 认定日, 生日当日) ≥ 17)', facts)).toBe('是')
    expect(truth('任一(成员: 周岁(出生日, 认定日, 生日当日) ≥ 19)', facts)).toBe('否')
    expect(truth('任一(成员: 周岁(出生日, 认定日, 生日当日) ≥ 18)', facts)).toBe('未知')
  })

  test('an unknown birthday is no age at all', () => {
    const facts = row({ 认定日: '2021-07-15' }, { 成员: [member('甲')] })
    expect(outcome('最大(成员: 周岁(出生日, 认定日, 生日当日))', facts, 'count').bounds).toEqual([0, Infinity])
    expect(truth('全部(成员: 周岁(出生日, 认定日, 生日当日) ≥ 0)', facts)).toBe('是')
  })
})

describe('months and days', () => {
  const facts = row({ 认定日: '2021-03-31', 起月: '2020-12' })
  test.each([
    ['月份(认定日) = 2021-03', '是'],
    ['起月 + 3 = 2021-03', '是'],
    ['加月(起月, 13) = 2022-01', '是'],
    ['起月 − 12 = 2019-12', '是'],
    ['加日(认定日, 1) = 2021-04-01', '是'],
    ['认定日 − 31 = 2021-02-28', '是'],
    ['认定日 > 2021-03-30', '是'],
    ['满月数(起月, 月份(认定日)) = 3', '是'],
    ['满月数(月份(认定日), 起月) = 0', '是'],
    ['满月(2021-01-31, 2021-02-28) = 0', '是'],
    ['满月(2021-01-31, 认定日) = 2', '是'],
    ['满月(2021-01-15, 2021-03-14) = 1', '是'],
    ['满月(认定日, 2021-01-01) = 0', '是'],
  ])('%s', (formula, expected) => {
    expect(truth(formula, facts)).toBe(expected)
  })

  test('an unknown month leaves a length open but never below nothing', () => {
    expect(outcome('满月数(起月, 2021-03)', row({}), 'count').bounds).toEqual([0, Infinity])
    expect(outcome('满月数(起月, 2021-03)', row({ 起月: [2020 * 12, 2020 * 12 + 11] }), 'count').bounds).toEqual([
      3, 14,
    ])
    expect(truth('月份(认定日) = 2021-03')).toBe('未知')
  })
})

describe('places', () => {
  const at = (hukou: string, jurisdiction = '500238') => row({ 户籍地: hukou, 认定地区: jurisdiction })

  test('two places are the same as far as their codes are asked', () => {
    expect(truth('同地区(户籍地, 认定地区, 6)', at('500238'))).toBe('是')
    expect(truth('同地区(户籍地, 认定地区, 6)', at('500101'))).toBe('否')
    expect(truth('同地区(户籍地, 认定地区, 2)', at('500101'))).toBe('是')
    expect(truth('同地区(户籍地, 认定地区, 2)', at('410822'))).toBe('否')
    expect(truth('同地区(户籍地, 认定地区, 6)', at('500238101'))).toBe('是')
  })

  test('a place known only by its province leaves the county open, and is itself what is missing', () => {
    expect(outcome('同地区(户籍地, 认定地区, 6)', at('50'), 'flag').causes).toContain('户籍地')
    expect(truth('同地区(户籍地, 认定地区, 2)', at('50'))).toBe('是')
    expect(truth('同地区(户籍地, 认定地区, 6)', at('41'))).toBe('否')
    expect(truth('同地区(户籍地, 认定地区, 6)', row({ 认定地区: '500238' }))).toBe('未知')
  })

  test('a place lies in a region by its prefix', () => {
    expect(truth('在地区(户籍地, 「50」)', at('500238'))).toBe('是')
    expect(truth('在地区(户籍地, 「41」)', at('500238'))).toBe('否')
    expect(truth('在地区(户籍地, 「500238」)', at('50'))).toBe('未知')
    expect(truth('在地区(户籍地, 「41」)', at('50'))).toBe('否')
    expect(truth('在地区(户籍地, 「50」)', row({}))).toBe('未知')
  })
})
