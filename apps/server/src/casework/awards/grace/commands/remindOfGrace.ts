import { addDays, printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../../platform/command/index.ts'
import { mintId } from '../../../../platform/mintId.ts'
import { readSetting } from '../../../../platform/settings/index.ts'
import { lookBeside } from '../../change/found.ts'
import { writeProposal } from '../../change/propose.ts'
import { awardOf } from '../../change/sql/awards.ts'
import { findOpenChange } from '../../change/sql/changes.ts'
import { insertNotice } from '../../change/sql/holds.ts'
import { GRACE_REMINDER_DAYS } from '../../settings.ts'

/** A night's work at most: a county has some hundreds in their gradual exit. */
const MOST = 2000

/**
 * Queues the reminder of each gradual exit that ends soon, once, and proposes the end of each that is over, or the way back where income
 * fell again. Nothing ends here: a person confirms it.
 */
export const remindOfGrace = defineCommand({
  name: 'casework.remind-of-grace',
  permission: 'casework.review',
  input: z.strictObject({}),
  output: z.strictObject({ reminded: z.number(), proposed: z.number() }),
  async run(context) {
    const { tx, county, today, now } = context
    const days = await readSetting(tx, county, GRACE_REMINDER_DAYS, today)
    const until = printDay(addDays(today, days ?? 0))
    const rows = await tx
      .selectFrom('casework.award')
      .selectAll()
      .where('county', '=', county)
      .where('state', '=', 'grace')
      .where('grace_until', '<=', until)
      .orderBy('grace_until')
      .limit(MOST)
      .execute()
    const counts = { reminded: 0, proposed: 0 }
    const reminded = await tx
      .selectFrom('casework.award_notice')
      .select('award_id')
      .where('county', '=', county)
      .where('kind', '=', 'graceReminder')
      .where('award_id', 'in', rows.length === 0 ? [NOBODY] : rows.map(({ id }) => id))
      .execute()
    for (const award of rows.map(awardOf)) {
      const ends = award.graceUntil as string
      if (ends > printDay(today)) {
        if (days === undefined || reminded.some(({ award_id }) => award_id === award.id)) continue
        await insertNotice(tx, {
          county,
          id: mintId(now),
          region: award.region,
          household_id: award.household,
          award_id: award.id,
          decision_id: null,
          kind: 'graceReminder',
          about_on: ends,
          queued_at: now,
        })
        counts.reminded += 1
        continue
      }
      if (await findOpenChange(tx, county, award.id)) continue
      const { asked, found, beforeFen } = await lookBeside(context, award)
      if (!asked) continue
      await writeProposal(context, award, {
        act: asked.act,
        cause: asked.cause,
        source: 'grace',
        from: ends,
        beforeFen,
        amountFen: asked.amountFen,
        found,
        by: null,
      })
      counts.proposed += 1
    }
    return counts
  },
  audit: (_input, outcome) => outcome,
})

const NOBODY = '00000000-0000-0000-0000-000000000000'
