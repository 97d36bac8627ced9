import type { Platform } from '../../platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { countAttempt, type ThrottlePolicy, waitMs } from '../../platform/signIn/index.ts'
import { holdAttempts, writeAttempts } from '../sql/attempts.ts'
import { hashed } from './attempts.ts'

interface Visit {
  readonly county: string
  /** What for: each purpose is counted by itself. */
  readonly purpose: string
  readonly address: string
}

/**
 * Counts what somebody without an account asks of an open page, by the address it came from, which is kept as a hash
 * for a day. Returns how long they have to wait; 0 when they may go on.
 */
export function countVisit({ db, clock }: Platform, visit: Visit, policy: ThrottlePolicy): Promise<number> {
  const { county, purpose, address } = visit
  const at = clock.now()
  return inScope(db, scopeOf(systemActor(county)), async (tx) => {
    const about = hashed('address', `${purpose} ${address}`)
    const visits = await holdAttempts(tx, county, about, at)
    const wait = waitMs(visits, at, policy)
    if (wait === 0) await writeAttempts(tx, county, about, countAttempt(visits, at, policy))
    return wait
  })
}
