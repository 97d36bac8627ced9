import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Sum, stretchesOf, tiled } from './stretches.ts'

test('a span that began before is worked out from the first day on, one that begins later from its own', () => {
  expect(stretchesOf({ from: '2026-01-01', until: null }, '2026-07-01', [])).toEqual([
    { from: '2026-07-01', until: null },
  ])
  expect(stretchesOf({ from: '2026-09-01', until: null }, '2026-07-01', [])).toEqual([
    { from: '2026-09-01', until: null },
  ])
  expect(stretchesOf({ from: '2026-01-01', until: '2026-07-01' }, '2026-07-01', [])).toEqual([])
})

test('it is cut where another document begins to hold', () => {
  expect(
    stretchesOf({ from: '2026-01-01', until: '2027-01-01' }, '2026-07-01', ['2026-10-01', '2027-01-01', '2026-07-01']),
  ).toEqual([
    { from: '2026-07-01', until: '2026-10-01' },
    { from: '2026-10-01', until: '2027-01-01' },
  ])
})

test('the old sum stands until the first day that differs, and neighbours with one sum are one', () => {
  const sums = [
    { from: '2026-07-01', until: '2026-08-01', fen: 630 },
    { from: '2026-08-01', until: '2026-10-01', fen: 660 },
    { from: '2026-10-01', until: null, fen: 660 },
  ]
  expect(tiled(630, sums)).toEqual([{ from: '2026-08-01', until: null, fen: 660 }])
  expect(tiled(660, sums)).toEqual([
    { from: '2026-07-01', until: '2026-08-01', fen: 630 },
    { from: '2026-08-01', until: null, fen: 660 },
  ])
  expect(tiled(630, sums.slice(0, 1))).toEqual([])
})

const DAY = fc.integer({ min: 1, max: 28 }).map((day) => `2026-07-${String(day).padStart(2, '0')}`)

test('whatever the days: the stretches lie side by side without a gap, and working them out again changes nothing', () => {
  fc.assert(
    fc.property(
      DAY,
      DAY,
      fc.array(DAY),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 40, maxLength: 40 }),
      (from, start, borders, fens) => {
        const stretches = stretchesOf({ from, until: null }, start, borders)
        for (const [at, one] of stretches.entries()) expect(one.until).toBe(stretches[at + 1]?.from ?? null)
        const sums = stretches.map((one, at): Sum => ({ ...one, fen: fens[at] as number }))
        const fenOn = (tiles: readonly Sum[], day: string, before: number) =>
          tiles.find((one) => one.from <= day && (one.until === null || day < one.until))?.fen ?? before
        const tiles = tiled(2, sums)
        for (const one of sums) expect(fenOn(tiles, one.from, 2)).toBe(one.fen)
        for (const tile of tiles) {
          const again = sums.filter((one) => one.from >= tile.from && (tile.until === null || one.from < tile.until))
          expect(tiled(tile.fen, again)).toEqual([])
        }
      },
    ),
  )
})
