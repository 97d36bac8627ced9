import { sql } from 'kysely'
import type { Tx } from '../db/index.ts'

/** What is looked for in the ledger; nothing said is everything. */
export interface EntryFilter {
  readonly from: Date
  /** Before this instant. */
  readonly until: Date
  readonly action?: string | undefined
  readonly user?: string | undefined
  /** Prefix of the area of the post: 2 to 12 digits. */
  readonly region?: string | undefined
  readonly subject?: string | undefined
  readonly outcome?: 'done' | 'refused' | undefined
  /** The code of the refusal. */
  readonly problem?: string | undefined
  /** Where the page before ended: older entries only. */
  readonly before?: number | undefined
}

/** Entries of a county, the newest first, each with its place in the chain; without one it waits for its seal. */
export async function listEntries(tx: Tx, county: string, filter: EntryFilter, most: number) {
  const { from, until, action, user, region, subject, outcome, problem, before } = filter
  let entries = tx
    .selectFrom('platform.audit_entry as e')
    .leftJoin('platform.audit_seal as s', (join) =>
      join.onRef('s.county', '=', 'e.county').onRef('s.seq', '=', 'e.seq'),
    )
    .select(['e.seq', 'e.at', 'e.user_id as user', 'e.post', 'e.action', 'e.outcome', 'e.problem', 'e.subject'])
    .select(['e.details', 'e.request_id as requestId', 's.position'])
    .where('e.county', '=', county)
    .where('e.at', '>=', from)
    .where('e.at', '<', until)
  if (action !== undefined) entries = entries.where('e.action', '=', action)
  if (user !== undefined) entries = entries.where('e.user_id', '=', user)
  if (subject !== undefined) entries = entries.where('e.subject', '=', subject)
  if (outcome !== undefined) entries = entries.where('e.outcome', '=', outcome)
  if (problem !== undefined) entries = entries.where('e.problem', '=', problem)
  if (before !== undefined) entries = entries.where('e.seq', '<', before)
  // a post is written as role, area, section
  if (region !== undefined) entries = entries.where(sql<boolean>`starts_with(split_part(e.post, ' ', 2), ${region})`)
  return entries.orderBy('e.seq', 'desc').limit(most).execute()
}

/** How far the chain of a county reaches, and what waits for its seal. */
export async function chainState(tx: Tx, county: string) {
  const last = await tx
    .selectFrom('platform.audit_seal')
    .select(['position', 'sealed_at as sealedAt'])
    .where('county', '=', county)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  const { waiting } = await tx
    .selectFrom('platform.audit_unsealed')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('county', '=', county)
    .executeTakeFirstOrThrow()
  return { sealed: last?.position ?? 0, sealedAt: last?.sealedAt ?? null, waiting }
}

/** The last entry of an action that was done, such as the last verification. */
export function lastOf(tx: Tx, county: string, action: string) {
  return tx
    .selectFrom('platform.audit_entry')
    .select(['at', 'user_id as user', 'details'])
    .where('county', '=', county)
    .where('action', '=', action)
    .where('outcome', '=', 'done')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}
