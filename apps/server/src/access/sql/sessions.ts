import type { Tx } from '../../platform/db/index.ts'

export interface SessionStarted {
  readonly county: string
  readonly id: string
  readonly tokenHash: Buffer
  readonly account: string
  readonly post?: string | null
  readonly startedAt: Date
  readonly now: Date
  readonly codeGivenAt?: Date
}

export async function insertSession(tx: Tx, session: SessionStarted): Promise<void> {
  const { county, id, tokenHash, account, post = null, startedAt, now, codeGivenAt = null } = session
  await tx
    .insertInto('access.session')
    .values({
      county,
      id,
      token_hash: tokenHash,
      account_id: account,
      post_id: post,
      started_at: startedAt,
      last_seen_at: now,
      code_given_at: codeGivenAt,
    })
    .execute()
}

/** A session that was not ended, by what its cookie hashes to, with everything that decides how far it reaches. */
export function findSession(tx: Tx, county: string, tokenHash: Buffer) {
  return tx
    .selectFrom('access.session as s')
    .innerJoin('access.account as a', (join) =>
      join.onRef('a.county', '=', 's.county').onRef('a.id', '=', 's.account_id'),
    )
    .innerJoin('access.credential as c', (join) =>
      join.onRef('c.county', '=', 's.county').onRef('c.account_id', '=', 's.account_id'),
    )
    .leftJoin('access.second_factor as f', (join) =>
      join.onRef('f.county', '=', 's.county').onRef('f.account_id', '=', 's.account_id'),
    )
    .leftJoin('access.county_rule as r', (join) => join.onRef('r.county', '=', 's.county'))
    .where('s.county', '=', county)
    .where('s.token_hash', '=', tokenHash)
    .where('s.ended_at', 'is', null)
    .where('a.locked_at', 'is', null)
    .select([
      's.id',
      's.post_id as postId',
      's.started_at as startedAt',
      's.last_seen_at as lastSeenAt',
      's.code_given_at as codeGivenAt',
      'a.id as account',
      'a.name',
      'a.shown_name as shownName',
      'c.one_time as oneTime',
      'f.confirmed_at as confirmedAt',
      'r.second_factor_needed as secondFactorNeeded',
    ])
    .executeTakeFirst()
}

export type FoundSession = NonNullable<Awaited<ReturnType<typeof findSession>>>

export async function noteSight(tx: Tx, county: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('access.session')
    .set({ last_seen_at: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export async function setSessionPost(tx: Tx, county: string, id: string, post: string): Promise<void> {
  await tx
    .updateTable('access.session')
    .set({ post_id: post })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export async function noteCode(tx: Tx, county: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('access.session')
    .set({ code_given_at: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export async function endSession(tx: Tx, county: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('access.session')
    .set({ ended_at: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** Ends all sessions of an account: after a new password or a lock nobody goes on with an old cookie. */
export async function endSessionsOf(tx: Tx, county: string, account: string, at: Date, except = ''): Promise<void> {
  let sessions = tx
    .updateTable('access.session')
    .set({ ended_at: at })
    .where('county', '=', county)
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
  if (except !== '') sessions = sessions.where('id', '<>', except)
  await sessions.execute()
}
