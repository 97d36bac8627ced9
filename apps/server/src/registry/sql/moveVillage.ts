import { sql } from 'kysely'
import type { Tx } from '../../platform/db/index.ts'

/** Rows of a person, which go with the person to the village in charge. What a village did once stays its own. */
const OF_PERSON = [
  ['registry.search_key', 'person_id'],
  ['registry.hukou', 'person_id'],
  ['registry.membership', 'person_id'],
  ['registry.circumstance', 'person_id'],
  ['registry.enrolment', 'person_id'],
  ['registry.likely_duplicate', 'person_id'],
  ['registry.person_merge', 'kept_id'],
] as const
const OF_HOUSEHOLD = ['registry.circumstance', 'registry.enrolment'] as const

/** Puts people in charge of another village: every row of theirs that is read by village. */
export async function movePeople(tx: Tx, county: string, people: readonly string[], region: string): Promise<void> {
  if (people.length === 0) return
  const ids = sql.join([...people])
  await sql`update registry.person set region = ${region} where county = ${county} and id in (${ids})`.execute(tx)
  await sql`update registry.person set region = ${region} where county = ${county} and merged_into in (${ids})`.execute(
    tx,
  )
  for (const [table, column] of OF_PERSON) {
    await sql`update ${sql.table(table)} set region = ${region}
      where county = ${county} and ${sql.ref(column)} in (${ids})`.execute(tx)
  }
  await sql`update registry.circumstance_withdrawal w set region = ${region} from registry.circumstance c
     where w.county = ${county} and c.county = ${county} and c.id = w.circumstance_id and c.person_id in (${ids})`.execute(
    tx,
  )
}

/** The same for what belongs to the household itself. */
export async function moveHouseholdRows(tx: Tx, county: string, household: string, region: string): Promise<void> {
  await sql`update registry.household set region = ${region} where county = ${county} and id = ${household}`.execute(tx)
  for (const table of OF_HOUSEHOLD) {
    await sql`update ${sql.table(table)} set region = ${region}
      where county = ${county} and household_id = ${household}`.execute(tx)
  }
  await sql`update registry.circumstance_withdrawal w set region = ${region} from registry.circumstance c
     where w.county = ${county} and c.county = ${county} and c.id = w.circumstance_id
       and c.household_id = ${household}`.execute(tx)
}
