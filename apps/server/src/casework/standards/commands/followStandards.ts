import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { recomputeAwards } from '../recompute.ts'
import { holdOne } from '../sql/awards.ts'
import { findNextRecomputation } from '../sql/recomputations.ts'

/**
 * An award was made or changed by the rules of its day, while a document that begins later was in force already and everybody else
 * worked out under it: this one is, too. From the first such document on all later ones are looked at.
 */
export const followStandards = defineCommand({
  name: 'casework.follow-standards',
  permission: 'casework.confirm',
  input: z.strictObject({ award: z.uuid() }),
  async run(context, { award }) {
    const { tx, county, today } = context
    const row = await findNextRecomputation(tx, county, printDay(today))
    const held = row && (await holdOne(tx, county, { award, on: row.startsOn }))
    if (row === undefined || held === undefined) return { found: {} }
    return { revision: row.revision, found: await recomputeAwards(context, row, [held]) }
  },
  audit: ({ award }, outcome) => ({ award, ...outcome }),
  subject: ({ award }) => award,
})
