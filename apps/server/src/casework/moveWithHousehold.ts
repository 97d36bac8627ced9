import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import { defineReaction } from '../platform/jobs/index.ts'
import { AWARD_TABLES, noteDifferences } from './awards/index.ts'
import { CLOCK_TABLES } from './clocks/index.ts'

/** Tables whose rows follow a household to the village in charge; each has `household_id` and `region`. A room adds its own. */
export const FOLLOWING: readonly string[] = [
  'casework.intake',
  'casework.intake_item',
  'casework.authorisation',
  'casework.application',
  'casework.step',
  'casework.decision',
  'casework.award',
  'casework.award_amount',
  ...AWARD_TABLES,
  ...CLOCK_TABLES,
  'casework.recomputed',
  'casework.certificate',
  'casework.document',
  'casework.signed_sheet',
]

/**
 * Cases go with the household: whoever has charge of it reads them, whoever had charge no longer does. Where the rules now differ
 * from what is paid, that is proposed.
 */
export const onHouseholdsMoved = defineReaction(
  'casework',
  'registry.households-changed',
  async ({ tx, county, perform }, { households }) => {
    for (const table of FOLLOWING) await follow(tx, county, table, households)
    await perform(noteDifferences, { households })
  },
)

async function follow(tx: Tx, county: string, table: string, households: readonly string[]): Promise<void> {
  await sql`update ${sql.table(table)} c set region = h.region from registry.household h
     where c.county = ${county} and c.household_id = any(${[...households]}::uuid[])
       and h.county = ${county} and h.id = c.household_id and c.region <> h.region`.execute(tx)
}
