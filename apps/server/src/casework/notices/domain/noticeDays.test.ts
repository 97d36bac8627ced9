import { addDays, type Day, parseDay, printDay } from '@doudi/domain'
import { expect, test } from 'vitest'
import { noticeDays } from './noticeDays.ts'

const day = (text: string) => parseDay(text) as Day
const weekday = (one: Day) => (one + 3) % 7 < 5
const told = (posted: string, works: (one: Day) => boolean | undefined = weekday) => {
  const { first, last, endsFrom, movedByHoliday, calendarKnown } = noticeDays(day(posted), works)
  return [printDay(first), printDay(last), printDay(endsFrom), movedByHoliday, calendarKnown]
}

test('the day of posting does not count: posted on Wednesday 1 July, the last of seven days is Wednesday the 8th', () => {
  expect(told('2026-07-01')).toEqual(['2026-07-02', '2026-07-08', '2026-07-09', false, true])
})

test('days run over the end of a month and of a year, and over a leap day', () => {
  expect(told('2026-06-26')[1]).toBe('2026-07-03')
  expect(told('2025-12-26')[1]).toBe('2026-01-02')
  expect(told('2024-02-26')[1]).toBe('2024-03-04')
  expect(told('2023-02-24')[1]).toBe('2023-03-03')
})

test('a last day that is a Saturday is moved to Monday, and one on a holiday to the first day of work after it', () => {
  expect(told('2026-07-04').slice(1, 4)).toEqual(['2026-07-13', '2026-07-14', true])
  const national = (one: Day) => (one >= day('2026-10-01') && one <= day('2026-10-07') ? false : weekday(one))
  expect(told('2026-09-25', national).slice(1, 4)).toEqual(['2026-10-08', '2026-10-09', true])
})

test('where the days off of a year are not known yet, weekends alone are looked at, and it is said', () => {
  expect(told('2027-05-01', () => undefined)).toEqual(['2027-05-02', '2027-05-10', '2027-05-11', true, false])
})

test('no sheet of three years ends before seven whole days, or on a day off', () => {
  for (let posted = day('2024-01-01'); posted < day('2027-01-01'); posted = addDays(posted, 1)) {
    const { last, endsFrom } = noticeDays(posted, weekday)
    expect(last - posted).toBeGreaterThanOrEqual(7)
    expect(weekday(last)).toBe(true)
    expect(endsFrom).toBe(last + 1)
  }
})
