import { defineReaction } from '../../platform/jobs/index.ts'
import { judgeHouseholds } from '../commands/judgeHouseholds.ts'

/** Somebody joined, moved, or something became known: the household is judged anew at once. */
export const onHouseholdChanged = defineReaction(
  'monitoring',
  'registry.household-changed',
  async ({ perform }, { household }) => {
    await perform(judgeHouseholds, { households: [household] })
  },
)
