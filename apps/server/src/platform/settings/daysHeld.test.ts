import { addDays, type Day, parseDay, printDay } from '@doudi/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { daysHeld } from './daysHeld.ts'

const START = parseDay('2024-02-27') as Day
const written = (days: number) => printDay(addDays(START, days))

interface Entry {
  readonly id: string
  readonly holds_from: string
  holds_until: string | null
}

const wishes = fc.array(fc.tuple(fc.nat(30), fc.option(fc.integer({ min: 1, max: 10 }))), {
  minLength: 1,
  maxLength: 12,
})

/** Approves one after the other, as the command does. */
function approveAll(asked: readonly (readonly [number, number | null])[]): Entry[] {
  const all: Entry[] = []
  for (const [at, [from, days]] of asked.entries()) {
    const wanted = { from: written(from), until: days === null ? null : written(from + days) }
    const { until, cut } = daysHeld(wanted, all)
    for (const one of cut) for (const entry of all) if (entry.id === one.id) entry.holds_until = one.until
    all.push({ id: String(at), holds_from: wanted.from, holds_until: until })
  }
  return all
}

const holdsOn = (day: string) => (one: Entry) =>
  one.holds_from <= day && (one.holds_until === null || day < one.holds_until)

test('whatever is approved in whatever order, no day has two figures, and the first day of the last approved has that one', () => {
  fc.assert(
    fc.property(wishes, (asked) => {
      const all = approveAll(asked)
      for (let day = 0; day < 45; day += 1) expect(all.filter(holdsOn(written(day))).length).toBeLessThan(2)
      const last = all.at(-1)
      expect(all.find(holdsOn(last?.holds_from ?? ''))?.id).toBe(last?.id)
      for (const { holds_from, holds_until } of all)
        expect(holds_until === null || holds_until >= holds_from).toBe(true)
    }),
  )
})

test('a figure from July ends the one before it and leaves the one announced for next year alone', () => {
  const before = { id: 'before', holds_from: '2024-01-01', holds_until: '2025-01-01' }
  const announced = { id: 'announced', holds_from: '2025-01-01', holds_until: null }
  expect(daysHeld({ from: '2024-07-01', until: null }, [before, announced])).toEqual({
    until: '2025-01-01',
    cut: [{ id: 'before', until: '2024-07-01' }],
  })
})

test('a figure entered wrongly and corrected from the same day never held', () => {
  const wrong = { id: 'wrong', holds_from: '2024-07-01', holds_until: null }
  expect(daysHeld({ from: '2024-07-01', until: null }, [wrong]).cut).toEqual([{ id: 'wrong', until: '2024-07-01' }])
})
