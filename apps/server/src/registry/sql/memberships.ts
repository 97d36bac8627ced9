import type { Tx } from '../../platform/db/index.ts'
import type { MembershipRow } from './households.ts'

/** Who belonged to a household on a day, the head first. */
export async function listMembersOn(tx: Tx, county: string, household: string, on: string): Promise<MembershipRow[]> {
  const rows = await tx
    .selectFrom('registry.membership')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', '=', household)
    .where('holds_from', '<=', on)
    .where((eb) => eb.or([eb('holds_until', 'is', null), eb('holds_until', '>', on)]))
    .orderBy('id')
    .execute()
  return rows.sort((one, other) => Number(other.relation === 'head') - Number(one.relation === 'head'))
}

/** Who belongs to it with no end in sight. */
export function listOpenMembers(tx: Tx, county: string, household: string): Promise<MembershipRow[]> {
  return tx
    .selectFrom('registry.membership')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', '=', household)
    .where('holds_until', 'is', null)
    .orderBy('id')
    .execute()
}

/** The household of a person with no end in sight. */
export function findOpenMembership(tx: Tx, county: string, person: string): Promise<MembershipRow | undefined> {
  return tx
    .selectFrom('registry.membership')
    .selectAll()
    .where('county', '=', county)
    .where('person_id', '=', person)
    .where('holds_until', 'is', null)
    .executeTakeFirst()
}

export async function insertMembership(
  tx: Tx,
  row: {
    county: string
    id: string
    region: string
    household: string
    person: string
    relation: string
    from: string
    because: string
  },
): Promise<void> {
  const { county, id, region, household, person, relation, from, because } = row
  await tx
    .insertInto('registry.membership')
    .values({
      county,
      id,
      region,
      household_id: household,
      person_id: person,
      relation,
      holds_from: from,
      joined_because: because,
    })
    .execute()
}

export async function endMemberships(
  tx: Tx,
  county: string,
  ids: readonly string[],
  on: string,
  because: string,
): Promise<void> {
  if (ids.length === 0) return
  await tx
    .updateTable('registry.membership')
    .set({ holds_until: on, left_because: because })
    .where('county', '=', county)
    .where('id', 'in', [...ids])
    .execute()
}
