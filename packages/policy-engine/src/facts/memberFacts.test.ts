import { describe, expect, it } from 'vitest'
import { head, rowsOf, told } from '../testing/sheetForTests.ts'
import type { FactRow } from './sheet.ts'

describe('income', () => {
  it('that is an empty list is none; a missing list is not known', () => {
    expect(head({ member: { income: [] } }).lists.get('收入项')).toEqual([])
    expect(told(head({ member: { income: [] } }), '收入已申报')).toBe('是')
    expect(head({}).lists.get('收入项')).toBe('unknown')
  })

  it('is held as the whole year in fen, a monthly figure twelve times', () => {
    const income = [
      { kind: 'wage', monthly: '900.05' },
      { kind: 'transfer', yearly: 1380, source: 'basicPension' },
      { kind: 'transfer', yearly: 1, counted: false },
    ]
    const rows = rowsOf(head({ member: { income } }), '收入项')
    expect(rows.map((row) => told(row, '年金额'))).toEqual(['1080060', '138000', '100'])
    expect(rows.map((row) => told(row, '收入来源'))).toEqual(['无', '基础养老金', '未知'])
    expect(rows.map((row) => told(row, '计入认定'))).toEqual(['未认定', '未认定', '不计入'])
  })
})

describe('disability', () => {
  const parts = (disability: unknown) => {
    const row = head({ member: { disability } })
    return ['残疾含智力精神', '残疾含肢体', '残疾含视力'].map((name) => told(row, name))
  }

  it('of one kind has the parts that follow from it', () => {
    expect(parts({ category: 'mental', grade: 3 })).toEqual(['是', '否', '否'])
    expect(parts({ category: 'hearing', grade: 1 })).toEqual(['否', '否', '否'])
  })

  it('of several kinds tells its parts only when they are named', () => {
    expect(parts({ category: 'multiple', grade: 2 })).toEqual(['未知', '未知', '未知'])
    expect(parts({ category: 'multiple', grade: 2, parts: ['visual', 'intellectual'] })).toEqual(['是', '否', '是'])
  })

  it('that the file denies is stated, not assumed', () => {
    expect(told(head({ member: { disability: 'none' } }), '残疾类别')).toBe('无残疾')
  })
})

describe('who supports whom', () => {
  const brother = { id: '乙', relation: 'brother', born: '1961-05-10' }

  it('brothers and sisters of the head are told by their relations, sixty by their births', () => {
    const row = head({ member: { dependsOn: ['乙'] }, others: [brother] })
    expect(['靠他人供养', '供养人均满六十', '供养人均为兄弟姐妹'].map((name) => told(row, name))).toEqual([
      '是',
      '是',
      '是',
    ])
    const younger = head({
      member: { dependsOn: ['乙'] },
      others: [{ ...brother, born: '1961-05-11', relation: 'father' }],
    })
    expect(['供养人均满六十', '供养人均为兄弟姐妹'].map((name) => told(younger, name))).toEqual(['否', '否'])
  })

  it('somebody outside the household leaves it unknown, unless another has decided it', () => {
    const row = head({ member: { dependsOn: ['乙', '邻居'] }, others: [brother] })
    expect(['供养人均满六十', '供养人均为兄弟姐妹'].map((name) => told(row, name))).toEqual(['未知', '未知'])
    const father = head({ member: { dependsOn: ['乙', '邻居'] }, others: [{ ...brother, relation: 'father' }] })
    expect(told(father, '供养人均为兄弟姐妹')).toBe('否')
    expect(told(head({ member: { dependsOn: [] } }), '靠他人供养')).toBe('否')
    expect(told(head({}), '靠他人供养')).toBe('未知')
  })

  it('those who owe support stand by one word, one by one, or unknown', () => {
    const listed = head({
      member: { supporters: [{ relation: 'son', born: '1999-01-01', receiving: 'dibao', where: 'prison' }] },
    })
    expect(told(listed, '义务人情况')).toBe('逐一列明')
    expect(told(rowsOf(listed, '义务人')[0] as FactRow, '义务人去向')).toBe('服刑')
    expect(head({ member: { supporters: 'none' } }).lists.get('义务人')).toEqual([])
    expect(head({ member: { supporters: 'unknown' } }).lists.get('义务人')).toBe('unknown')
  })
})
