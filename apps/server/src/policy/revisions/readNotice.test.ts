import { expect, test } from 'vitest'
import { readNotice } from './readNotice.ts'

const YAML = `
place: "50"
startsOn: 2026-07-01
notice: {title: 关于提高城乡低保等保障标准的通知, number: 渝民规〔2026〕9号, on: 2026-06-20}
why: 录入市级公布的标准
values:
  - {parameter: dibao.standard.urban, value: 800, clause: 一}
  - {parameter: dibao.standard.rural, value: 660.00, clause: 一}
`
const CSV = `适用地区,起执行日,文件,文号,日期,事由,参数,值,条款
50,2026-07-01,"关于提高城乡低保等保障标准的通知",渝民规〔2026〕9号,2026-06-20,录入市级公布的标准,dibao.standard.urban,800,一
,,,,,,dibao.standard.rural,660.00,一
`

test('a notice reads the same as YAML and as a table', () => {
  const [yaml, table] = [readNotice(YAML), readNotice(`\uFEFF${CSV}`)]
  expect(yaml).toMatchObject({
    ok: true,
    draft: {
      place: '50',
      startsOn: '2026-07-01',
      notice: { number: '渝民规〔2026〕9号', on: '2026-06-20' },
      values: [
        { parameter: 'dibao.standard.urban', value: 800, clause: '一' },
        { parameter: 'dibao.standard.rural', value: 660, clause: '一' },
      ],
    },
  })
  expect(table).toEqual(yaml)
})

test('what is wrong is told with its line', () => {
  const lineOf = (text: string) => {
    const read = readNotice(text)
    return read.ok ? 0 : read.fault.line
  }
  expect(lineOf(YAML.replace('startsOn: 2026-07-01', 'startsOn: 2026-02-30'))).toBe(3)
  expect(lineOf(YAML.replace('rural, value: 660.00, clause: 一', 'rural, value: 660.00'))).toBe(8)
  expect(lineOf(CSV.replace('660.00,一', '660.00,'))).toBe(3)
  expect(lineOf(CSV.replace(',,,,,,dibao', ',2026-08-01,,,,,dibao'))).toBe(3)
  expect(lineOf('参数,值\n')).toBe(1)
  expect(lineOf('place: [')).toBeGreaterThan(0)
  expect(lineOf('适用地区,起执行日\n')).toBe(1)
})

test('two figures of one parameter are refused, and a text of any size is answered', () => {
  expect(readNotice(YAML.replace('dibao.standard.rural', 'dibao.standard.urban')).ok).toBe(false)
  expect(readNotice('x'.repeat(1_000_000)).ok).toBe(false)
})
