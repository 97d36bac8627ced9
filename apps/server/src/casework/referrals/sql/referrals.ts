import type { ReferralAct, ReferralState } from '@doudi/life'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import type { CaseworkReferral, CaseworkReferralStep } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import type { Referral } from '../types.ts'

type Row = Selectable<CaseworkReferral>

export const referralOf = (row: Row): Referral => ({
  id: row.id,
  region: row.region,
  household: row.household_id,
  person: row.person_id,
  intake: row.intake_id,
  department: row.department as Referral['department'],
  programme: row.programme,
  origin: row.origin as Referral['origin'],
  needSealed: row.need_sealed,
  state: row.state as ReferralState,
  version: Number(row.version),
  consentOn: row.consent_on,
  consentScope: row.consent_scope as Referral['consentScope'],
  consentDocument: row.consent_document,
  disclosedSealed: row.disclosed_sealed,
  sentOn: row.sent_on,
  dueOn: row.due_on,
  answeredOn: row.answered_on,
  outcome: row.outcome as Referral['outcome'],
  amountFen: row.amount_fen === null ? null : Number(row.amount_fen),
  reference: row.reference,
  toldOn: row.told_on,
  openedOn: row.opened_on,
})

const rowOf = (tx: Tx, county: string, id: string) =>
  tx.selectFrom('casework.referral').selectAll().where('county', '=', county).where('id', '=', id)

/** A referral in scope, for a department only its own; not found otherwise. */
export async function getReferral(tx: Tx, county: string, id: string): Promise<Referral> {
  const found = await findReferral(tx, county, id)
  if (!found) throw refusePlatform('platform.not-found')
  return found
}

export async function findReferral(tx: Tx, county: string, id: string): Promise<Referral | undefined> {
  const row = await rowOf(tx, county, id).executeTakeFirst()
  return row && referralOf(row)
}

/** The same, held until commit. */
export async function lockReferral(tx: Tx, county: string, id: string): Promise<Referral> {
  const row = await rowOf(tx, county, id).forUpdate().executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return referralOf(row)
}

export async function insertReferral(tx: Tx, row: Insertable<CaseworkReferral>): Promise<void> {
  await tx.insertInto('casework.referral').values(row).execute()
}

export async function updateReferral(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkReferral>,
): Promise<void> {
  await tx.updateTable('casework.referral').set(set).where('county', '=', county).where('id', '=', id).execute()
}

export async function insertReferralStep(tx: Tx, row: Insertable<CaseworkReferralStep>): Promise<void> {
  await tx.insertInto('casework.referral_step').values(row).execute()
}

export interface ReferralStep {
  readonly id: string
  readonly act: ReferralAct
  readonly state: ReferralState
  readonly happenedOn: string
  readonly takenAt: Date
  readonly takenPost: string
  readonly takenBy: string
  readonly byFile: boolean
  readonly saidSealed: Buffer | null
}

export async function listReferralSteps(tx: Tx, county: string, referrals: readonly string[]) {
  const { rows } = await sql<ReferralStep & { referral: string }>`
    select id, referral_id as referral, act, state, happened_on as "happenedOn", taken_at as "takenAt", taken_post as "takenPost",
           taken_by as "takenBy", by_file as "byFile", said_sealed as "saidSealed"
      from casework.referral_step
     where county = ${county} and referral_id = any(${[...referrals]}::uuid[]) order by referral_id, seq`.execute(tx)
  return Map.groupBy(rows, ({ referral }) => referral)
}

/** Own applications of a household that are still on their way, and referrals to departments of the state. */
export async function countStateAidOpen(tx: Tx, county: string, household: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select (select count(*) from casework.application
             where county = ${county} and household_id = ${household} and ended_on is null)::int
         + (select count(*) from casework.referral
             where county = ${county} and household_id = ${household} and department <> 'charity'
               and state in ('drafted', 'sent', 'accepted', 'returned'))::int as open`.execute(tx)
  return rows[0]?.open ?? 0
}

/** Whether the same need of somebody is open with a department. */
export async function isWithDepartment(
  tx: Tx,
  county: string,
  { person, department, programme }: { person: string; department: string; programme: string | null },
): Promise<boolean> {
  const row = await tx
    .selectFrom('casework.referral')
    .select('id')
    .where('county', '=', county)
    .where('person_id', '=', person)
    .where('department', '=', department)
    .where(sql`coalesce(programme, '')`, '=', programme ?? '')
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
