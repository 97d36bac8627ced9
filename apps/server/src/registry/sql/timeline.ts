import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Everybody who ever belonged to a household, and the rows that were merged with theirs. */
export async function listEverMembers(tx: Tx, county: string, household: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct p.id from registry.membership m
      join registry.person own on own.county = ${county} and own.id = m.person_id
      join registry.person p on p.county = ${county}
       and (p.id = coalesce(own.merged_into, own.id) or p.merged_into = coalesce(own.merged_into, own.id))
     where m.county = ${county} and m.household_id = ${household} order by p.id`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Everything the registry has of a household and of those who ever belonged to it. */
export async function readHistory(tx: Tx, county: string, household: string, people: readonly string[]) {
  const of = [...people]
  const memberships = await tx
    .selectFrom('registry.membership')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', '=', household)
    .execute()
  const stays = await tx
    .selectFrom('registry.stay')
    .selectAll()
    .where('county', '=', county)
    .where('household_id', '=', household)
    .execute()
  const links = await tx
    .selectFrom('registry.household_link')
    .selectAll()
    .where('county', '=', county)
    .where((eb) => eb.or([eb('from_household_id', '=', household), eb('to_household_id', '=', household)]))
    .execute()
  const enrolments = await tx
    .selectFrom('registry.enrolment')
    .selectAll()
    .where('county', '=', county)
    .where((eb) => eb.or([eb('household_id', '=', household), ...(of.length > 0 ? [eb('person_id', 'in', of)] : [])]))
    .execute()
  if (of.length === 0) return { memberships, stays, links, enrolments, hukou: [], corrections: [], merges: [] }
  const ofPeople = { county, of }
  return { memberships, stays, links, enrolments, ...(await readHistoryOfPeople(tx, ofPeople)) }
}

async function readHistoryOfPeople(tx: Tx, { county, of }: { county: string; of: string[] }) {
  const hukou = await tx
    .selectFrom('registry.hukou')
    .selectAll()
    .where('county', '=', county)
    .where('person_id', 'in', of)
    .execute()
  const corrections = await tx
    .selectFrom('registry.person_correction')
    .select(['person_id', 'field', 'earlier', 'because', 'corrected_at'])
    .where('county', '=', county)
    .where('person_id', 'in', of)
    .execute()
  const merges = await tx
    .selectFrom('registry.person_merge')
    .selectAll()
    .where('county', '=', county)
    .where('kept_id', 'in', of)
    .execute()
  return { hukou, corrections, merges }
}
