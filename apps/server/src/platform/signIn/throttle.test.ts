import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACCOUNT_THROTTLE, ADDRESS_THROTTLE, countAttempt, type Failures, waitMs } from './index.ts'

const start = new Date('2026-11-21T08:00:00+08:00')
const after = (ms: number) => new Date(start.getTime() + ms)
const failed = (count: number): Failures => ({ count, lastAt: start })
const waitAfter = (count: number) => waitMs(failed(count), start, ACCOUNT_THROTTLE) / 1000

describe('after failed sign-ins', () => {
  it('the first four cost nothing, then the wait doubles up to a quarter of an hour', () => {
    expect(waitMs(undefined, start, ACCOUNT_THROTTLE)).toBe(0)
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 5000].map(waitAfter)).toEqual([
      0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
    ])
  })

  it('the wait runs down with the clock and ends', () => {
    const waitAt = (ms: number) => waitMs(failed(5), after(ms), ACCOUNT_THROTTLE)
    expect([0, 10_000, 29_999, 30_000, 90_000].map(waitAt)).toEqual([30_000, 20_000, 1, 0, 0])
  })

  it('a day of quiet forgets them', () => {
    const day = ACCOUNT_THROTTLE.forgottenAfterMs
    expect(countAttempt(failed(9), after(day - 1), ACCOUNT_THROTTLE).count).toBe(10)
    expect(countAttempt(failed(9), after(day), ACCOUNT_THROTTLE)).toEqual({ count: 1, lastAt: after(day) })
    expect(countAttempt(undefined, start, ACCOUNT_THROTTLE)).toEqual(failed(1))
  })

  it('nobody gets more than a hundred and ten guesses at one account in a day, however patient', () => {
    const day = 24 * 3_600_000
    let failures: Failures | undefined
    let guesses = 0
    for (let at = 0; at < day; at += Math.max(1000, waitMs(failures, after(at), ACCOUNT_THROTTLE))) {
      failures = countAttempt(failures, after(at), ACCOUNT_THROTTLE)
      guesses++
    }
    expect(guesses).toBeGreaterThan(90)
    expect(guesses).toBeLessThanOrEqual(110)
  })

  it('a clock that is set back makes nobody wait longer than the longest wait', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: -1e12, max: 1e12 }), (count, ms) => {
        const wait = waitMs(failed(count), after(ms), ACCOUNT_THROTTLE)
        return wait >= 0 && wait <= ACCOUNT_THROTTLE.longestWaitMs
      }),
    )
  })

  it('one more failure never shortens the wait', () => {
    fc.assert(
      fc.property(fc.nat(50), (count) => {
        const wait = (failures: number) => waitMs(failed(failures), start, ADDRESS_THROTTLE)
        return wait(count + 1) >= wait(count)
      }),
    )
  })

  it('a bureau behind one address has more patience than one account', () => {
    expect(waitMs(failed(30), start, ADDRESS_THROTTLE)).toBe(0)
    expect(waitMs(failed(31), start, ADDRESS_THROTTLE)).toBe(5000)
  })
})
