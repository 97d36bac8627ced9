import { expect, test } from 'vitest'
import { makeCsv } from './csv.ts'

test('a table opens in a spreadsheet with its Chinese, commas and quotes intact', () => {
  expect(makeCsv(['名称', '值'], [['低保标准，"城市"', 620]])).toBe('\uFEFF名称,值\r\n"低保标准，""城市""",620\r\n')
  expect(makeCsv(['a'], [['x,y'], [undefined]])).toBe('\uFEFFa\r\n"x,y"\r\n\r\n')
})

test('a cell that looks like a formula stays text', () => {
  expect(makeCsv(['a'], [['=1+1'], ['@cmd'], [-5]])).toBe("\uFEFFa\r\n'=1+1\r\n'@cmd\r\n-5\r\n")
})
