import { expect, test } from 'vitest'
import type { PackParameter } from '../wire.ts'
import { drawSteps, valueOn } from './parameterValues.ts'

const standard: PackParameter = {
  id: 'dibao.standard.urban',
  name: '城市低保标准',
  unit: 'money',
  inherit: 'nearest',
  rules: [],
  values: [
    { from: '2020-09-01', amount: 620, value: '620.00元', status: 'printed' },
    { from: '2021-09-01', until: '2022-09-01', amount: 636, value: '636.00元', status: 'outside' },
    { from: '2023-01-01', amount: 700, value: '700.00元', status: 'outside' },
  ],
}

test('a value holds from its first day and not on the day it ends', () => {
  expect(valueOn(standard, '2020-08-31')).toBeUndefined()
  expect(valueOn(standard, '2021-09-01')?.amount).toBe(636)
  expect(valueOn(standard, '2022-09-01')).toBeUndefined()
  expect(valueOn(standard, '2030-01-01')?.amount).toBe(700)
})

test('where nothing holds the line breaks: an unset figure is not drawn on', () => {
  expect(drawSteps(standard, '2024-01-01')).toEqual([
    ['2020-09-01', 620],
    ['2021-09-01', 620],
    ['2021-09-01', 636],
    ['2022-09-01', 636],
    ['2022-09-01', null],
    ['2023-01-01', 700],
    ['2024-01-01', 700],
  ])
})
