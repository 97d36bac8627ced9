import type { Selectable } from 'kysely'
import type { PlatformSetting } from '../../../../../db/generated/tables.ts'
import type { Tx } from '../db/index.ts'

export type SettingRow = Selectable<PlatformSetting>

/** An entry as it is proposed. */
export interface SettingProposed {
  readonly county: string
  readonly id: string
  readonly name: string
  readonly scope: string
  readonly value: unknown
  readonly from: string
  readonly until: string | null
  readonly document: string
  readonly clause: string
  readonly by: string
  readonly at: Date
}

export async function insertSetting(tx: Tx, row: SettingProposed): Promise<void> {
  await tx
    .insertInto('platform.setting')
    .values({
      county: row.county,
      id: row.id,
      name: row.name,
      scope: row.scope,
      value: JSON.stringify(row.value),
      holds_from: row.from,
      holds_until: row.until,
      asked_until: row.until,
      document: row.document,
      clause: row.clause,
      proposed_by: row.by,
      proposed_at: row.at,
    })
    .execute()
}

/** The value that holds on a day: the township's own before the county's. Undefined where neither is set. */
export async function valueOn(
  tx: Tx,
  county: string,
  { name, day, scope }: { name: string; day: string; scope: string },
): Promise<SettingRow | undefined> {
  return tx
    .selectFrom('platform.setting')
    .selectAll()
    .where('county', '=', county)
    .where('name', '=', name)
    .where('scope', 'in', [scope, ''])
    .where('approved_at', 'is not', null)
    .where('holds_from', '<=', day)
    .where((where) => where.or([where('holds_until', 'is', null), where('holds_until', '>', day)]))
    .orderBy('scope', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Every entry, the newest first; of one name where it is given. */
export function listRows(tx: Tx, county: string, name?: string): Promise<SettingRow[]> {
  return tx
    .selectFrom('platform.setting')
    .selectAll()
    .where('county', '=', county)
    .$if(name !== undefined, (query) => query.where('name', '=', name as string))
    .orderBy('name')
    .orderBy('scope')
    .orderBy('holds_from', 'desc')
    .orderBy('proposed_at', 'desc')
    .execute()
}

/** What waits for another person, the oldest first. */
export function listWaiting(tx: Tx, county: string, most: number): Promise<SettingRow[]> {
  return tx
    .selectFrom('platform.setting')
    .selectAll()
    .where('county', '=', county)
    .where('approved_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .orderBy('proposed_at')
    .limit(most)
    .execute()
}

export function findSetting(tx: Tx, county: string, id: string): Promise<SettingRow | undefined> {
  return tx
    .selectFrom('platform.setting')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

/** The approved entries of one figure, held until commit: two approvals of one figure come one after the other. */
export function holdApproved(tx: Tx, { county, name, scope }: SettingRow): Promise<SettingRow[]> {
  return tx
    .selectFrom('platform.setting')
    .selectAll()
    .where('county', '=', county)
    .where('name', '=', name)
    .where('scope', '=', scope)
    .where('approved_at', 'is not', null)
    .orderBy('holds_from')
    .orderBy('id')
    .forUpdate()
    .execute()
}

export async function updateSetting(
  tx: Tx,
  { county, id }: { county: string; id: string },
  set: Partial<Pick<SettingRow, 'holds_until' | 'approved_by' | 'approved_at' | 'withdrawn_by' | 'withdrawn_at'>>,
): Promise<void> {
  await tx.updateTable('platform.setting').set(set).where('county', '=', county).where('id', '=', id).execute()
}
