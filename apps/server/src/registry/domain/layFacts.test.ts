import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fact, factOn, spansOf } from './layFacts.ts'

const dayOf = (n: number) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)

/** Facts over 60 days in the order in which they were learned, some without an end. */
const facts = fc
  .array(fc.tuple(fc.nat(59), fc.option(fc.integer({ min: 1, max: 30 }))), { maxLength: 12 })
  .map((list) =>
    list.map(
      ([from, days], seq): Fact => ({ seq, from: dayOf(from), until: days === null ? null : dayOf(from + days) }),
    ),
  )
const shuffled = facts.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
)

/** The plain way: day after day, each fact painted over what was there. */
function painted(list: readonly Fact[], on: string): number | undefined {
  let last: number | undefined
  for (const fact of list.toSorted((one, other) => one.seq - other.seq)) {
    if (fact.from <= on && (fact.until === null || on < fact.until)) last = fact.seq
  }
  return last
}

describe('facts laid over one another', () => {
  it('are on every day what was learned last of that day, in whatever order they are read', () => {
    fc.assert(
      fc.property(shuffled, fc.nat(99), ([inOrder, anyOrder], n) => {
        expect(factOn(anyOrder, dayOf(n))?.seq).toBe(painted(inOrder, dayOf(n)))
      }),
    )
  })

  it('make spans that agree with every single day, do not overlap and leave unknown what is unknown', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const spans = spansOf(list)
        for (let n = 0; n < 100; n += 1) {
          const at = spans.filter(({ from, until }) => from <= dayOf(n) && (until === null || dayOf(n) < until))
          expect(at.length).toBeLessThanOrEqual(1)
          expect(at[0]?.fact.seq).toBe(painted(list, dayOf(n)))
        }
      }),
    )
  })

  it('leave a year on both sides of a month that was different', () => {
    const year: Fact = { seq: 1, from: '2025-01-01', until: null }
    const month: Fact = { seq: 2, from: '2025-07-01', until: '2025-08-01' }
    expect(spansOf([year, month]).map(({ from, until, fact }) => [from, until, fact.seq])).toEqual([
      ['2025-01-01', '2025-07-01', 1],
      ['2025-07-01', '2025-08-01', 2],
      ['2025-08-01', null, 1],
    ])
  })
})
