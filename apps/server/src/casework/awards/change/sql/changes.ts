import type { AwardAct, AwardCause } from '@doudi/life'
import type { Insertable, Selectable } from 'kysely'
import type { CaseworkAwardChange } from '../../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import { refusePlatform } from '../../../../platform/problem/index.ts'
import type { Found } from '../found.ts'

/** A proposed change as its row says. */
export interface Proposal {
  readonly id: string
  readonly region: string
  readonly household: string
  readonly award: string
  readonly act: AwardAct
  readonly cause: AwardCause
  readonly source: string
  readonly from: string
  readonly beforeFen: number | null
  readonly amountFen: number | null
  readonly months: number | null
  readonly death: string | null
  readonly found: Found
  readonly saidSealed: Buffer | null
  readonly state: string
  readonly proposedOn: string
  readonly proposedAt: Date
  readonly proposedBy: string | null
  readonly toldOn: string | null
  readonly settledBecause: string | null
  readonly decision: string | null
}

export async function insertChange(tx: Tx, row: Insertable<CaseworkAwardChange>): Promise<void> {
  await tx.insertInto('casework.award_change').values(row).execute()
}

/** A proposal in scope, held until commit. */
export async function lockChange(tx: Tx, county: string, id: string): Promise<Proposal> {
  const row = await tx
    .selectFrom('casework.award_change')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return proposalOf(row)
}

/** What waits to be settled for an award, if anything. */
export async function findOpenChange(tx: Tx, county: string, award: string): Promise<Proposal | undefined> {
  const row = await tx
    .selectFrom('casework.award_change')
    .selectAll()
    .where('county', '=', county)
    .where('award_id', '=', award)
    .where('state', '=', 'open')
    .forUpdate()
    .executeTakeFirst()
  return row && proposalOf(row)
}

/** Everything that was ever proposed for an award, the newest first. */
export async function listChangesOf(tx: Tx, county: string, award: string): Promise<Proposal[]> {
  const rows = await tx
    .selectFrom('casework.award_change')
    .selectAll()
    .where('county', '=', county)
    .where('award_id', '=', award)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(proposalOf)
}

/** How a proposal ended. */
export interface Settled {
  readonly state: 'confirmed' | 'declined' | 'withdrawn'
  readonly at: Date
  readonly by: string | null
  readonly because: string | null
  readonly decision: string | null
}

export async function settleChange(tx: Tx, county: string, id: string, settled: Settled): Promise<void> {
  await tx
    .updateTable('casework.award_change')
    .set({
      state: settled.state,
      settled_at: settled.at,
      settled_by: settled.by,
      settled_because: settled.because,
      decision_id: settled.decision,
    })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
}

export function proposalOf(row: Selectable<CaseworkAwardChange>): Proposal {
  const fen = (value: unknown) => (value === null ? null : Number(value))
  return {
    id: row.id,
    region: row.region,
    household: row.household_id,
    award: row.award_id,
    act: row.act as AwardAct,
    cause: row.cause as AwardCause,
    source: row.source,
    from: row.holds_from,
    beforeFen: fen(row.before_fen),
    amountFen: fen(row.amount_fen),
    months: fen(row.months),
    death: row.death_id,
    found: row.found as unknown as Found,
    saidSealed: row.said_sealed,
    state: row.state,
    proposedOn: row.proposed_on,
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
    toldOn: row.told_on,
    settledBecause: row.settled_because,
    decision: row.decision_id,
  }
}
