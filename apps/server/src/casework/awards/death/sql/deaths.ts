import type { Selectable, Updateable } from 'kysely'
import type { CaseworkDeathReport } from '../../../../../../../db/generated/tables.ts'
import type { Tx } from '../../../../platform/db/index.ts'
import { refusePlatform } from '../../../../platform/problem/index.ts'
import type { Belonging } from '../../../../registry/index.ts'

/** A reported death as its row says. */
export interface DeathReport {
  readonly id: string
  readonly region: string
  readonly household: string
  readonly person: string
  readonly diedOn: string
  readonly learnedOn: string
  readonly dueOn: string
  readonly source: string
  readonly document: string | null
  readonly state: 'reported' | 'settled' | 'rebutted'
  readonly reportedBy: string
  readonly reportedAt: Date
  readonly settledBy: string | null
  readonly rebuttedBecause: string | null
  readonly heads: readonly Belonging[] | null
  readonly earlier: readonly Belonging[] | null
}

/** A report in scope, held until commit. */
export async function lockDeath(tx: Tx, county: string, id: string): Promise<DeathReport> {
  const row = await tx
    .selectFrom('casework.death_report')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return deathOf(row)
}

/** Reports of a household, the newest first. */
export async function listDeathsOf(tx: Tx, county: string, household: string): Promise<DeathReport[]> {
  const rows = await tx
    .selectFrom('casework.death_report')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', '=', household)
    .orderBy('reported_at', 'desc')
    .execute()
  return rows.map(deathOf)
}

export async function updateDeath(
  tx: Tx,
  county: string,
  id: string,
  set: Updateable<CaseworkDeathReport>,
): Promise<void> {
  await tx.updateTable('casework.death_report').set(set).where('county', '=', county).where('id', '=', id).execute()
}

export function deathOf(row: Selectable<CaseworkDeathReport>): DeathReport {
  return {
    id: row.id,
    region: row.region,
    household: row.household_id,
    person: row.person_id,
    diedOn: row.died_on,
    learnedOn: row.learned_on,
    dueOn: row.due_on,
    source: row.source,
    document: row.document,
    state: row.state as DeathReport['state'],
    reportedBy: row.reported_by,
    reportedAt: row.reported_at,
    settledBy: row.settled_by,
    rebuttedBecause: row.rebutted_because,
    heads: row.heads as unknown as readonly Belonging[] | null,
    earlier: row.earlier as unknown as readonly Belonging[] | null,
  }
}
