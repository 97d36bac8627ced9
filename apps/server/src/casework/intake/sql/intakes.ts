import type { CaseFile } from '@doudi/contract'
import type { Insertable } from 'kysely'
import type {
  CaseworkAuthorisation,
  CaseworkIntake,
  CaseworkIntakeItem,
} from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import type { Keyring } from '../../../platform/secrets/index.ts'
import { TOLD } from '../../sealed.ts'

type Event = Exclude<NonNullable<CaseFile['household']['event']>, 'none'>
type By = NonNullable<NonNullable<CaseFile['household']['applied']>['by']>

/** What was said at the door: the words, and what happened as the rules read it. */
export interface Told {
  readonly words: string
  readonly event?: Event | undefined
}

export async function insertIntake(tx: Tx, row: Insertable<CaseworkIntake>): Promise<void> {
  await tx.insertInto('casework.intake').values(row).execute()
}

export async function insertItems(tx: Tx, rows: readonly Insertable<CaseworkIntakeItem>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('casework.intake_item')
      .values([...rows])
      .execute()
}

export async function insertAuthorisation(tx: Tx, row: Insertable<CaseworkAuthorisation>): Promise<void> {
  await tx.insertInto('casework.authorisation').values(row).execute()
}

/** An intake in scope; not found otherwise. */
export async function getIntake(tx: Tx, county: string, id: string) {
  const row = await tx
    .selectFrom('casework.intake')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** Who applied and what happened, as the rules read it. */
export async function findEvent(
  tx: Tx,
  county: string,
  keyring: Keyring,
  id: string,
): Promise<{ by: By; event: Event }> {
  const row = await getIntake(tx, county, id)
  const told = TOLD.open(keyring, id, row.told_sealed) as Told
  return { by: row.applied_by as By, event: told.event ?? {} }
}

export function listItems(tx: Tx, county: string, intake: string) {
  return tx
    .selectFrom('casework.intake_item')
    .selectAll()
    .where('county', '=', county)
    .where('intake_id', '=', intake)
    .orderBy('id')
    .execute()
}

/** Authorisations of a household that are good on a day. */
export function listAuthorisations(tx: Tx, county: string, household: string, on: string) {
  return tx
    .selectFrom('casework.authorisation')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', '=', household)
    .where('signed_on', '<=', on)
    .where('good_until', '>=', on)
    .where((row) => row.or([row('withdrawn_on', 'is', null), row('withdrawn_on', '>', on)]))
    .orderBy('signed_on')
    .execute()
}
