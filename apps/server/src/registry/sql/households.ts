import type { Selectable } from 'kysely'
import type { RegistryHousehold, RegistryMembership } from '../../../../../db/generated/tables.ts'
import type { Tx } from '../../platform/db/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'

export type HouseholdRow = Selectable<RegistryHousehold>
export type MembershipRow = Selectable<RegistryMembership>

export async function getHousehold(tx: Tx, county: string, id: string): Promise<HouseholdRow> {
  const row = await tx
    .selectFrom('registry.household')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** Holds the household until commit, so that two officers do not change its members at once. */
export async function lockHousehold(tx: Tx, county: string, id: string): Promise<HouseholdRow> {
  const row = await tx
    .selectFrom('registry.household')
    .selectAll()
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refusePlatform('platform.not-found')
  return row
}

/** Opens a household and puts it in charge of its village. */
export async function insertHousehold(
  tx: Tx,
  row: { county: string; id: string; stay: string; region: string; residence: string; on: string },
): Promise<void> {
  const { county, id, stay, region, residence, on } = row
  await tx.insertInto('registry.household').values({ county, id, region, residence, opened_on: on }).execute()
  await insertStay(tx, { county, id: stay, region, household: id, from: on })
}

export async function closeHousehold(tx: Tx, county: string, id: string, on: string, because: string): Promise<void> {
  await tx
    .updateTable('registry.household')
    .set({ closed_on: on, closed_because: because })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  await endStay(tx, county, id, on)
}

/** Opens a household again that was closed by mistake: as if it had never been, its village in charge all along. */
export async function reopenHousehold(tx: Tx, county: string, id: string, stay: string): Promise<void> {
  const row = await tx
    .selectFrom('registry.household')
    .select(['region', 'closed_on'])
    .where('county', '=', county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row?.closed_on) return
  await tx
    .updateTable('registry.household')
    .set({ closed_on: null, closed_because: null })
    .where('county', '=', county)
    .where('id', '=', id)
    .execute()
  await insertStay(tx, { county, id: stay, region: row.region, household: id, from: row.closed_on })
}

export async function insertStay(
  tx: Tx,
  {
    county,
    id,
    region,
    household,
    from,
  }: { county: string; id: string; region: string; household: string; from: string },
): Promise<void> {
  await tx
    .insertInto('registry.stay')
    .values({ county, id, region, household_id: household, holds_from: from })
    .execute()
}

export async function endStay(tx: Tx, county: string, household: string, on: string): Promise<void> {
  await tx
    .updateTable('registry.stay')
    .set({ holds_until: on })
    .where('county', '=', county)
    .where('household_id', '=', household)
    .where('holds_until', 'is', null)
    .execute()
}

export async function insertLink(
  tx: Tx,
  row: {
    county: string
    id: string
    region: string
    from: string
    to: string
    kind: string
    on: string
    because: string
  },
): Promise<void> {
  const { county, id, region, from, to, kind, on, because } = row
  await tx
    .insertInto('registry.household_link')
    .values({ county, id, region, from_household_id: from, to_household_id: to, kind, happened_on: on, because })
    .execute()
}
