import type { Tx } from '../../platform/db/index.ts'

/** A post as its holder may act in it. */
export interface HeldPost {
  readonly id: string
  readonly role: string
  readonly region: string
  readonly section: string
}

/** The posts that somebody may act in today: approved and not ended, the oldest first. */
export function listHeldPosts(tx: Tx, county: string, account: string): Promise<HeldPost[]> {
  return tx
    .selectFrom('access.post')
    .select(['id', 'role', 'region', 'section'])
    .where('county', '=', county)
    .where('account_id', '=', account)
    .where('approved_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('approved_at')
    .orderBy('id')
    .execute()
}

/** Roles that are held or proposed: a proposal already bars what excludes it. */
export async function rolesOpen(tx: Tx, county: string, account: string, except?: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('access.post')
    .select(['id', 'role'])
    .where('county', '=', county)
    .where('account_id', '=', account)
    .where('ended_at', 'is', null)
    .execute()
  return rows.filter(({ id }) => id !== except).map(({ role }) => role)
}

export function findPost(tx: Tx, county: string, id: string) {
  return tx
    .selectFrom('access.post')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export interface PostProposed {
  readonly county: string
  readonly id: string
  readonly account: string
  readonly role: string
  readonly region: string
  readonly section: string
  readonly origin: 'two-people' | 'founding' | 'demo'
  readonly reason: string
  readonly by: string
  readonly at: Date
  /** Founding and demo posts are in force at once: there is nobody yet who could approve. */
  readonly inForce: boolean
}

export async function insertPost(tx: Tx, post: PostProposed): Promise<void> {
  const { county, id, account, role, region, section, origin, reason, by, at, inForce } = post
  await tx
    .insertInto('access.post')
    .values({
      county,
      id,
      account_id: account,
      role,
      region,
      section,
      origin,
      reason,
      proposed_by: by,
      proposed_at: at,
      ...(inForce ? { approved_by: by, approved_at: at } : {}),
    })
    .execute()
}

export async function approvePost(tx: Tx, county: string, id: string, { by, at }: { by: string; at: Date }) {
  await tx
    .updateTable('access.post')
    .set({ approved_by: by, approved_at: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export async function endPost(tx: Tx, county: string, id: string, { by, at }: { by: string; at: Date }) {
  await tx
    .updateTable('access.post')
    .set({ ended_by: by, ended_at: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** All posts that are proposed or held, with the names of those concerned. */
export function listOpenPosts(tx: Tx, county: string) {
  return tx
    .selectFrom('access.post as p')
    .leftJoin('access.account as proposer', (join) =>
      join.onRef('proposer.county', '=', 'p.county').onRef('proposer.id', '=', 'p.proposed_by'),
    )
    .where('p.county', '=', county)
    .where('p.ended_at', 'is', null)
    .select([
      'p.id',
      'p.account_id as account',
      'p.role',
      'p.region',
      'p.section',
      'p.origin',
      'p.reason',
      'p.proposed_at as proposedAt',
      'p.proposed_by as proposedBy',
      'proposer.shown_name as proposedByName',
      'p.approved_at as approvedAt',
    ])
    .orderBy('p.proposed_at')
    .orderBy('p.id')
    .execute()
}

/** Who else holds one of these roles with an account that can be entered. */
export async function othersHolding(tx: Tx, county: string, role: string, account: string): Promise<number> {
  const rows = await tx
    .selectFrom('access.post as p')
    .innerJoin('access.account as a', (join) =>
      join.onRef('a.county', '=', 'p.county').onRef('a.id', '=', 'p.account_id'),
    )
    .where('p.county', '=', county)
    .where('p.role', '=', role)
    .where('p.account_id', '<>', account)
    .where('p.approved_at', 'is not', null)
    .where('p.ended_at', 'is', null)
    .where('a.locked_at', 'is', null)
    .select('p.id')
    .forUpdate()
    .execute()
  return rows.length
}

/** Posts that wait for approval, by me or by anybody else, the oldest first. */
export function listProposedPosts(
  tx: Tx,
  county: string,
  { by, notBy, most }: { by?: string; notBy?: string; most: number },
) {
  return (
    tx
      .selectFrom('access.post as p')
      .innerJoin('access.account as a', (join) =>
        join.onRef('a.county', '=', 'p.county').onRef('a.id', '=', 'p.account_id'),
      )
      .where('p.county', '=', county)
      .where('p.approved_at', 'is', null)
      .where('p.ended_at', 'is', null)
      .$if(by !== undefined, (query) => query.where('p.proposed_by', '=', by as string))
      // nobody approves what they proposed, nor a post of their own
      .$if(notBy !== undefined, (query) =>
        query.where('p.proposed_by', '<>', notBy as string).where('p.account_id', '<>', notBy as string),
      )
      .select(['p.id', 'a.shown_name as shownName', 'p.role', 'p.region', 'p.proposed_at as proposedAt'])
      .orderBy('p.proposed_at')
      .limit(most)
      .execute()
  )
}

/** Everybody who is in a post now and can come in, with every post they hold. */
export function listPostHolders(tx: Tx, county: string) {
  return tx
    .selectFrom('access.post as p')
    .innerJoin('access.account as a', (join) =>
      join.onRef('a.county', '=', 'p.county').onRef('a.id', '=', 'p.account_id'),
    )
    .where('p.county', '=', county)
    .where('p.approved_at', 'is not', null)
    .where('p.ended_at', 'is', null)
    .where('a.locked_at', 'is', null)
    .select(['p.id as post', 'a.id as account', 'a.shown_name as shownName', 'p.role', 'p.region', 'p.section'])
    .orderBy('p.region')
    .orderBy('a.shown_name')
    .execute()
}
