import { addMonthsToDay, type Day, parseDay, printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../../platform/command/index.ts'
import { mintId } from '../../../../platform/mintId.ts'
import { membershipOf } from '../../../../registry/index.ts'
import { refuse } from '../../problems.ts'

/** 民政部 2022-10-20 通知 五（五）: within three months from the death it is verified and the awards are settled. */
const MONTHS_TO_SETTLE = 3

/** Who belongs to the household when the head has died, with the relation to the next head. */
export const heads = z
  .array(z.strictObject({ person: z.uuid(), relation: z.string().min(1).max(40) }))
  .min(1)
  .max(100)

/** Somebody is said to have died. Nothing changes until another person has settled it; by when is told. */
export const reportDeath = defineCommand({
  name: 'casework.report-death',
  permission: 'casework.review',
  input: z.strictObject({
    person: z.uuid(),
    diedOn: z.iso.date(),
    learnedOn: z.iso.date().optional(),
    source: z.enum(['family', 'village', 'hospital', 'police', 'funeralHome', 'feed']),
    document: z.string().trim().min(1).max(200).optional().describe('Where the paper lies.'),
    heads: heads
      .optional()
      .describe('Where the head of several died: everybody else, with the relation to the next head.'),
  }),
  output: z.strictObject({ death: z.string(), household: z.string(), dueOn: z.string(), headDied: z.boolean() }),
  async run({ tx, county, today, now, actor }, { person, diedOn, learnedOn, source, document, heads: rest }) {
    const on = printDay(today)
    if (diedOn > on || (learnedOn ?? on) > on || (learnedOn ?? on) < diedOn)
      throw refuse('casework.death-before-birth', {}, 'diedOn')
    const belonging = await membershipOf(tx, county, person)
    if (!belonging) throw refuse('casework.not-of-household')
    if (belonging.born > diedOn) throw refuse('casework.death-before-birth', {}, 'diedOn')
    const headDied = belonging.relation === 'head'
    if (headDied && belonging.others > 1 && !rest) throw refuse('casework.next-head-missing', {}, 'heads')
    const id = mintId(now)
    const dueOn = printDay(addMonthsToDay(parseDay(diedOn) as Day, MONTHS_TO_SETTLE))
    await tx
      .insertInto('casework.death_report')
      .values({
        county,
        id,
        region: belonging.region,
        household_id: belonging.household,
        person_id: person,
        died_on: diedOn,
        learned_on: learnedOn ?? on,
        due_on: dueOn,
        source,
        document: document ?? null,
        state: 'reported',
        reported_at: now,
        reported_by: actor.user,
        heads: rest === undefined ? null : JSON.stringify(rest),
      })
      .execute()
    return { death: id, household: belonging.household, dueOn, headDied }
  },
  audit: ({ person, source }, { death, household, dueOn }) => ({ person, source, death, household, dueOn }),
  subject: ({ person }) => person,
})
