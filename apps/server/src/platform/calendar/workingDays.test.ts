import { addDays, type Day, parseDay, partsOf, printDay } from '@doudi/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HttpProblem } from '../problem/index.ts'
import { shippedYears } from './shippedYears.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween, workingDaysUntil } from './workingDays.ts'
import { calendarOf, readYear } from './yearFile.ts'

const calendar = calendarOf(shippedYears())
const day = (text: string) => parseDay(text) as Day
const after = (from: string, count: number) => {
  const found = addWorkingDays(day(from), count, calendar)
  return found === undefined ? undefined : printDay(found)
}

test('three working days from a Wednesday end on Monday, and the day itself does not count', () => {
  expect(after('2026-07-01', 3)).toBe('2026-07-06')
  expect(after('2026-07-03', 1)).toBe('2026-07-06')
})

test('a holiday does not count, a Saturday worked instead does', () => {
  expect(after('2026-09-30', 3)).toBe('2026-10-10')
  expect(after('2026-09-24', 1)).toBe('2026-09-28')
  expect(after('2026-02-13', 2)).toBe('2026-02-24')
})

test('a leap day is a day like any other', () => {
  expect(after('2024-02-28', 1)).toBe('2024-02-29')
  expect(after('2024-02-28', 2)).toBe('2024-03-01')
  expect(after('2023-02-28', 1)).toBe('2023-03-01')
})

test('the spring festival of 2020 was made longer by a second notice: the Saturday that was to be worked was not', () => {
  expect(isWorkingDay(day('2020-02-01'), calendar)).toBe(false)
  expect(after('2020-01-23', 1)).toBe('2020-02-03')
})

test('a new year holiday may begin in the December before, as the notice of the next year says', () => {
  expect(isWorkingDay(day('2022-12-31'), calendar)).toBe(false)
  expect(after('2022-12-30', 1)).toBe('2023-01-03')
})

test('a deadline that leads into a year whose holidays are not announced is not known', () => {
  expect(after('2026-12-31', 1)).toBeUndefined()
  expect(after('2026-12-28', 3)).toBe('2026-12-31')
  expect(workingDaysUntil(day('2026-12-30'), day('2027-01-05'), calendar)).toBeUndefined()
})

test('the notices that come with the program name their numbers, every year from 2020 to 2026, and weekends only are worked instead', () => {
  expect(shippedYears().map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026])
  for (const { year, papers, days } of shippedYears()) {
    for (const paper of papers) expect(paper).toMatch(/^国办发明电〔20\d\d〕\d+号$/)
    for (const { date, isOffDay } of days) {
      expect(Math.abs(Number(date.slice(0, 4)) - year)).toBeLessThanOrEqual(date === '2022-12-31' ? 1 : 0)
      if (!isOffDay) expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay())
    }
  }
})

// days of the year, less its weekends, less the holidays of the law (11, from 2025 on 13): whatever else is moved is
// worked instead. In 2020 the second notice took two days more.
test.each([
  [2020, 366 - 104 - 11 - 2],
  [2021, 365 - 104 - 11],
  [2022, 365 - 105 - 11],
  [2023, 365 - 105 - 11],
  [2024, 366 - 104 - 11],
  [2025, 365 - 104 - 13],
  [2026, 365 - 104 - 13],
])('%i has %i working days', (year, count) => {
  expect(workingDaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`), calendar)).toBe(count)
})

const KNOWN = fc.integer({ min: day('2020-01-01'), max: day('2026-10-01') }).map((one) => one as Day)

test('so many working days later there are exactly so many working days between, and the last is one', () => {
  fc.assert(
    fc.property(KNOWN, fc.integer({ min: 1, max: 60 }), (from, count) => {
      const last = addWorkingDays(from, count, calendar)
      if (last === undefined) return
      expect(workingDaysBetween(from, last, calendar)).toBe(count)
      expect(isWorkingDay(last, calendar)).toBe(true)
      expect(addWorkingDays(from, count - 1, calendar)).toBeLessThan(last)
    }),
  )
})

test('a deadline never moves back when it is counted from a later day', () => {
  fc.assert(
    fc.property(KNOWN, fc.integer({ min: 0, max: 45 }), (from, count) => {
      const [one, other] = [addWorkingDays(from, count, calendar), addWorkingDays(addDays(from, 1), count, calendar)]
      if (one !== undefined && other !== undefined) expect(one).toBeLessThanOrEqual(other)
    }),
  )
})

test('without a year in the calendar every deadline that touches it is unknown, and none before it', () => {
  fc.assert(
    fc.property(
      KNOWN,
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 2020, max: 2026 }),
      (from, count, missing) => {
        const holed = calendarOf(shippedYears().filter(({ year }) => year !== missing))
        const whole = addWorkingDays(from, count, calendar)
        const touches = (last: Day) => partsOf(addDays(from, 1)).year <= missing && partsOf(last).year >= missing
        if (whole !== undefined && !touches(whole)) expect(addWorkingDays(from, count, holed)).toBe(whole)
        if (whole !== undefined && touches(whole)) expect(addWorkingDays(from, count, holed)).toBeUndefined()
      },
    ),
  )
})

const year = (more: object) => ({
  year: 2026,
  papers: ['国办发明电〔2025〕7号'],
  days: shippedYears().at(-1)?.days,
  ...more,
})
const codeOf = (sent: unknown) => {
  try {
    readYear(sent)
    return 'taken'
  } catch (error) {
    return error instanceof HttpProblem ? error.problem.code : 'no refusal'
  }
}

test('a published year is read with keys of its own passed over; what does not hold together is refused in words', () => {
  expect(codeOf(year({ $schema: 'https://example.org/schema.json' }))).toBe('taken')
  expect(codeOf(undefined)).toBe('calendar.file-unreadable')
  expect(codeOf([])).toBe('calendar.file-unreadable')
  expect(codeOf(year({ papers: [] }))).toBe('calendar.file-unreadable')
  const one = { name: '元旦', date: '2026-01-01', isOffDay: true }
  expect(codeOf(year({ days: [one, one] }))).toBe('calendar.day-unfit')
  expect(codeOf(year({ days: [{ ...one, date: '2026-02-30' }] }))).toBe('calendar.day-unfit')
  expect(codeOf(year({ days: [{ ...one, date: '2025-11-30' }] }))).toBe('calendar.day-of-another-year')
  expect(codeOf(year({ days: [one] }))).toBe('calendar.too-few-days')
})
