import type { z } from 'zod'
import { leaveReceipt } from '../audit/index.ts'
import { translateRefusal } from '../db/index.ts'
import { HttpProblem } from '../problem/index.ts'
import { inScope, scopeOf } from '../scope/index.ts'
import type { Platform, Request } from './context.ts'
import type { OpenQuery, Query } from './defineQuery.ts'
import { readInput } from './readInput.ts'
import { recordRefusal } from './recordRefusal.ts'
import { checkPermission, checkRecord } from './runCommand.ts'

/**
 * Answers a query in one transaction, in scope. Its receipts are in the same transaction: what was shown was noted.
 * A reading that is not permitted is entered in the ledger; one of a record out of scope simply finds nothing.
 */
export async function runQuery<Input extends z.ZodType, Outcome>(
  platform: Platform,
  query: Query<Input, Outcome>,
  request: Request,
  sent: unknown,
): Promise<Outcome> {
  const { actor, requestId } = request
  try {
    const scope = scopeOf(actor, request.county)
    const { county } = scope
    checkPermission(query, request)
    const input = readInput(query.input, sent)
    checkRecord(request, query.subject?.(input))
    const now = platform.clock.now()
    return await inScope(platform.db, scope, (tx) =>
      query.run(
        {
          tx,
          county,
          actor,
          keyring: platform.keyring,
          now,
          today: platform.clock.today(),
          requestId,
          receipt: async ({ withheld = actor.withholds ?? false, ...read }) => {
            await leaveReceipt(tx, { county, at: now, actor, action: query.name, withheld, ...read })
          },
        },
        input,
      ),
    )
  } catch (error) {
    const told = translateRefusal(error, platform.constraints)
    if (told instanceof HttpProblem && told.status !== 400) {
      await recordRefusal(platform, request, { action: query.name, problem: told.problem.code })
    }
    throw told
  }
}

/** Answers a query that is open to everyone. */
export function runOpenQuery<Input extends z.ZodType, Outcome>(
  { db, clock }: Platform,
  query: OpenQuery<Input, Outcome>,
  sent: unknown,
): Promise<Outcome> {
  return query.run({ db, clock }, readInput(query.input, sent))
}
