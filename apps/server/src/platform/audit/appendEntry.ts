import { canonicalJson } from '../canonicalJson.ts'
import type { Tx } from '../db/index.ts'
import type { Actor } from '../scope/index.ts'

/** What the ledger keeps of one act. `details` holds ids, codes and sums, never a name or number of a person. */
export interface AuditLine {
  readonly county: string
  readonly at: Date
  readonly actor: Actor
  readonly action: string
  /** The code of the refusal; absent when it was done. */
  readonly problem?: string
  readonly subject?: string | undefined
  readonly details: object
  readonly requestId: string
}

/** Writes an entry in the transaction of what it tells of, and leaves it to the sealer. */
export async function appendEntry(tx: Tx, line: AuditLine): Promise<void> {
  const { county, at, actor, action, problem, subject, details, requestId } = line
  const { seq } = await tx
    .insertInto('platform.audit_entry')
    .values({
      county,
      at,
      user_id: actor.user,
      post: actor.post,
      action,
      outcome: problem === undefined ? 'done' : 'refused',
      problem: problem ?? null,
      subject: subject ?? null,
      details: canonicalJson(details),
      request_id: requestId,
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await tx.insertInto('platform.audit_unsealed').values({ county, seq }).execute()
}
