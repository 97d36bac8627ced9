import { expect, test } from 'vitest'
import { compareClauses } from './clauseOrder.ts'

test('clauses stand in the order in which the document is read', () => {
  const printed = ['第十一条', '第二条', '第一百零二条', '第九十条', '第十条', '第二十一条']
  expect(printed.toSorted(compareClauses)).toEqual([
    '第二条',
    '第十条',
    '第十一条',
    '第二十一条',
    '第九十条',
    '第一百零二条',
  ])
  expect(['4.1.10', '4.1.2 第二段', '1.1.5', '4.1.2 第一段'].toSorted(compareClauses)).toEqual([
    '1.1.5',
    '4.1.2 第一段',
    '4.1.2 第二段',
    '4.1.10',
  ])
})
