import { expect, test } from 'vitest'
import { printedName } from './printedName.ts'

test('a masked name keeps its first and last sign', () => {
  expect(['李芳', '李桂芳', '欧阳桂芳', '甲', '𠮷田'].map((name) => printedName(name, 'masked'))).toEqual([
    '李某',
    '李某芳',
    '欧某某芳',
    '某',
    '𠮷某',
  ])
  expect(printedName(' 李桂芳 ', 'full')).toBe('李桂芳')
})
