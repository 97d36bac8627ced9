import { appendEntry } from '../audit/index.ts'
import { faultFields } from '../log.ts'
import { inScope, scopeOf } from '../scope/index.ts'
import type { Platform, Request } from './context.ts'

/**
 * Enters a refusal in the ledger, in a transaction of its own because the command's was undone. What was tried in a
 * county that is not the actor's is entered in their own. A ledger that cannot be written must not hide the refusal
 * from the one who asked, so that is told to the log.
 */
export async function recordRefusal(
  { db, clock, log }: Platform,
  { actor, county: asked, requestId }: Request,
  refusal: { action: string; problem: string; subject?: string | undefined },
): Promise<void> {
  const county = asked !== undefined && actor.counties.includes(asked) ? asked : actor.counties[0]
  try {
    if (county === undefined) throw new RangeError('a post without a county')
    await inScope(db, scopeOf(actor, county), (tx) =>
      appendEntry(tx, { county, at: clock.now(), actor, details: {}, requestId, ...refusal }),
    )
  } catch (error) {
    log('error', 'audit-refusal-not-written', { action: refusal.action, request: requestId, ...faultFields(error) })
  }
}
