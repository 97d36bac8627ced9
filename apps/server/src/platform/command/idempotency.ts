import { canonicalJson, sha256 } from '../canonicalJson.ts'
import type { Tx } from '../db/index.ts'
import { refusePlatform } from '../problem/index.ts'

/** A key of one user, and the request it was first used for. */
export interface RequestKey {
  readonly county: string
  readonly user: string
  readonly key: string
  readonly requestHash: Buffer
}

const KEY = /^[\x21-\x7e]{8,128}$/

export function requestKey(
  sent: string,
  of: { county: string; user: string; command: string; input: unknown },
): RequestKey {
  if (!KEY.test(sent)) throw refusePlatform('platform.idempotency-key-unfit')
  const { county, user, command, input } = of
  return { county, user, key: sent, requestHash: sha256(canonicalJson([command, input])) }
}

/**
 * Takes the key for this transaction. Two requests with one key at once: the second waits here for the first, and
 * then finds its answer. Returns that answer, or nothing when the work is still to be done.
 */
export async function takeKey(
  tx: Tx,
  { county, user, key, requestHash }: RequestKey,
  now: Date,
): Promise<{ answer: unknown } | undefined> {
  const taken = await tx
    .insertInto('platform.idempotency_key')
    .values({ county, user_id: user, key, request_hash: requestHash, made_at: now })
    .onConflict((conflict) => conflict.columns(['county', 'user_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return undefined
  const earlier = await tx
    .selectFrom('platform.idempotency_key')
    .select(['request_hash', 'answer'])
    .where('county', '=', county)
    .where('user_id', '=', user)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  if (!earlier.request_hash.equals(requestHash)) throw refusePlatform('platform.idempotency-key-reused')
  return { answer: earlier.answer }
}

/** Keeps the answer with the key, in the same transaction as the work. */
export async function keepAnswer(tx: Tx, { county, user, key }: RequestKey, answer: unknown): Promise<void> {
  await tx
    .updateTable('platform.idempotency_key')
    .set({ answer: JSON.stringify(answer ?? null) })
    .where('county', '=', county)
    .where('user_id', '=', user)
    .where('key', '=', key)
    .execute()
}
