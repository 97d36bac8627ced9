import type { Insertable } from 'kysely'
import type { CaseworkAward, CaseworkAwardAmount, CaseworkDecision } from '../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../platform/db/index.ts'

export async function insertDecision(tx: Tx, row: Insertable<CaseworkDecision>): Promise<void> {
  await tx.insertInto('casework.decision').values(row).execute()
}

export async function insertAward(tx: Tx, row: Insertable<CaseworkAward>): Promise<void> {
  await tx.insertInto('casework.award').values(row).execute()
}

export async function insertAmount(tx: Tx, row: Insertable<CaseworkAwardAmount>): Promise<void> {
  await tx.insertInto('casework.award_amount').values(row).execute()
}

/** Decisions of an application, the newest first, without what is frozen in them. */
export function listDecisionsOf(tx: Tx, county: string, application: string) {
  return tx
    .selectFrom('casework.decision')
    .select([
      'id',
      'kind',
      'decided_on',
      'decided_by',
      'decided_post',
      'delegated',
      'by_hand',
      'amount_fen',
      'effective_on',
      'reasons',
      'award_id',
    ])
    .where('county', '=', county)
    .where('application_id', '=', application)
    .orderBy('decided_at', 'desc')
    .execute()
}
