import type { Day } from '@doudi/domain'

/** The one source of time. Today is that of Asia/Shanghai whatever the machine's zone; tests set it. */
export interface Clock {
  now(): Date
  today(): Day
}

const DAY_MS = 86_400_000
/** China keeps one time, eight hours ahead, and has had no summer time since 1991. */
const AHEAD_MS = 8 * 3_600_000

function clockOf(now: () => Date): Clock {
  return { now, today: () => dayIn(now()) }
}

/** The day of an instant in Asia/Shanghai. */
export function dayIn(instant: Date): Day {
  return Math.floor((instant.getTime() + AHEAD_MS) / DAY_MS) as Day
}

export const systemClock: Clock = clockOf(() => new Date())

/**
 * A clock that was set to another moment and goes on from there: for showing the invented county what comes with the months.
 * Undefined: nobody has set it.
 */
export function clockSetTo(instant: string | undefined): Clock | undefined {
  if (instant === undefined || instant === '') return undefined
  const ahead = instantOf(instant) - Date.now()
  return clockOf(() => new Date(Date.now() + ahead))
}

/** A clock that stands still until it is set: `clockAt('2026-07-01T09:00+08:00')`. */
export function clockAt(instant: string): Clock & { set(instant: string): void } {
  let now = instantOf(instant)
  const set = (next: string) => {
    now = instantOf(next)
  }
  return { ...clockOf(() => new Date(now)), set }
}

function instantOf(text: string): number {
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new RangeError(`not an instant: ${text}`)
  return instant
}
