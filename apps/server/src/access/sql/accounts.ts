import { type ExpressionBuilder, sql } from 'kysely'
import type { Database } from '../../../../../db/generated/tables.ts'
import type { Tx } from '../../platform/db/index.ts'

/** An account as signing in must know it. */
export interface AccountToEnter {
  readonly id: string
  readonly name: string
  readonly lockedAt: Date | null
  readonly lastUsedAt: Date
  readonly stored: string
  readonly oneTime: boolean
  readonly setAt: Date
}

/** The account of that name, with its password as stored. */
export function findAccountByName(tx: Tx, county: string, name: string): Promise<AccountToEnter | undefined> {
  return accountsToEnter(tx, county).where('a.name', '=', name).executeTakeFirst()
}

export function findAccountToEnter(tx: Tx, county: string, id: string): Promise<AccountToEnter | undefined> {
  return accountsToEnter(tx, county).where('a.id', '=', id).executeTakeFirst()
}

function accountsToEnter(tx: Tx, county: string) {
  return tx
    .selectFrom('access.account as a')
    .innerJoin('access.credential as c', (join) =>
      join.onRef('c.county', '=', 'a.county').onRef('c.account_id', '=', 'a.id'),
    )
    .where('a.county', '=', county)
    .select([
      'a.id',
      'a.name',
      'a.locked_at as lockedAt',
      'a.last_used_at as lastUsedAt',
      'c.stored',
      'c.one_time as oneTime',
      'c.set_at as setAt',
    ])
}

export interface AccountOpened {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly shownName: string
  readonly demo?: boolean
  readonly stored: string
  readonly oneTime: boolean
  readonly at: Date
}

export async function insertAccount(tx: Tx, account: AccountOpened): Promise<void> {
  const { county, id, name, shownName, demo = false, stored, oneTime, at } = account
  await tx
    .insertInto('access.account')
    .values({ county, id, name, shown_name: shownName, demo, opened_at: at, last_used_at: at })
    .execute()
  await tx
    .insertInto('access.credential')
    .values({ county, account_id: id, stored, one_time: oneTime, set_at: at })
    .execute()
}

export async function storePassword(
  tx: Tx,
  { county, id }: { county: string; id: string },
  { stored, oneTime, at }: { stored: string; oneTime: boolean; at: Date },
): Promise<void> {
  await tx
    .updateTable('access.credential')
    .set({ stored, one_time: oneTime, set_at: at })
    .where('county', '=', county)
    .where('account_id', '=', id)
    .execute()
}

/** Holds the account until commit, so that two who change its posts or its lock do so one after the other. */
export async function holdAccount(tx: Tx, county: string, id: string) {
  return tx
    .selectFrom('access.account')
    .select(['id', 'name', 'locked_at as lockedAt'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function setLock(
  tx: Tx,
  { county, id }: { county: string; id: string },
  lock: { at: Date; why: 'administrator' | 'dormant' } | undefined,
): Promise<void> {
  await tx
    .updateTable('access.account')
    .set({ locked_at: lock?.at ?? null, locked_why: lock?.why ?? null })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export async function noteUse(tx: Tx, county: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('access.account')
    .set({ last_used_at: at })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** Everyone who has an account, with what they hold and what is proposed for them. */
export function listAccounts(tx: Tx, county: string) {
  return tx
    .selectFrom('access.account as a')
    .where('a.county', '=', county)
    .select([
      'a.id',
      'a.name',
      'a.shown_name as shownName',
      'a.demo',
      'a.opened_at as openedAt',
      'a.last_used_at as lastUsedAt',
      'a.locked_at as lockedAt',
      'a.locked_why as lockedWhy',
      hasSecondFactor,
    ])
    .orderBy('a.name')
    .execute()
}

function hasSecondFactor(eb: ExpressionBuilder<Database & { a: Database['access.account'] }, 'a'>) {
  return eb
    .exists(
      eb
        .selectFrom('access.second_factor as f')
        .select(sql.lit(1).as('one'))
        .whereRef('f.county', '=', 'a.county')
        .whereRef('f.account_id', '=', 'a.id')
        .where('f.confirmed_at', 'is not', null),
    )
    .as('secondFactor')
}

/** Accounts that were locked for not being used, the last locked first. */
export function listDormant(tx: Tx, county: string, most: number) {
  return tx
    .selectFrom('access.account as a')
    .where('a.county', '=', county)
    .where('a.locked_why', '=', 'dormant')
    .select(['a.id', 'a.name', 'a.shown_name as shownName', 'a.locked_at as lockedAt'])
    .orderBy('a.locked_at', 'desc')
    .limit(most)
    .execute()
}
