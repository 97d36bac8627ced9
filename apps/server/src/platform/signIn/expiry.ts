export interface SessionTimes {
  readonly startedAt: Date
  readonly lastSeenAt: Date
}

export interface SessionLimits {
  readonly idleMs: number
  readonly absoluteMs: number
}

const MINUTE = 60_000

/** Half an hour away from the desk, one working day in all (GB/T 22239-2019 §8.1.4.1 b; OWASP Session Management). */
export const SESSION_LIMITS: SessionLimits = { idleMs: 30 * MINUTE, absoluteMs: 12 * 60 * MINUTE }

/** An account that nobody used for a quarter of a year is locked until an administrator opens it. */
export const DORMANT_AFTER_DAYS = 90

/** The last sight of a session is written down once in a minute, not with every click. */
const SIGHT_MS = MINUTE

/** idle: nobody was seen for too long; over: it has lasted as long as a session may, however busy. */
export function sessionState(
  { startedAt, lastSeenAt }: SessionTimes,
  now: Date,
  { idleMs, absoluteMs }: SessionLimits = SESSION_LIMITS,
): 'live' | 'idle' | 'over' {
  const [age, unseen] = [now.getTime() - startedAt.getTime(), now.getTime() - lastSeenAt.getTime()]
  // A session from the future has a clock behind it that cannot be trusted, nor can its end.
  if (age >= absoluteMs || age < -SIGHT_MS) return 'over'
  return unseen >= idleMs ? 'idle' : 'live'
}

/** Whether this sight of a live session is worth a write. */
export function isSightDue({ lastSeenAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= SIGHT_MS
}

export function isDormant(lastUsedAt: Date, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= DORMANT_AFTER_DAYS * 24 * 60 * MINUTE
}
