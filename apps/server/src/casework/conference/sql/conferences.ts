import type { Insertable, Selectable, Updateable } from 'kysely'
import type { CaseworkConference, CaseworkConferenceMember } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

export type ConferenceRow = Selectable<CaseworkConference>
export type MemberRow = Selectable<CaseworkConferenceMember>

export async function insertConference(
  tx: Tx,
  row: Insertable<CaseworkConference>,
  members: readonly { readonly account: string; readonly kin: boolean }[],
): Promise<void> {
  await tx.insertInto('casework.conference').values(row).execute()
  await tx
    .insertInto('casework.conference_member')
    .values(
      members.map(({ account, kin }) => ({ county: row.county, conference_id: row.id, account_id: account, kin })),
    )
    .execute()
}

/** The conference of an application that has not concluded, held until commit. */
export function findOpenConference(tx: Tx, county: string, application: string): Promise<ConferenceRow | undefined> {
  return tx
    .selectFrom('casework.conference')
    .selectAll()
    .where('county', '=', county)
    .where('application_id', '=', application)
    .where('outcome', 'is', null)
    .forUpdate()
    .executeTakeFirst()
}

/** Every conference of an application, the newest first. */
export function listConferencesOf(tx: Tx, county: string, application: string): Promise<ConferenceRow[]> {
  return tx
    .selectFrom('casework.conference')
    .selectAll()
    .where('county', '=', county)
    .where('application_id', '=', application)
    .orderBy('asked_at', 'desc')
    .execute()
}

export function listMembers(tx: Tx, county: string, conferences: readonly string[]): Promise<MemberRow[]> {
  if (conferences.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('casework.conference_member')
    .selectAll()
    .where('county', '=', county)
    .where('conference_id', 'in', [...conferences])
    .orderBy('account_id')
    .execute()
}

export async function updateMember(
  tx: Tx,
  { county, conference_id, account_id }: Pick<MemberRow, 'county' | 'conference_id' | 'account_id'>,
  set: Updateable<CaseworkConferenceMember>,
): Promise<void> {
  await tx
    .updateTable('casework.conference_member')
    .set(set)
    .where('county', '=', county)
    .where('conference_id', '=', conference_id)
    .where('account_id', '=', account_id)
    .execute()
}

export async function updateConference(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkConference>,
): Promise<void> {
  await tx.updateTable('casework.conference').set(set).where('county', '=', county).where('id', '=', id).execute()
}
