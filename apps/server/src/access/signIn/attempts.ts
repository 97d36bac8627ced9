import { createHash } from 'node:crypto'
import type { Platform } from '../../platform/command/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { ACCOUNT_THROTTLE, ADDRESS_THROTTLE, countAttempt, waitMs } from '../../platform/signIn/index.ts'
import { refuse } from '../problems.ts'
import { forgetAttemptsOf, holdAttempts, takeBack, writeAttempts } from '../sql/attempts.ts'

/** Who tries, as typed, and from where. There need not be such an account: it waits like any other. */
export interface Trial {
  readonly county: string
  readonly name: string
  readonly address: string
}

export const hashed = (kind: 'account' | 'address', text: string) =>
  `${kind}:${createHash('sha256').update(text).digest('hex')}`

/**
 * Counts an attempt before anything is looked at, in a transaction of its own that no refusal undoes: a hundred
 * attempts at one moment are a hundred. Refuses one that comes too soon, unseen and uncounted. Returns what takes the
 * attempt back when it was right: this one only, or all that were counted against the account.
 */
export async function countTrial(
  { db, clock }: Platform,
  trial: Trial,
): Promise<(which: 'this' | 'all') => Promise<void>> {
  const { county } = trial
  const [account, address] = [hashed('account', trial.name), hashed('address', trial.address)]
  const scope = scopeOf(systemActor(county))
  const policies = [
    [account, ACCOUNT_THROTTLE],
    [address, ADDRESS_THROTTLE],
  ] as const
  const at = clock.now()
  const befores = await inScope(db, scope, async (tx) => {
    const found: { about: string; before: Date }[] = []
    for (const [about, policy] of policies) {
      const failures = await holdAttempts(tx, county, about, at)
      const wait = waitMs(failures, at, policy)
      if (wait > 0) throw refuse('access.wait', { seconds: Math.ceil(wait / 1000) })
      await writeAttempts(tx, county, about, countAttempt(failures, at, policy))
      found.push({ about, before: failures.lastAt })
    }
    return found
  })
  return (which) =>
    inScope(db, scope, async (tx) => {
      for (const before of befores) await takeBack(tx, { county, at, ...before })
      if (which === 'all') await forgetAttemptsOf(tx, county, account)
    })
}
