import { sql } from 'kysely'
import { canonicalJson, sha256 } from '../canonicalJson.ts'

/** An entry as it is hashed. The instant is text with microseconds, which a Date would lose. */
export interface HashedEntry {
  readonly county: string
  readonly seq: number
  readonly at: string
  readonly user_id: string
  readonly post: string
  readonly action: string
  readonly outcome: string
  readonly problem: string | null
  readonly subject: string | null
  readonly details: string
  readonly request_id: string
}

/** The columns of an entry `e` as they are hashed. A column added later is left out of the entries before it. */
export const HASHED_COLUMNS = sql<HashedEntry>`
  e.county, e.seq, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, e.user_id, e.post,
  e.action, e.outcome, e.problem, e.subject, e.details, e.request_id`

/** The hash of one entry: SHA-256 of its columns as canonical JSON. */
export function hashEntry(entry: HashedEntry): Buffer {
  const { county, seq, at, user_id, post, action, outcome, problem, subject, details, request_id } = entry
  return sha256(
    canonicalJson({ county, seq, at, user_id, post, action, outcome, problem, subject, details, request_id }),
  )
}

/** What the first seal of a county stands on. */
export function beginningOf(county: string): Buffer {
  return sha256(`doudi audit ${county}`)
}

export function hashChain(before: Uint8Array, entryHash: Uint8Array): Buffer {
  return sha256(before, entryHash)
}
