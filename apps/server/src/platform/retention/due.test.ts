import { type Day, parseDay, printDay } from '@doudi/domain'
import { expect, test } from 'vitest'
import { dueOf, endOf } from './due.ts'

const day = (text: string) => parseDay(text) as Day
const end = (kept: Parameters<typeof endOf>[0], from: string) => printDay(endOf(kept, day(from)) as Day)

test('what is kept for days or years is due on the day after its time is full', () => {
  expect(end({ days: 7 }, '2026-06-24')).toBe('2026-07-02')
  expect(end({ years: 10 }, '2016-07-01')).toBe('2026-07-02')
  expect(dueOf({ years: 10 }, day('2026-07-01'))).toEqual({
    before: new Date('2016-06-30T16:00:00Z'),
    beforeDay: '2016-07-01',
    today: '2026-07-01',
  })
})

test('29 February is full on the last of the month where the other year has none', () => {
  expect(end({ years: 1 }, '2024-02-29')).toBe('2025-03-01')
  expect(dueOf({ years: 1 }, day('2024-02-29'))?.beforeDay).toBe('2023-03-01')
})

test('on the day that is named something is due, and not a day before', () => {
  for (const from of ['2015-12-31', '2016-02-28', '2016-02-29', '2016-03-01', '2016-07-01']) {
    for (const kept of [{ days: 30 }, { years: 10 }]) {
      const first = endOf(kept, day(from)) as Day
      expect((dueOf(kept, first)?.beforeDay ?? '') > from, `${from} on its day`).toBe(true)
      expect((dueOf(kept, (first - 1) as Day)?.beforeDay ?? '') > from, `${from} before`).toBe(false)
    }
  }
})

test('what is kept always is never due', () => {
  expect(dueOf('always', day('2026-07-01'))).toBeUndefined()
  expect(endOf('always', day('2026-07-01'))).toBeUndefined()
})
