import { randomUUID } from 'node:crypto'
import type { Tx } from '../../platform/db/index.ts'

const MINUTES = 10

/** Somebody on the way to the provider and back. */
export interface Attempt {
  readonly county: string
  readonly stateHash: Buffer
  readonly browserHash: Buffer
  readonly nonce: string
  readonly verifier: string
  readonly linksAccount: string | null
  readonly at: Date
}

export async function insertAttempt(tx: Tx, attempt: Attempt): Promise<void> {
  const { county, stateHash, browserHash, nonce, verifier, linksAccount, at } = attempt
  await forgetProviderAttempts(tx, county, at)
  await tx
    .insertInto('access.provider_attempt')
    .values({
      county,
      id: randomUUID(),
      state_hash: stateHash,
      browser_hash: browserHash,
      nonce,
      verifier,
      links_account: linksAccount,
      started_at: at,
    })
    .execute()
}

/** Takes the attempt: it is there once, for that browser, for ten minutes. */
export function takeAttempt(
  tx: Tx,
  { county, stateHash, browserHash, now }: { county: string; stateHash: Buffer; browserHash: Buffer; now: Date },
) {
  return tx
    .deleteFrom('access.provider_attempt')
    .where('county', '=', county)
    .where('state_hash', '=', stateHash)
    .where('browser_hash', '=', browserHash)
    .where('started_at', '>', new Date(now.getTime() - MINUTES * 60_000))
    .returning(['nonce', 'verifier', 'links_account as linksAccount'])
    .executeTakeFirst()
}

export async function forgetProviderAttempts(tx: Tx, county: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - MINUTES * 60_000)
  await tx
    .deleteFrom('access.provider_attempt')
    .where('county', '=', county)
    .where('started_at', '<=', before)
    .execute()
}

export interface Link {
  readonly county: string
  readonly account: string
  readonly issuer: string
  readonly subject: string
  readonly by: string
  readonly at: Date
}

/** Links an account to somebody at the provider, in place of whom it was linked to before. */
export async function writeLink(tx: Tx, { county, account, issuer, subject, by, at }: Link): Promise<void> {
  const link = { issuer, subject, linked_by: by, linked_at: at }
  await tx
    .insertInto('access.provider_link')
    .values({ county, account_id: account, ...link })
    .onConflict((on) => on.columns(['county', 'account_id']).doUpdateSet(link))
    .execute()
}

export async function removeLink(tx: Tx, county: string, account: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('access.provider_link')
    .where('county', '=', county)
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

export function findLink(tx: Tx, county: string, { issuer, subject }: { issuer: string; subject: string }) {
  return tx
    .selectFrom('access.provider_link')
    .select(['account_id as account', 'linked_by as by'])
    .where('county', '=', county)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()
}
