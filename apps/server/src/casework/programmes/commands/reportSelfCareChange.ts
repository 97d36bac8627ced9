import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { startClock } from '../../clocks/index.ts'
import { tekunOf } from '../sql/tekun.ts'
import { insertSelfCare } from '../sql/wishes.ts'

/** Somebody in tekun support can do less, or more, than before: the county assesses within ten working days (特困人员认定办法 23). */
export const reportSelfCareChange = defineCommand({
  name: 'casework.report-self-care-change',
  permission: 'casework.inquire',
  input: z.strictObject({ person: z.uuid(), reportedOn: z.iso.date().optional() }),
  output: z.strictObject({ assessment: z.string() }),
  async run(context, { person, reportedOn }) {
    const { tx, county, now, today, actor } = context
    const { household, region } = await tekunOf(tx, county, person)
    const id = mintId(now)
    const on = reportedOn ?? printDay(today)
    await insertSelfCare(tx, {
      county,
      id,
      region,
      household_id: household,
      person_id: person,
      why: 'reportedChange',
      reported_on: on,
      recorded_at: now,
      recorded_by: actor.user,
    })
    await startClock(context, {
      subject: { kind: 'selfCare', id },
      region,
      household,
      limit: 'selfCareReview',
      programme: 'tekun',
      on,
    })
    return { assessment: id }
  },
  audit: (_input, outcome) => outcome,
  subject: ({ person }) => person,
})
