/** What is remembered of an account, or of an address, between two attempts. */
export interface Failures {
  readonly count: number
  readonly lastAt: Date
}

export interface ThrottlePolicy {
  /** So many failures cost nothing: people mistype. */
  readonly free: number
  readonly firstWaitMs: number
  readonly longestWaitMs: number
  /** After so long without an attempt the failures are forgotten. */
  readonly forgottenAfterMs: number
}

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/**
 * For one account, its password and its code alike. Waiting instead of locking (GB/T 22239-2019 §8.1.4.1 b) asks for a
 * limit): about a hundred guesses a day, and nobody can shut a colleague out for longer than a quarter of an hour.
 */
export const ACCOUNT_THROTTLE: ThrottlePolicy = {
  free: 4,
  firstWaitMs: 30 * SECOND,
  longestWaitMs: 15 * MINUTE,
  forgottenAfterMs: 24 * HOUR,
}

/** For one address, over all accounts. More patient, because a whole bureau may share one. */
export const ADDRESS_THROTTLE: ThrottlePolicy = {
  free: 30,
  firstWaitMs: 5 * SECOND,
  longestWaitMs: 5 * MINUTE,
  forgottenAfterMs: HOUR,
}

/**
 * How long until the next attempt is looked at; 0 means now. Each failure doubles the wait. An attempt within the wait
 * is refused unseen and not counted.
 */
export function waitMs(failures: Failures | undefined, now: Date, policy: ThrottlePolicy): number {
  if (failures === undefined || isForgotten(failures, now, policy)) return 0
  const beyond = failures.count - policy.free
  if (beyond <= 0) return 0
  const wait = Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** (beyond - 1))
  return Math.max(0, wait - sinceLast(failures, now))
}

/**
 * The failures with one more. Written *before* the password is looked at, and taken back when it was right: otherwise
 * a hundred attempts at the same moment would all find the count of the first.
 */
export function countAttempt(failures: Failures | undefined, now: Date, policy: ThrottlePolicy): Failures {
  const before = failures === undefined || isForgotten(failures, now, policy) ? 0 : failures.count
  return { count: before + 1, lastAt: now }
}

function isForgotten(failures: Failures, now: Date, policy: ThrottlePolicy): boolean {
  return sinceLast(failures, now) >= policy.forgottenAfterMs
}

/** A clock that was set back makes nobody wait longer than the policy says. */
function sinceLast({ lastAt }: Failures, now: Date): number {
  return Math.max(0, now.getTime() - lastAt.getTime())
}
