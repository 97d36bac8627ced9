import { addDays, type Day, parseDay, printDay } from '@doudi/domain'
import { APPLIED_PROGRAMMES, actsOf, applicationLife } from '@doudi/life'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedBetween, dueOn, leftOn, type Pause, type Running, type WorksOn } from './dueOn.ts'
import { isLawfulOn } from './extensions.ts'
import { FAMILIES, LIMIT_NAMES, LIMITS, type Limit } from './limits.ts'
import { familyOf, figureAsked, isEndedBy, openedBy, stricter } from './limitsOf.ts'

const day = (text: string) => parseDay(text) as Day

/** Monday to Friday; National Day of 2026 off, with the Saturday after it worked; 2027 not known. */
const worksOn: WorksOn = (one) => {
  const written = printDay(one)
  if (written >= '2027-01-01') return undefined
  if (written >= '2026-10-01' && written <= '2026-10-07') return false
  return written === '2026-10-10' || (one + 3) % 7 < 5
}
const running = (from: string, days: number | undefined, more: Partial<Running> = {}): Running => ({
  startedOn: day(from),
  unit: 'workingDays',
  days,
  pauses: [],
  ...more,
})
const due = (...given: Parameters<typeof running>) => {
  const found = dueOn(running(...given), worksOn)
  return 'on' in found ? printDay(found.on) : found
}
const pause = (from: string, until?: string): Pause => ({
  from: day(from),
  until: until === undefined ? undefined : day(until),
})

describe('the last day of a limit', () => {
  test('three working days from a Friday end on Wednesday; a holiday does not count, a Saturday worked instead does', () => {
    expect(due('2026-07-03', 3)).toBe('2026-07-08')
    expect(due('2026-09-30', 3)).toBe('2026-10-10')
  })

  test('a notice of seven days hangs through seven whole days after the day on which it was posted, weekends and leap day among them', () => {
    expect(due('2026-07-01', 7, { unit: 'calendarDays' })).toBe('2026-07-08')
    expect(due('2024-02-24', 7, { unit: 'calendarDays' })).toBe('2024-03-02')
    expect(due('2023-02-24', 7, { unit: 'calendarDays' })).toBe('2023-03-03')
  })

  test('a notice over the new year needs no calendar; working days over it say which year is not known', () => {
    expect(due('2026-12-28', 7, { unit: 'calendarDays' })).toBe('2027-01-04')
    expect(due('2026-12-28', 5)).toEqual({ undetermined: 'calendar', year: 2027 })
    expect(due('2026-12-28', 3)).toBe('2026-12-31')
  })

  test('without a figure there is no last day, and while it stands still there is none either', () => {
    expect(due('2026-07-01', undefined)).toEqual({ undetermined: 'unset' })
    expect(due('2026-07-01', 3, { pauses: [pause('2026-07-02')] })).toEqual({ undetermined: 'paused' })
  })

  test('days between a return for correction and the papers brought do not count', () => {
    // returned on Thursday after one day, brought on the Tuesday after: Wednesday and Thursday are the two that were left
    expect(due('2026-07-01', 3, { pauses: [pause('2026-07-02', '2026-07-07')] })).toBe('2026-07-09')
  })
})

const START = fc.integer({ min: day('2024-01-01'), max: day('2026-06-30') }).map((one) => one as Day)
const UNIT = fc.constantFrom('workingDays' as const, 'calendarDays' as const)
const DAYS = fc.integer({ min: 1, max: 45 })
const SPAN = fc.tuple(fc.nat(40), fc.nat(15))

test('whatever it is counted in and however often it stood still, exactly its days are counted up to its last, which counts', () => {
  fc.assert(
    fc.property(START, UNIT, DAYS, fc.array(SPAN, { maxLength: 3 }), (startedOn, unit, days, spans) => {
      const pauses = spans.map(([from, length]) => ({
        from: addDays(startedOn, from),
        until: addDays(startedOn, from + length),
      }))
      const found = dueOn({ startedOn, unit, days, pauses }, worksOn)
      if (!('on' in found)) return
      expect(countedBetween(startedOn, found.on, { unit, pauses }, worksOn)).toBe(days)
      expect(countedBetween(startedOn, addDays(found.on, -1), { unit, pauses }, worksOn)).toBe(days - 1)
    }),
  )
})

test('standing still never brings the last day nearer, and by no more than the days that would have counted', () => {
  fc.assert(
    fc.property(START, UNIT, DAYS, SPAN, (startedOn, unit, days, [from, length]) => {
      const pauses = [{ from: addDays(startedOn, from), until: addDays(startedOn, from + length) }]
      const [plain, paused] = [
        dueOn({ startedOn, unit, days, pauses: [] }, worksOn),
        dueOn({ startedOn, unit, days, pauses }, worksOn),
      ]
      if (!('on' in plain) || !('on' in paused)) return
      expect(paused.on).toBeGreaterThanOrEqual(plain.on)
      const lost = countedBetween(pauses[0]?.from as Day, pauses[0]?.until as Day, { unit, pauses: [] }, worksOn) ?? 0
      expect(countedBetween(plain.on, paused.on, { unit, pauses: [] }, worksOn)).toBeLessThanOrEqual(lost)
    }),
  )
})

test('what is left shrinks by one on each day that counts, is 0 on the last day and then tells by how many days it is late', () => {
  fc.assert(
    fc.property(START, UNIT, DAYS, (startedOn, unit, days) => {
      const one = { startedOn, unit, days, pauses: [] }
      const found = dueOn(one, worksOn)
      if (!('on' in found)) return
      expect(leftOn(startedOn, found.on, one, worksOn)).toBe(days)
      expect(leftOn(found.on, found.on, one, worksOn)).toBe(0)
      expect(leftOn(addDays(found.on, 4), found.on, one, worksOn)).toBe(-4)
    }),
  )
})

describe('the table of limits', () => {
  test('the law of the day on which a step begins decides: survey of ten days before 1 July 2021, its beginning within three after', () => {
    expect(isEndedBy('survey', 'recordInquiry', '2021-06-30')).toBe(false)
    expect(isEndedBy('survey', 'countersignInquiry', '2021-06-30')).toBe(true)
    expect(isEndedBy('survey', 'recordInquiry', '2021-07-01')).toBe(true)
    expect(openedBy('accept', { programme: 'dibao', notice: true }, '2021-06-30')).toEqual(['survey'])
    expect(openedBy('accept', { programme: 'dibao', notice: true }, '2021-07-01')).toEqual(['survey', 'total'])
  })

  test('the county gives an opinion and posts a second notice before the reform, and confirms after it', () => {
    expect(openedBy('endNotice', { programme: 'dibao', notice: true }, '2021-06-30')).toEqual(['countyOpinion'])
    expect(openedBy('endNotice', { programme: 'dibao', notice: true }, '2021-07-01')).toEqual(['confirm'])
    expect(openedBy('verify', { programme: 'dibao', notice: true }, '2026-07-01')).toEqual([])
    expect(openedBy('verify', { programme: 'unattendedChildAllowance', notice: false }, '2026-07-01')).toEqual([
      'confirm',
    ])
  })

  test('children’s allowances never have the clock of a public notice', () => {
    for (const programme of ['orphanAllowance', 'unattendedChildAllowance'] as const)
      expect(figureAsked('notice', programme, '2026-07-01')).toBeUndefined()
  })

  test('a delegated case and an extension are asked for where the law has them, and nowhere else', () => {
    expect(figureAsked('total', 'dibao', '2026-07-01', 'delegated')?.figure).toBe('dibao.limit.township.days')
    expect(figureAsked('total', 'temporaryAid', '2026-07-01', 'extended')).toBeUndefined()
    expect(figureAsked('confirm', 'dibao', '2026-07-01', 'extended')).toBeUndefined()
    expect([isLawfulOn('special', '2022-10-19'), isLawfulOn('special', '2022-10-20')]).toEqual([true, false])
    expect([isLawfulOn('apart', '2022-10-19'), isLawfulOn('apart', '2022-10-20')]).toEqual([false, true])
  })

  test('a county may be stricter and never laxer: fewer days to decide, more days to let a notice hang', () => {
    expect([stricter('total', 30, 25), stricter('total', 30, 40), stricter('total', undefined, 20)]).toEqual([
      25, 30, 20,
    ])
    expect([stricter('notice', 7, 5), stricter('notice', 7, 10), stricter('notice', 7, undefined)]).toEqual([7, 10, 7])
  })

  test('every programme belongs to one family, every act is one of the life, and what begins a limit does not end it', () => {
    for (const programme of APPLIED_PROGRAMMES) expect(Object.keys(FAMILIES)).toContain(familyOf(programme))
    const acts = actsOf(applicationLife)
    for (const name of LIMIT_NAMES) {
      const { opens, ends, endsBefore2021 = [] }: Limit = LIMITS[name]
      for (const act of [...opens, ...ends, ...endsBefore2021]) expect(acts).toContain(act)
      expect(opens.filter((act) => ends.includes(act))).toEqual([])
    }
  })
})
