import type { AppliedProgramme, AwardState } from '@doudi/life'
import type { Selectable, Updateable } from 'kysely'
import type { CaseworkAward, CaseworkAwardAmount } from '../../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import { refusePlatform } from '../../../../platform/problem/index.ts'
import type { AmountSpan, Award } from '../types.ts'

const rowOf = (tx: Tx, county: string, id: string) =>
  tx.selectFrom('casework.award').selectAll().where('county', '=', county).where('id', '=', id)

/** An award in scope; not found otherwise. */
export async function getAward(tx: Tx, county: string, id: string): Promise<Award> {
  const row = await rowOf(tx, county, id).executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return awardOf(row)
}

/** The same, held until commit: of two clerks at once one waits and then sees what changed. */
export async function lockAward(tx: Tx, county: string, id: string): Promise<Award> {
  const row = await rowOf(tx, county, id).forUpdate().executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return awardOf(row)
}

/** Awards of a household and its members that have not ended, in the order in which they began. */
export async function listOpenAwardsIn(tx: Tx, county: string, households: readonly string[]): Promise<Award[]> {
  if (households.length === 0) return []
  const rows = await tx
    .selectFrom('casework.award')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', 'in', [...households])
    .where('holds_until', 'is', null)
    .orderBy('holds_from')
    .orderBy('id')
    .execute()
  return rows.map(awardOf)
}

/** Every award of a household, also ended ones, the newest first. */
export async function listAwardsOf(tx: Tx, county: string, household: string): Promise<Award[]> {
  const rows = await tx
    .selectFrom('casework.award')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', '=', household)
    .orderBy('holds_from', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(awardOf)
}

export async function updateAward(tx: Tx, county: string, id: string, set: Updateable<CaseworkAward>): Promise<void> {
  await tx.updateTable('casework.award').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** The amounts of an award that hold, in their order; with `replaced` also those that hold no more. */
export async function listAmounts(tx: Tx, county: string, award: string, replaced = false): Promise<AmountSpan[]> {
  const rows = await tx
    .selectFrom('casework.award_amount')
    .selectAll()
    .where('county', '=', county)
    .where('award_id', '=', award)
    .$if(!replaced, (query) => query.where('replaced_by', 'is', null))
    .orderBy('holds_from')
    .execute()
  return rows.map(amountOf)
}

export async function updateAmount(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkAwardAmount>,
): Promise<void> {
  await tx.updateTable('casework.award_amount').set(set).where('county', '=', county).where('id', '=', id).execute()
}

/** Numbers come as text where they could be longer than a number of JavaScript. */
const fenOf = (value: unknown): number | null => (value === null ? null : Number(value))

export function awardOf(row: Selectable<CaseworkAward>): Award {
  return {
    id: row.id,
    region: row.region,
    household: row.household_id,
    person: row.person_id,
    programme: row.programme as AppliedProgramme,
    application: row.application_id,
    enrolment: row.enrolment_id,
    continues: row.continues,
    state: row.state as AwardState,
    version: Number(row.version),
    category: row.category,
    source: row.source as Award['source'],
    from: row.holds_from,
    until: row.holds_until,
    endedBecause: row.ended_because,
    graceFrom: row.grace_from,
    graceUntil: row.grace_until,
    graceEnrolment: row.grace_enrolment_id,
    reviewOn: row.review_on,
  }
}

function amountOf(row: Selectable<CaseworkAwardAmount>): AmountSpan {
  return {
    id: row.id,
    from: row.holds_from,
    until: row.holds_until,
    monthlyFen: fenOf(row.monthly_fen),
    onceFen: fenOf(row.once_fen),
    persons: fenOf(row.persons),
    decision: row.decision_id,
  }
}
