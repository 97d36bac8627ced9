import type { Tx } from '../../platform/db/index.ts'

export interface FileOpened {
  readonly county: string
  readonly id: string
  readonly account: string
  readonly post: string
  readonly file: string
  readonly region: string
  readonly reason: string
  readonly at: Date
  readonly until: Date
  /** 2026-07-06; nothing while the holidays on the way are not known. */
  readonly reviewDueOn: string | null
}

export async function insertOpenedFile(tx: Tx, opened: FileOpened): Promise<void> {
  const { county, id, account, post, file, region, reason, at, until, reviewDueOn } = opened
  await tx
    .insertInto('access.opened_file')
    .values({
      county,
      id,
      account_id: account,
      post,
      file_id: file,
      region,
      reason,
      opened_at: at,
      open_until_at: until,
      review_due_on: reviewDueOn,
    })
    .execute()
}

/** An opening of this account that has not run out. */
export function findOpenFile(tx: Tx, county: string, id: string, { account, now }: { account: string; now: Date }) {
  return tx
    .selectFrom('access.opened_file')
    .select(['file_id as file', 'region', 'post'])
    .where('county', '=', county)
    .where('id', '=', id)
    .where('account_id', '=', account)
    .where('open_until_at', '>', now)
    .executeTakeFirst()
}

export function holdOpenedFile(tx: Tx, county: string, id: string) {
  return tx
    .selectFrom('access.opened_file')
    .select(['account_id as account', 'reviewed_at as reviewedAt'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function writeReview(
  tx: Tx,
  { county, id }: { county: string; id: string },
  { by, at, finding, remark }: { by: string; at: Date; finding: string; remark: string | null },
): Promise<void> {
  await tx
    .updateTable('access.opened_file')
    .set({ reviewed_by: by, reviewed_at: at, finding, remark })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** Openings, those that wait for review first. */
export function listOpenedFiles(tx: Tx, county: string) {
  return tx
    .selectFrom('access.opened_file as o')
    .innerJoin('access.account as a', (join) =>
      join.onRef('a.county', '=', 'o.county').onRef('a.id', '=', 'o.account_id'),
    )
    .where('o.county', '=', county)
    .select([
      'o.id',
      'o.account_id as account',
      'a.shown_name as openedBy',
      'o.post',
      'o.file_id as file',
      'o.region',
      'o.reason',
      'o.opened_at as openedAt',
      'o.open_until_at as openUntilAt',
      'o.review_due_on as reviewDueOn',
      'o.reviewed_at as reviewedAt',
      'o.finding',
      'o.remark',
    ])
    .orderBy((eb) => eb('o.reviewed_at', 'is not', null))
    .orderBy('o.opened_at')
    .limit(500)
    .execute()
}

/** Openings that wait for review, made by me or by anybody else, the one due first before the others. */
export function listUnreviewed(
  tx: Tx,
  county: string,
  { by, notBy, most }: { by?: string; notBy?: string; most: number },
) {
  return tx
    .selectFrom('access.opened_file as o')
    .innerJoin('access.account as a', (join) =>
      join.onRef('a.county', '=', 'o.county').onRef('a.id', '=', 'o.account_id'),
    )
    .where('o.county', '=', county)
    .where('o.reviewed_at', 'is', null)
    .$if(by !== undefined, (query) => query.where('o.account_id', '=', by as string))
    .$if(notBy !== undefined, (query) => query.where('o.account_id', '<>', notBy as string))
    .select([
      'o.id',
      'a.shown_name as openedBy',
      'o.region',
      'o.opened_at as openedAt',
      'o.review_due_on as reviewDueOn',
    ])
    .orderBy('o.opened_at')
    .limit(most)
    .execute()
}
