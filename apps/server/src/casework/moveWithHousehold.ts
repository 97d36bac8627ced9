import { sql } from 'kysely'
import type { Tx } from '../platform/db/index.ts'
import { defineReaction } from '../platform/jobs/index.ts'
import { AWARD_TABLES, noteDifferences } from './awards/index.ts'
import { CLOCK_TABLES } from './clocks/index.ts'
import { PROGRAMME_TABLES } from './programmes/index.ts'
import { reconsiderOpen } from './undecided/reconsiderOpen.ts'

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
  'casework.notice_line',
  'casework.objection',
  'casework.publication_request',
  'casework.kin_case',
  'casework.sample_check',
  'casework.conference',
  'casework.undecided',
  'casework.referral',
  'casework.referral_step',
  'casework.letter',
  ...AWARD_TABLES,
  ...CLOCK_TABLES,
  ...PROGRAMME_TABLES,
  'casework.recomputed',
  'casework.certificate',
  'casework.document',
  'casework.signed_sheet',
]

/** What is known has changed, or where they live. Cases go with the household: whoever has charge of it reads them, whoever had charge no longer does. */
export const onHouseholdsMoved = defineReaction(
  'casework',
  'registry.households-changed',
  async (context, { households }) => {
    for (const table of FOLLOWING) await follow(context.tx, context.county, table, households)
    await reconsiderOpen(context, households)
    await context.perform(noteDifferences, { households })
  },
)

async function follow(tx: Tx, county: string, table: string, households: readonly string[]): Promise<void> {
  await sql`update ${sql.table(table)} c set region = h.region from registry.household_view h
     where c.county = ${county} and c.household_id = any(${[...households]}::uuid[])
       and h.county = ${county} and h.id = c.household_id and c.region <> h.region`.execute(tx)
}
