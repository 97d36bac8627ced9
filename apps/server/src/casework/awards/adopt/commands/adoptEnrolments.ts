import { addDays, printDay } from '@doudi/domain'
import { APPLIED_PROGRAMMES, type AppliedProgramme, awardLife } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../../platform/command/index.ts'
import { mintId } from '../../../../platform/mintId.ts'
import { listAdoptable } from '../../../../registry/index.ts'
import { nextReview, reviewEvery } from '../../domain/reviewEvery.ts'

/** Once a day falls due for all taken over, nobody could look at them: the first reviews are spread over the rhythm, by place on the roll. */
const SPREAD_DAYS = 365

/**
 * Opens awards for who stands on a roll without a decision here (taken over from a roster), a batch at a time: what they draw, since when, for how
 * many. They are marked as such; doing it again opens nothing twice.
 */
export const adoptEnrolments = defineCommand({
  name: 'casework.adopt-enrolments',
  permission: 'registry.import-roster',
  input: z.strictObject({ after: z.uuid().optional(), most: z.int().min(1).max(2000).default(500) }),
  output: z.strictObject({ adopted: z.number(), lookedAt: z.number(), last: z.string().nullable() }),
  async run({ tx, county, now, today }, { after, most }) {
    const rows = await listAdoptable(tx, county, { rolls: APPLIED_PROGRAMMES, after, most, on: printDay(today) })
    const known = await tx
      .selectFrom('casework.award')
      .select(['enrolment_id', 'household_id', 'programme', 'person_id'])
      .where('county', '=', county)
      .where('household_id', 'in', rows.length === 0 ? [NOBODY] : rows.map(({ household }) => household))
      .where('holds_until', 'is', null)
      .execute()
    const key = (household: string, programme: string, person: string | null) =>
      `${household} ${programme} ${person ?? ''}`
    const taken = new Set(known.map((row) => key(row.household_id, row.programme, row.person_id)))
    const fresh = rows.filter(({ household, roll, person }) => !taken.has(key(household, roll, person)))
    const awards = fresh.map((row, index) => {
      const { enrolment, region, household, person, roll, category, from } = row
      const every = reviewEvery({ programme: roll, category }, printDay(today))
      const id = mintId(now)
      return {
        award: {
          county,
          id,
          region,
          household_id: household,
          person_id: person,
          programme: roll as AppliedProgramme,
          enrolment_id: enrolment,
          state: awardLife.start,
          source: 'roster',
          version: 1,
          category,
          holds_from: from,
          review_on: every === undefined ? null : spread(nextReview(printDay(today), every), index),
          changed_at: now,
        },
        amount:
          row.monthlyFen === null
            ? []
            : [
                {
                  county,
                  id: mintId(now),
                  region,
                  household_id: household,
                  award_id: id,
                  monthly_fen: row.monthlyFen,
                  persons: person === null ? Math.max(row.members, 1) : 1,
                  holds_from: from,
                  decision_id: null,
                },
              ],
      }
    })
    if (awards.length > 0)
      await tx
        .insertInto('casework.award')
        .values(awards.map(({ award }) => award))
        .execute()
    const amounts = awards.flatMap(({ amount }) => amount)
    if (amounts.length > 0) await tx.insertInto('casework.award_amount').values(amounts).execute()
    return { adopted: awards.length, lookedAt: rows.length, last: rows.at(-1)?.enrolment ?? null }
  },
  audit: (_input, { adopted, lookedAt }) => ({ adopted, lookedAt }),
})

const NOBODY = '00000000-0000-0000-0000-000000000000'

function spread(latest: string, index: number): string {
  const day = Date.parse(latest) / 86_400_000
  return printDay(addDays(day as never, -(index % SPREAD_DAYS)))
}
