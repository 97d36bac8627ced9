import { defineReaction } from '../../platform/jobs/index.ts'
import { judgeHouseholds } from '../commands/judgeHouseholds.ts'

/** Somebody joined, moved, or something became known: the households are judged anew at once. */
export const onHouseholdsChanged = defineReaction(
  'monitoring',
  'registry.households-changed',
  async ({ perform }, { households }) => {
    await perform(judgeHouseholds, { households })
  },
)
