import type { Tx } from '../../../platform/db/index.ts'
import { refuseProgramme } from '../problems.ts'

/** Where somebody on the tekun roll lives; a refusal for whoever is not on it. */
export async function tekunOf(tx: Tx, county: string, person: string): Promise<{ household: string; region: string }> {
  const row = await tx
    .selectFrom('registry.enrolment_view')
    .select(['household_id as household', 'region'])
    .where('county', '=', county)
    .where('person_id', '=', person)
    .where('roll', '=', 'tekun')
    .where('holds_until', 'is', null)
    .executeTakeFirst()
  if (!row?.household || !row.region) throw refuseProgramme('casework.not-in-tekun', {}, 'person')
  return { household: row.household, region: row.region }
}
