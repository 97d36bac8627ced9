import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { OPEN_EFFECTS } from '../domain/effectOf.ts'
import { refuse } from '../problems.ts'
import { holdOutcome, settleOutcome } from '../sql/recomputations.ts'

/** Somebody has looked at an award that was left open and says what came of it. The award itself is changed or ended by its own acts. */
export const settleRecomputed = defineCommand({
  name: 'casework.settle-recomputed',
  permission: 'casework.review',
  input: z.strictObject({
    revision: z.uuid(),
    award: z.uuid(),
    because: z
      .string()
      .trim()
      .min(4)
      .max(200)
      .describe('What was found; it stays with the award and out of the ledger.'),
  }),
  output: z.strictObject({ award: z.string() }),
  async run({ tx, county, now, actor }, { revision, award, because }) {
    const outcome = await holdOutcome(tx, county, revision, award)
    if (outcome === undefined) throw refusePlatform('platform.not-found')
    if (outcome.settled || !(OPEN_EFFECTS as readonly string[]).includes(outcome.effect)) {
      throw refuse('casework.recomputed-settled')
    }
    await settleOutcome(tx, county, { revision, award, by: actor.user, at: now, because })
    return { award }
  },
  audit: ({ revision, award }) => ({ revision, award }),
  subject: ({ award }) => award,
})
