import { describe, expect, test } from 'vitest'
import { ROSTERS, type RosterKind } from '../rosters/rosters.ts'
import type { HeaderCell } from '../table/header.ts'
import { normaliseName } from '../table/normaliseName.ts'
import { fingerprintOfHeader, mapRow, proposeMapping } from './proposeMapping.ts'

const headerOf = (...names: string[]): HeaderCell[] => names.map((text, index) => ({ column: index + 1, text }))
const fieldsByColumn = (kind: RosterKind, header: HeaderCell[]) =>
  proposeMapping(header, ROSTERS[kind].fields).columns.map(({ field }) => field)

describe('a mapping is proposed', () => {
  test('from the names of another county’s roll', () => {
    const header = headerOf(
      '序号',
      '所属乡镇',
      '村居',
      '低保编号',
      '成员姓名',
      '公民身份号码',
      '与申请人关系',
      '保障人数',
      '月补差金额（元）',
      '开户行',
      '一卡通账号',
      '手机号码',
    )
    const mapping = proposeMapping(header, ROSTERS.dibao.fields)
    expect(mapping.columns.map(({ field }) => field)).toEqual([
      'serial',
      'township',
      'village',
      'certificate',
      'name',
      'identityNumber',
      'relation',
      'members',
      'monthlyAmount',
      'bank',
      'account',
      'phone',
    ])
    expect(mapping.missing).toEqual([])
  })

  test('the head and the member under merged names are two people', () => {
    const header: HeaderCell[] = [
      { column: 1, text: '姓名', group: '户主' },
      { column: 2, text: '身份证号', group: '户主' },
      { column: 3, text: '姓名', group: '家庭成员' },
      { column: 4, text: '身份证号码' },
    ]
    expect(fieldsByColumn('dibao', header)).toEqual(['headName', 'headIdentityNumber', 'name', 'identityNumber'])
  })

  test('a roll of households only has its heads as the people', () => {
    expect(fieldsByColumn('dibao', headerOf('乡镇', '村', '户主姓名', '户主身份证号', '与户主关系'))).toEqual([
      'township',
      'village',
      'name',
      'identityNumber',
      'relation',
    ])
  })

  test('what nobody knows stays unmapped, and what is required is missed by name', () => {
    const mapping = proposeMapping(headerOf('姓名', '属相'), ROSTERS.tekun.fields)
    expect(mapping.unmapped).toEqual([{ column: 2, text: '属相' }])
    expect(mapping.missing.map(({ code, detail }) => `${code} ${detail.zh}`)).toContainEqual(
      expect.stringContaining('“身份证号”'),
    )
    expect(mapping.missing[0]?.allowed?.zh).toContain('镇街')
  })

  test.each(Object.keys(ROSTERS) as RosterKind[])(
    'our own %s form maps onto itself, and no name means two fields of it',
    (kind) => {
      const { fields } = ROSTERS[kind]
      const mapping = proposeMapping(headerOf(...fields.map(({ label }) => label.zh)), fields)
      expect(mapping.columns.map(({ field }) => field)).toEqual(fields.map(({ key }) => key))
      expect(mapping.columns.every(({ how }) => how === 'label')).toBe(true)
      const owners = new Map<string, string[]>()
      for (const { key, label, names } of fields) {
        for (const name of new Set([label.zh, ...names].map(normaliseName)))
          owners.set(name, [...(owners.get(name) ?? []), key])
      }
      const lent = new Set(['户主姓名', '户主身份证号'])
      expect([...owners].filter(([name, keys]) => keys.length > 1 && !lent.has(name))).toEqual([])
    },
  )
})

test('a header is remembered by its names, not by its blanks and stars', () => {
  const mark = fingerprintOfHeader(headerOf('姓名', '月补差（元）'))
  expect(fingerprintOfHeader(headerOf(' *姓　名', '月补差'))).toBe(mark)
  expect(fingerprintOfHeader(headerOf('月补差', '姓名'))).not.toBe(mark)
})

test('the cells of a row are taken by field', () => {
  const cells = ['1', '王明'].map((text, index) => ({ kind: 'text' as const, text, column: index + 1, row: 9 }))
  expect(
    mapRow({ sheet: '甲', row: 9, cells }, [
      { field: 'name', column: 2 },
      { field: 'phone', column: 7 },
    ]),
  ).toEqual({ name: cells[1], phone: undefined })
})
