import { expect, test } from 'vitest'
import { isWhole, readTyped, showTyped } from './typed.ts'

test('a day is understood however an officer writes it', () => {
  for (const typed of ['19760302', '1976-3-2', '1976.03.02', '1976年3月2日', '１９７６/３/２']) {
    expect(readTyped('day', typed)).toBe('1976-03-02')
  }
})

test('an impossible day is passed on as it stands, for the answer to say so', () => {
  expect(readTyped('day', '2021-02-30')).toBe('2021-02-30')
  expect(readTyped('day', '昨天')).toBe('昨天')
})

test('an empty box is not known, and never zero', () => {
  expect(readTyped('money', '  ')).toBeUndefined()
  expect(readTyped('money', '0')).toBe(0)
})

test('money keeps at most two decimals; a third is not rounded away in silence', () => {
  expect(readTyped('money', '1,234.50元')).toBe(1234.5)
  expect(readTyped('money', '12.345')).toBe('12.345')
  expect(showTyped('money', 1234.5)).toBe('1234.50')
})

test('half a date waits', () => {
  expect(isWhole('day', '1976-3')).toBe(false)
  expect(isWhole('day', '1976-03-02')).toBe(true)
  expect(isWhole('month', '2021')).toBe(false)
})
