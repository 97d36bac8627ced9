import { describe, expect, it } from 'vitest'
import { compareExpected, type Result } from '../index.ts'

const dibao: Result = {
  programme: 'dibao',
  name: '最低生活保障',
  answer: 'eligible',
  monthly: 784,
  reasons: [],
  parameters: [],
  missing: [],
  warnings: [{ code: 'AMB-07', text: '' }],
  assumed: ['property'],
  held: [],
}
const single: Result = { ...dibao, programme: 'singlePersonDibao', name: '单人低保', member: '乙' }

describe('an expectation', () => {
  it('compares only what it names', () => {
    expect(
      compareExpected([{ programme: 'dibao' }, { programme: 'dibao', answer: 'eligible', monthly: '784.00' }], [dibao]),
    ).toEqual([])
  })

  it('says every difference in words', () => {
    expect(compareExpected([{ programme: 'dibao', answer: 'ineligible', monthly: 780, months: 6 }], [dibao])).toEqual([
      '最低生活保障（dibao）结论应为“不符合”，结果是“符合”',
      '最低生活保障（dibao）月数应为 6，结果是 无',
      '最低生活保障（dibao）每月金额应为 780.00 元，结果是 784.00 元',
    ])
  })

  it('is not met by silence: a programme that was not answered differs even from ineligible', () => {
    expect(compareExpected([{ programme: 'tekun', member: '甲', answer: 'ineligible' }], [dibao])).toEqual([
      'tekun（成员“甲”）：没有作出回答',
    ])
  })

  it('of a bound holds for an amount inside it and for a range wholly inside it', () => {
    const range: Result = { ...withoutAmount(single), monthlyAtLeast: 100, monthlyAtMost: 620 }
    const within = (bounds: object, result: Result) =>
      compareExpected([{ programme: result.programme as 'dibao', ...bounds }], [result])
    expect(within({ monthlyAtLeast: 784, monthlyAtMost: 784 }, dibao)).toEqual([])
    expect(within({ monthlyAtLeast: 784.01 }, dibao)).toHaveLength(1)
    expect(within({ monthlyAtLeast: 0.01, monthlyAtMost: 620 }, range)).toEqual([])
    expect(within({ monthlyAtMost: 619.99 }, range)).toHaveLength(1)
    expect(within({ monthlyAtLeast: 100.01 }, range)).toHaveLength(1)
    expect(within({ monthly: 620 }, range)).toHaveLength(1)
  })

  it('of an upper bound fails for a range without an upper end', () => {
    const open: Result = { ...withoutAmount(dibao), onceAtLeast: 3720 }
    expect(compareExpected([{ programme: 'dibao', onceAtLeast: 3720 }], [open])).toEqual([])
    expect(compareExpected([{ programme: 'dibao', onceAtMost: 9999 }], [open])).toHaveLength(1)
  })

  it('of an amount that could not be computed names the parameter that is unset', () => {
    const unset: Result = {
      ...withoutAmount(dibao),
      missing: [{ kind: 'parameter', id: 'dibao.standard.rural', name: '农村低保标准', by: '市级人民政府' }],
    }
    expect(compareExpected([{ programme: 'dibao', monthly: 1 }], [unset])[0]).toContain('缺农村低保标准')
  })

  it('names warnings, defaults and missing facts that must be there, among others', () => {
    expect(compareExpected([{ programme: 'dibao', warnings: ['AMB-07'], assumed: ['property'] }], [dibao])).toEqual([])
    expect(
      compareExpected([{ programme: 'dibao', warnings: ['AMB-08'], missing: ['劳动能力'] }], [dibao]),
    ).toHaveLength(2)
  })

  it('of a member is not met by another member', () => {
    expect(compareExpected([{ programme: 'singlePersonDibao', member: '甲', answer: 'eligible' }], [single])).toEqual([
      'singlePersonDibao（成员“甲”）：没有作出回答，只对成员“乙”作了回答',
    ])
    expect(compareExpected([{ programme: 'singlePersonDibao', answer: 'eligible' }], [single])).toEqual([])
  })

  it('in fen does not stumble over binary fractions', () => {
    expect(compareExpected([{ programme: 'dibao', monthly: '0.30' }], [{ ...dibao, monthly: 0.1 + 0.2 }])).toEqual([])
  })
})

function withoutAmount({ monthly: _monthly, ...rest }: Result): Result {
  return rest
}
