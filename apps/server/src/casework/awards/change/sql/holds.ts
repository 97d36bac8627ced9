import type { Insertable } from 'kysely'
import type { CaseworkAwardHold, CaseworkAwardNotice } from '../../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import type { MonthOwed } from '../../domain/monthsOwed.ts'
import type { Award } from '../types.ts'

export async function insertHold(tx: Tx, row: Insertable<CaseworkAwardHold>): Promise<void> {
  await tx.insertInto('casework.award_hold').values(row).execute()
}

/** The suspension of an award that has not been settled, if there is one. */
export function findOpenHold(tx: Tx, county: string, award: string) {
  return tx
    .selectFrom('casework.award_hold')
    .select(['id', 'holds_from'])
    .where('county', '=', county)
    .where('award_id', '=', award)
    .where('holds_until', 'is', null)
    .executeTakeFirst()
}

export async function closeHold(
  tx: Tx,
  county: string,
  id: string,
  { until, outcome }: { until: string; outcome: 'rebutted' | 'upheld' },
): Promise<void> {
  await tx
    .updateTable('casework.award_hold')
    .set({ holds_until: until, outcome })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

/** Queues the paper that tells of a change. */
export async function insertNotice(tx: Tx, row: Insertable<CaseworkAwardNotice>): Promise<void> {
  await tx.insertInto('casework.award_notice').values(row).execute()
}

/** Lists months that are owed after all. */
export async function insertOwed(
  tx: Tx,
  county: string,
  { id, region, household }: Award,
  decision: string,
  months: readonly MonthOwed[],
): Promise<void> {
  if (months.length === 0) return
  const rows = months.map(({ month, owedFen }) => ({
    county,
    award_id: id,
    month,
    decision_id: decision,
    region,
    household_id: household,
    owed_fen: owedFen,
  }))
  await tx.insertInto('casework.award_owed').values(rows).execute()
}
