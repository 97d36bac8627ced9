import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addMonthsToDay,
  ageOn,
  type Day,
  type Fen,
  fen,
  firstDayOf,
  fullMonths,
  lastDayOf,
  type Month,
  monthOf,
  parseDay,
  parseMonth,
  parseYuan,
  partsOf,
  printDay,
  printMonth,
  printYuan,
  yuanOf,
} from './index.ts'

const day = (text: string) => parseDay(text) as Day
const someDay = fc.integer({ min: day('1850-01-01'), max: day('2199-12-31') }).map((n) => n as Day)

describe('money', () => {
  it('is what was printed, whatever the amount', () => {
    fc.assert(fc.property(fc.integer({ min: -1e11, max: 1e11 }), (n) => parseYuan(printYuan(n as Fen)) === n))
  })

  it('crosses files as a number of yuan without losing a fen', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e10 }), (n) => parseYuan(yuanOf(n as Fen)) === n))
  })

  it('reads whole yuan, one decimal, two decimals, text and thousands', () => {
    expect([496, 496.5, 0.07, '1200.50', '1,234,567.8', ' 3 '].map((each) => parseYuan(each))).toEqual([
      49_600, 49_650, 7, 120_050, 123_456_780, 300,
    ])
  })

  it('refuses a third decimal, words, and thousands in the wrong place', () => {
    for (const bad of [0.001, '1.234', '三百', '', '12,34', '1e3', Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(parseYuan(bad), String(bad)).toBeUndefined()
    }
    expect(() => fen(0.5)).toThrow()
  })

  it('prints thousands and both decimals', () => {
    expect([0, 5, 49_600, 123_456_780, -120_050].map((n) => printYuan(n as Fen))).toEqual([
      '0.00',
      '0.05',
      '496.00',
      '1,234,567.80',
      '-1,200.50',
    ])
  })
})

describe('days', () => {
  it('are what was printed, every day from 1850 to 2199', () => {
    fc.assert(fc.property(someDay, (each) => parseDay(printDay(each)) === each))
  })

  it('agree with the calendar of the machine in UTC', () => {
    fc.assert(fc.property(someDay, (each) => printDay(each) === new Date(each * 86_400_000).toISOString().slice(0, 10)))
  })

  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(someDay, (each) => {
        const { dayOfMonth } = partsOf(addDays(each, 1))
        return dayOfMonth === partsOf(each).dayOfMonth + 1 || dayOfMonth === 1
      }),
    )
  })

  it('do not exist on 29 February of a common year, nor as 31 April, nor written otherwise', () => {
    for (const bad of [
      '2021-02-29',
      '1900-02-29',
      '2021-04-31',
      '2021-13-01',
      '2021-00-10',
      '2021-1-1',
      '2021/01/01',
      '20210101',
      '',
    ]) {
      expect(parseDay(bad), bad).toBeUndefined()
    }
    expect(parseDay('2000-02-29')).toBeDefined()
    expect(parseDay('1970-01-01')).toBe(0)
  })
})

describe('months', () => {
  it('are what was printed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1850 * 12, max: 2199 * 12 }), (n) => parseMonth(printMonth(n as Month)) === n),
    )
  })

  it('count year times twelve plus month less one', () => {
    expect(parseMonth('2021-01')).toBe(2021 * 12)
    expect(printMonth(addMonths(parseMonth('2021-12') as Month, 1))).toBe('2022-01')
    expect(parseMonth('2021-13')).toBeUndefined()
  })

  it('begin and end on days of their own', () => {
    fc.assert(
      fc.property(someDay, (each) => {
        const month = monthOf(each)
        return firstDayOf(month) <= each && each <= lastDayOf(month) && monthOf(lastDayOf(month)) === month
      }),
    )
    expect(printDay(lastDayOf(parseMonth('2024-02') as Month))).toBe('2024-02-29')
    expect(printDay(addMonthsToDay(day('2021-03-31'), -1))).toBe('2021-02-28')
  })
})

describe('ages', () => {
  it('complete on the birthday, or on the day after where the rule says so', () => {
    expect(ageOn(day('1961-05-10'), day('2021-05-10'))).toBe(60)
    expect(ageOn(day('1961-05-10'), day('2021-05-09'))).toBe(59)
    expect(ageOn(day('1961-05-10'), day('2021-05-10'), 'dayAfter')).toBe(59)
    expect(ageOn(day('1961-05-10'), day('2021-05-11'), 'dayAfter')).toBe(60)
  })

  it('of somebody born on 29 February complete on 1 March of a common year', () => {
    expect(ageOn(day('2004-02-29'), day('2021-02-28'))).toBe(16)
    expect(ageOn(day('2004-02-29'), day('2021-03-01'))).toBe(17)
    expect(ageOn(day('2004-02-29'), day('2024-02-29'))).toBe(20)
  })

  it('never run backwards', () => {
    fc.assert(fc.property(someDay, someDay, (born, on) => ageOn(born, addDays(on, 1)) >= ageOn(born, on)))
  })

  it('in full months count only months that are over', () => {
    expect(fullMonths(day('2021-01-31'), day('2021-02-28'))).toBe(0)
    expect(fullMonths(day('2021-01-15'), day('2021-07-15'))).toBe(6)
    expect(fullMonths(day('2021-07-15'), day('2021-01-15'))).toBe(0)
  })
})
