import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { OPEN_EFFECTS } from '../domain/effectOf.ts'
import { refuse } from '../problems.ts'
import { recomputeAwards } from '../recompute.ts'
import { holdOne } from '../sql/awards.ts'
import { findRecomputation, holdOutcome } from '../sql/recomputations.ts'

/** Works one award out again that was left open: the missing fact is known now, or the family is another. */
export const recheckAward = defineCommand({
  name: 'casework.recheck-award',
  permission: 'casework.review',
  input: z.strictObject({ revision: z.uuid(), award: z.uuid() }),
  output: z.strictObject({ effect: z.string() }),
  async run(context, { revision, award }) {
    const { tx, county } = context
    const outcome = await holdOutcome(tx, county, revision, award)
    const row = await findRecomputation(tx, county, revision)
    if (outcome === undefined || row === undefined) throw refusePlatform('platform.not-found')
    if (outcome.settled || !(OPEN_EFFECTS as readonly string[]).includes(outcome.effect)) {
      throw refuse('casework.recomputed-settled')
    }
    const held = await holdOne(tx, county, { award, on: row.startsOn })
    if (held === undefined) throw refuse('casework.recomputed-over')
    const found = await recomputeAwards(context, row, [held])
    return { effect: Object.keys(found)[0] ?? 'same' }
  },
  audit: ({ revision, award }, { effect }) => ({ revision, award, effect }),
  subject: ({ award }) => award,
})
