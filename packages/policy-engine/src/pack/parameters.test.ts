import { describe, expect, test } from 'vitest'
import { build, type Files, faults, pack, rulesIn, soundly } from '../testing/packs.ts'
import type { Override } from './request.ts'

const REF = 'ref: {doc: N1, clause: 一}, status: printed'

function declared(values: string, more = ''): string {
  return `parameters:\n  - {id: line, name: 标准线, unit: money${more}, knownBy: 省级人民政府, values: [${values}]}\n`
}

function given(place: 'province' | 'county', doc: string, values: string) {
  const written = values.replaceAll('REF', `ref: {doc: ${doc}, clause: 一}, status: printed`)
  return pack(place, `values:\n  line: [${written}]\n`)
}

const NATION = pack('nation', declared(`{from: 2020-01-01, value: 100.00, ${REF}}`))

function line(packs: readonly Files[], asked: Parameters<typeof rulesIn>[1] = {}) {
  const parameter = rulesIn(soundly(...packs), asked).parameters.get('line')
  return { value: parameter?.value, jurisdiction: parameter?.jurisdiction, from: parameter?.from }
}

describe('which figure holds', () => {
  test('the nearest level, even where it is older', () => {
    const packs = [NATION, given('province', 'P1', '{from: 2019-01-01, value: 90, REF}')]
    expect(line(packs)).toEqual({ value: 9_000, jurisdiction: '50', from: '2019-01-01' })
    expect(line(packs, { jurisdiction: '410822' })).toMatchObject({ value: 10_000, jurisdiction: '' })
    expect(line(packs, { jurisdiction: '500000' })).toMatchObject({ value: 9_000 })
  })

  test('the county before the province', () => {
    const packs = [
      NATION,
      given('province', 'P1', '{from: 2021-01-01, value: 90, REF}'),
      given('county', 'C1', '{from: 2021-05-01, value: 80, REF}'),
    ]
    expect(line(packs)).toMatchObject({ value: 8_000, jurisdiction: '500238' })
    expect(line(packs, { on: '2021-04-30' })).toMatchObject({ value: 9_000 })
    expect(line(packs, { jurisdiction: '500101' })).toMatchObject({ value: 9_000 })
  })

  test('the latest, or the highest, where the parameter says so', () => {
    const local = given('province', 'P1', '{from: 2019-01-01, value: 150, REF}')
    const inherit = (how: string) =>
      pack('nation', declared(`{from: 2020-01-01, value: 100.00, ${REF}}`, `, inherit: ${how}`))
    expect(line([inherit('latest'), local])).toMatchObject({ value: 10_000 })
    expect(line([inherit('max'), local])).toMatchObject({ value: 15_000 })
    expect(line([inherit('max'), given('province', 'P1', '{from: 2019-01-01, value: 50, REF}')])).toMatchObject({
      value: 10_000,
    })
  })

  test('a figure holds from its first day until the next begins', () => {
    const packs = [
      pack('nation', declared(`{from: 2020-09-01, value: 1, ${REF}}, {from: 2021-09-01, value: 2, ${REF}}`)),
    ]
    expect(line(packs, { on: '2020-08-31' }).value).toBeUndefined()
    expect(line(packs, { on: '2020-09-01' }).value).toBe(100)
    expect(line(packs, { on: '2021-08-31' }).value).toBe(100)
    expect(line(packs, { on: '2021-09-01' }).value).toBe(200)
  })

  test('an end that is written leaves the parameter unset after it', () => {
    const packs = [pack('nation', declared(`{from: 2020-01-01, until: 2021-01-01, value: 1, ${REF}}`))]
    expect(line(packs, { on: '2020-12-31' }).value).toBe(100)
    expect(rulesIn(soundly(...packs)).parameters.get('line')).toMatchObject({
      status: 'unset',
      knownBy: '省级人民政府',
    })
  })

  test('an explicit end of knowledge nearby hides what stands above', () => {
    expect(line([NATION, given('province', 'P1', '{from: 2021-01-01, status: unset}')]).value).toBeUndefined()
  })

  test('only what was published by the day counts, and what it replaces goes on holding', () => {
    const packs = [
      pack(
        'nation',
        declared(`{from: 2020-01-01, value: 1, ${REF}}, {from: 2021-07-01, value: 2, published: 2021-09-30, ${REF}}`),
      ),
    ]
    expect(line(packs).value).toBe(200)
    expect(line(packs, { known: '2021-09-30' }).value).toBe(200)
    expect(line(packs, { known: '2021-09-29' }).value).toBe(100)
    expect(line(packs, { known: '2013-01-01' }).value).toBeUndefined()
  })

  test('the figure of a case or a reform stands in for all of them', () => {
    const stated = (by: Override['by']) =>
      rulesIn(soundly(NATION), { overrides: new Map([['line', { value: 7, by }]]) }).parameters.get('line')
    expect(stated('case')).toMatchObject({ value: 7, status: 'case' })
    expect(stated('reform')).toMatchObject({ value: 7, status: 'reform' })
    expect(stated('case')?.ref).toBeUndefined()
  })
})

describe('a figure that does not build', () => {
  const rejected = (values: string, more = '') =>
    build(pack('nation', declared(values, more))).faults.map((fault) => fault.zh)

  test.each([
    ['without a clause', '{from: 2020-01-01, value: 1, status: printed}', '标准线：每个值都须写明文件与条款（ref）'],
    [
      'of an unknown document',
      '{from: 2020-01-01, value: 1, ref: {doc: X7, clause: 一}, status: printed}',
      '标准线：没有登记文件 X7',
    ],
    [
      'by a reading without its number',
      '{from: 2020-01-01, value: 1, ref: {doc: N1, clause: 一}, status: reading}',
      '标准线：按解读取值须写明 AMB 编号（reading）',
    ],
    ['with three decimals', `{from: 2020-01-01, value: 1.005, ${REF}}`, '标准线：值与单位不符（1.005）'],
    ['below nothing', `{from: 2020-01-01, value: -1, ${REF}}`, '标准线：值与单位不符（-1）'],
    ['that is no number', `{from: 2020-01-01, value: 一百, ${REF}}`, '标准线：值与单位不符（"一百"）'],
    ['on a day that does not exist', `{from: 2021-02-30, value: 1, ${REF}}`, '标准线：日期不存在或止日不晚于起日'],
    [
      'that ends before it begins',
      `{from: 2021-02-01, until: 2021-01-01, value: 1, ${REF}}`,
      '标准线：日期不存在或止日不晚于起日',
    ],
    [
      'twice from one day',
      `{from: 2021-02-01, value: 1, ${REF}}, {from: 2021-02-01, value: 2, ${REF}}`,
      '标准线：两个值的日期重叠',
    ],
    [
      'over another',
      `{from: 2021-01-01, until: 2021-06-01, value: 1, ${REF}}, {from: 2021-05-01, value: 2, ${REF}}`,
      '标准线：两个值的日期重叠',
    ],
  ])('%s', (_, values, words) => {
    expect(rejected(values)).toEqual([words])
  })

  test('tables rise', () => {
    const table = (bands: string) =>
      faults(
        pack(
          'nation',
          `parameters:\n  - {id: t, name: 表, unit: bands, values: [{from: 2020-01-01, value: ${bands}, ${REF}}]}\n`,
        ),
      )
    expect(table('[{atLeast: 80, value: 1}, {atLeast: 90, value: 2}]')).toEqual([])
    expect(table('[{atLeast: 90, value: 1}, {atLeast: 80, value: 2}]')).toHaveLength(1)
    expect(table('[]')).toHaveLength(1)
    expect(table('5')).toHaveLength(1)
  })

  test('two files of one pack may not overlap either', () => {
    const files = { ...NATION, 'nation/more.yaml': `values:\n  line: [{from: 2020-01-01, value: 2, ${REF}}]\n` }
    expect(faults(files)).toEqual(['pack.dates-overlap nation/rules.yaml:2'])
  })

  test('figures of one pack in two files follow each other', () => {
    const files = { ...NATION, 'nation/more.yaml': `values:\n  line: [{from: 2021-01-01, value: 2, ${REF}}]\n` }
    expect(line([files], { on: '2020-12-31' }).value).toBe(10_000)
    expect(line([files], { on: '2021-01-01' }).value).toBe(200)
  })

  test('of a parameter or an enumeration that does not exist', () => {
    expect(faults(pack('nation', `values: {nothing: []}\n`))).toEqual(['pack.unknown-name nation/rules.yaml:1'])
    expect(faults(pack('nation', `parameters:\n  - {id: k, name: 类, unit: {enum: 无此类}}\n`))).toEqual([
      'pack.wrong-unit nation/rules.yaml:2',
    ])
  })
})
