import { expect, test } from 'vitest'
import { readRegionSheet } from './regionSheet.ts'

const read = (text: string) => readRegionSheet(text, '500299', (day) => /^20\d\d-[01]\d-[0-3]\d$/.test(day))
const HEAD = '代码,名称,类别,起,止\n'

test('townships and villages are read in either writing, with or without quotes and days', () => {
  const { regions, faults } = read(
    `\uFEFF${HEAD}500299001000,松江镇,乡镇\r\n500299001201,"柳溪村",村,2020-01-01,\r\n\r\n500299001202,Taoping,village`,
  )
  expect(faults).toEqual([])
  expect(regions.map(({ code, name, kind, from }) => [code, name, kind, from])).toEqual([
    ['500299001', '松江镇', 'township', null],
    ['500299001201', '柳溪村', 'village', '2020-01-01'],
    ['500299001202', 'Taoping', 'village', null],
  ])
})

test('a faulty line is told with its number and the others are read', () => {
  const faulty = [
    '500299001',
    '50029900120,短,村',
    '500298001201,邻县村,村',
    '500299001201,,村',
    '500299001201,柳溪村,大队',
    '500299001201,柳溪村,村,昨天,',
    '500299001201,柳溪村,村,2021-01-01,2020-01-01',
    '500299001203,好村,村',
    '500299001203,又一个,村',
  ]
  const { regions, faults } = read(HEAD + faulty.join('\n'))
  expect(regions.map(({ name }) => name)).toEqual(['好村'])
  expect(faults).toEqual([
    { line: 2, fault: 'columns' },
    { line: 3, fault: 'code' },
    { line: 4, fault: 'elsewhere' },
    { line: 5, fault: 'name' },
    { line: 6, fault: 'kind' },
    { line: 7, fault: 'day' },
    { line: 8, fault: 'days-reversed' },
    { line: 10, fault: 'twice' },
  ])
})
