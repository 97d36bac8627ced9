import { describe, expect, test } from 'vitest'
import type { Cell } from '../cell.ts'
import type { Field } from '../mapping/field.ts'
import { ROSTERS } from '../rosters/rosters.ts'
import { type CheckContext, checkRow, readRow } from './checkRow.ts'

const context: CheckContext = {
  sheet: '低保',
  row: 7,
  identity: (number) => (/^\d{17}[\dX]$/.test(number) ? undefined : { zh: '不是 18 位', en: 'not 18 digits' }),
}
const fieldOf = (key: string) => ROSTERS.dibao.fields.find((field) => field.key === key) as Field
const cell = (text: string, more: Partial<Cell> = {}): Cell => ({ kind: 'text', text, column: 3, row: 7, ...more })
const read = (key: string, text: string, more: Partial<Cell> = {}) => {
  const { values, problems } = readRow({ [key]: cell(text, more) }, [fieldOf(key)], context)
  return values[key] ?? problems[0]?.code
}

describe('a cell is understood as officers write it', () => {
  test.each([
    ['born', '1958-03-12', '1958-03-12'],
    ['born', '1958年3月12日', '1958-03-12'],
    ['born', '1958/3/12', '1958-03-12'],
    ['born', '1958.3.12', '1958-03-12'],
    ['born', '19580312', '1958-03-12'],
    ['born', '1958-02-30', 'sheet.not-a-day'],
    ['born', '195803', 'sheet.not-a-day'],
    ['monthlyAmount', '1,180.50', 118_050],
    ['monthlyAmount', '￥356元', 35_600],
    ['monthlyAmount', '356.105', 'sheet.not-money'],
    ['monthlyAmount', '-5', 'sheet.not-money'],
    ['monthlyAmount', '三百', 'sheet.not-money'],
    ['members', '３人', 3],
    ['members', '2.5', 'sheet.not-a-count'],
    ['members', '201', 'sheet.not-a-count'],
    ['relation', '长子', 'child'],
    ['relation', '户 主', 'head'],
    ['relation', '邻居', 'sheet.not-a-choice'],
    ['disabilityGrade', '2', '2'],
    ['class', 'b类', 'B'],
    ['phone', '+86 139 0000 0000', '13900000000'],
    ['phone', '023-51234567', '023-51234567'],
    ['phone', '1390000000', 'sheet.not-a-phone'],
    ['account', '6222 0000 1111 2222', '6222000011112222'],
    ['account', '没有', 'sheet.not-an-account'],
    ['identityNumber', "'51022319800101001x", '51022319800101001X'],
    ['identityNumber', '１２３', 'sheet.not-an-identity-number'],
    ['name', ' 王明 ', '王明'],
    ['name', '王'.repeat(61), 'sheet.text-too-long'],
    ['note', "'=见附件", '=见附件'],
  ])('%s: %s is %s', (key, text, expected) => {
    expect(read(key, text)).toBe(expected)
  })

  test('a date that lost its format is still that day', () => {
    expect(read('born', '44326', { kind: 'number' })).toBe('2021-05-10')
    expect(read('born', '44326')).toBe('sheet.not-a-day')
  })

  test('a formula counts by the value that was shown', () => {
    expect(read('monthlyAmount', '712', { kind: 'formula', formula: 'A1*2' })).toBe(71_200)
  })
})

describe('a problem', () => {
  test('is named at its cell, with the words and what is allowed', () => {
    const [problem] = checkRow({ born: cell('1958-02-30') }, [fieldOf('born')], context)
    expect(problem).toMatchObject({
      code: 'sheet.not-a-day',
      where: '低保!C7',
      sheet: '低保',
      row: 7,
      columnLetter: 'C',
      field: 'born',
      detail: { zh: '“出生日期”的“1958-02-30”不是存在的日期。' },
      allowed: { zh: expect.stringContaining('2021-05-10') },
    })
  })

  test('every one of the row is told, not only the first', () => {
    const problems = checkRow(
      { name: cell(''), identityNumber: cell('1'), phone: cell('x') },
      ROSTERS.dibao.fields,
      context,
    )
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'township sheet.value-missing',
      'village sheet.value-missing',
      'name sheet.value-missing',
      'identityNumber sheet.not-an-identity-number',
      'relation sheet.value-missing',
      'phone sheet.not-a-phone',
    ])
  })

  test.each([
    ['digits-lost', 'sheet.digits-lost'],
    ['garbled', 'sheet.text-garbled'],
    ['error-value', 'sheet.error-value'],
  ] as const)('a cell flagged %s is refused whatever its field', (flag, code) => {
    expect(read('identityNumber', '510223198001010000', { flags: [flag] })).toBe(code)
  })

  test('a text that looks like a formula is data like any other', () => {
    expect(read('note', '=1+1', { flags: ['formula-text'] })).toBe('=1+1')
  })
})
