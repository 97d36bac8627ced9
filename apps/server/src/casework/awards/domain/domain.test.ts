import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layAmount, type Span } from './layAmount.ts'
import { type InTwoMonths, monthFigures } from './monthFigures.ts'
import { monthsOwed } from './monthsOwed.ts'
import { askedBy } from './propose.ts'
import { nextReview, reviewEvery } from './reviewEvery.ts'
import { shareOfSurvivors } from './shareOfSurvivors.ts'

const dayOf = (index: number) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10)

/** Applies changes one after the other as the commands do, a day and a sum (or an end) each. */
function lived(changes: readonly { day: number; fen: number | null }[]) {
  let spans: (Span & { fen: number })[] = [{ id: '0', from: dayOf(0), until: null, fen: 100 }]
  let count = 0
  for (const { day, fen } of changes) {
    const at = dayOf(day)
    const { shorten, replace, keep } = layAmount(spans, at)
    const kept = keep.map(({ of, from, until }) => {
      count += 1
      return { id: String(count), from, until, fen: spans.find(({ id }) => id === of)?.fen ?? -1 }
    })
    spans = spans
      .filter(({ id }) => !replace.includes(id))
      .map((span) => (shorten.includes(span.id) ? { ...span, until: at } : span))
    spans.push(...kept)
    count += 1
    if (fen !== null) spans.push({ id: String(count), from: at, until: null, fen })
  }
  return spans.toSorted((one, other) => (one.from < other.from ? -1 : 1))
}

const histories = fc.array(fc.record({ day: fc.nat(400), fen: fc.option(fc.nat(90_000)) }), { maxLength: 12 })

test('whatever changes follow each other, no day has two sums', () => {
  fc.assert(
    fc.property(histories, (changes) => {
      const spans = lived(changes)
      for (const [index, span] of spans.entries()) {
        expect(span.until === null || span.until > span.from).toBe(true)
        const after = spans[index + 1]
        if (after) expect(span.until !== null && span.until <= after.from).toBe(true)
      }
    }),
  )
})

test('an award that only ever changes its sum has no day without one', () => {
  fc.assert(
    fc.property(histories, (changes) => {
      const spans = lived(changes.map(({ day, fen }) => ({ day: day + 1, fen: fen ?? 7 })))
      for (const [index, { until }] of spans.entries()) expect(until).toBe(spans[index + 1]?.from ?? null)
    }),
  )
})

test('what was before the day of a change is what it was', () => {
  fc.assert(
    fc.property(histories, fc.nat(400), fc.nat(90_000), (changes, day, fen) => {
      const sumOn = (spans: ReturnType<typeof lived>, on: string) =>
        spans.find(({ from, until }) => from <= on && (until === null || until > on))?.fen
      const before = lived(changes)
      const after = lived([...changes, { day, fen }])
      for (let each = 0; each < 400; each += 7)
        expect(sumOn(after, dayOf(each))).toBe(each < day ? sumOn(before, dayOf(each)) : fen)
    }),
    { numRuns: 40 },
  )
})

const stood = fc.option(
  fc.record({ monthlyFen: fc.nat(200_000), persons: fc.integer({ min: 1, max: 9 }), suspended: fc.boolean() }),
)
const awards = fc
  .array(
    fc.record({
      programme: fc.constantFrom('dibao', 'tekun'),
      township: fc.constantFrom('500299001', '500299002'),
      last: stood,
      now: stood,
      carries: fc.option(fc.nat(20)),
    }),
    { maxLength: 20 },
  )
  .map((rows) =>
    rows.map(
      ({ carries, ...row }, index): InTwoMonths => ({
        ...row,
        award: `a${index}`,
        continues: carries === null || carries >= index ? null : `a${carries}`,
        reason: 'application',
      }),
    ),
  )

test('a month balances in every township and column, whatever carries on whatever', () => {
  fc.assert(
    fc.property(awards, (rows) => {
      const lines = monthFigures(rows)
      for (const { last, begun, ended, increased, reduced, now } of lines)
        for (const column of ['households', 'persons', 'fen'] as const) {
          expect(last[column] + begun[column] - ended[column] + increased[column] + reduced[column]).toBe(now[column])
        }
      const standing = rows.filter(({ now }) => now !== null)
      expect(lines.reduce((sum, { now }) => sum + now.households, 0)).toBe(standing.length)
    }),
  )
})

test('a household that goes on under another award is neither new nor ended', () => {
  const of = { programme: 'dibao', township: '500299001', reason: 'death' }
  const before = {
    ...of,
    award: 'old',
    continues: null,
    last: { monthlyFen: 900, persons: 3, suspended: false },
    now: null,
  }
  const after = {
    ...of,
    award: 'new',
    continues: 'old',
    last: null,
    now: { monthlyFen: 600, persons: 2, suspended: false },
  }
  expect(monthFigures([before, after])).toMatchObject([
    { begun: { households: 0 }, ended: { households: 0 }, reduced: { households: 0, persons: -1, fen: -300 } },
  ])
})

test('months owed are those that begin within, each with the sum of its first day', () => {
  const sums = [
    { from: '2026-01-01', until: '2026-03-15', monthlyFen: 100 },
    { from: '2026-03-15', until: null, monthlyFen: 200 },
  ]
  expect(monthsOwed(sums, '2026-02-01', '2026-05-01')).toEqual([
    { month: '2026-02-01', owedFen: 100 },
    { month: '2026-03-01', owedFen: 100 },
    { month: '2026-04-01', owedFen: 200 },
  ])
  expect(monthsOwed(sums, '2026-05-02', '2026-06-01')).toEqual([])
})

test('reviews follow the law of the day: yearly or half-yearly, before July 2021 by A, B, C', () => {
  const every = (programme: string, category: string | null, on: string, residence?: 'urban' | 'rural') =>
    reviewEvery({ programme, category, residence }, on)?.months
  expect(every('dibao', null, '2026-07-01')).toBe(12)
  expect(every('dibao', 'C', '2026-07-01')).toBe(6)
  expect(every('dibao', 'B', '2021-06-30')).toBe(6)
  expect(every('dibao', 'C', '2021-06-30', 'urban')).toBe(1)
  expect(every('dibao', 'C', '2021-06-30', 'rural')).toBe(3)
  expect(every('tekun', null, '2026-07-01')).toBe(12)
  expect(every('disabilityLiving', null, '2026-07-01')).toBe(12)
  expect(every('oldAgeAllowance', null, '2026-07-01')).toBeUndefined()
  expect(reviewEvery({ programme: 'dibao', category: null, local: 3 }, '2026-07-01')?.months).toBe(3)
  expect(nextReview('2026-08-31', { months: 6, clause: '' })).toBe('2027-02-28')
})

test('what the rules cannot decide asks for nothing, and a gradual exit runs to its last day', () => {
  const dibao = { programme: 'dibao', state: 'running', monthlyFen: 500, graceUntil: null } as const
  const result = (answer: string, monthly?: number) => ({ answer, ...(monthly !== undefined && { monthly }) }) as never
  expect(askedBy(dibao, result('undetermined'), undefined, '2026-07-01')).toBeUndefined()
  expect(askedBy(dibao, undefined, undefined, '2026-07-01')).toBeUndefined()
  expect(askedBy(dibao, result('eligible', 5), undefined, '2026-07-01')).toBeUndefined()
  expect(askedBy(dibao, result('eligible', 6), undefined, '2026-07-01')).toMatchObject({
    act: 'increase',
    amountFen: 600,
  })
  expect(askedBy(dibao, result('ineligible'), result('undetermined'), '2026-07-01')).toBeUndefined()
  expect(askedBy(dibao, result('ineligible'), result('ineligible'), '2026-07-01')).toMatchObject({ act: 'end' })
  const grace = { ...dibao, state: 'grace', graceUntil: '2027-01-01' } as const
  expect(askedBy(grace, result('ineligible'), result('ineligible'), '2026-12-31')).toBeUndefined()
  expect(askedBy(grace, result('ineligible'), result('ineligible'), '2027-01-01')).toMatchObject({
    act: 'end',
    cause: 'graceEnded',
  })
  expect(askedBy(grace, result('eligible', 6), undefined, '2026-12-31')).toMatchObject({
    act: 'backToFull',
    amountFen: 600,
  })
})

test('months of a gradual exit are fixed or at most so many (AMB-01)', () => {
  const dibao = { programme: 'dibao', state: 'running', monthlyFen: 500, graceUntil: null } as const
  const ineligible = { answer: 'ineligible' } as never
  const asked = (grace: object) =>
    askedBy(dibao, ineligible, { answer: 'eligible', ...grace } as never, '2026-07-01')?.months
  expect(asked({ months: 6 })).toEqual({ fixed: true, value: 6 })
  expect(asked({ monthsAtMost: 12 })).toEqual({ fixed: false, value: 12 })
  expect(asked({})).toBeUndefined()
})

test('the share of those who survive is in whole fen and never to their cost', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 20 }), (sum, survivors) => {
      const share = shareOfSurvivors(sum, survivors)
      expect(Number.isInteger(share)).toBe(true)
      expect(share * (survivors + 1)).toBeGreaterThanOrEqual(sum * survivors)
      expect(share).toBeLessThanOrEqual(sum)
    }),
  )
})
