import { defineReaction } from '../../../platform/jobs/index.ts'
import { followStandards } from '../commands/followStandards.ts'

/** A new award begins to follow standards that were published before it and begin after it. */
export const onAwardMade = defineReaction('casework', 'casework.award-made', async ({ perform }, { award }) => {
  await perform(followStandards, { award })
})

/** So does one whose sum was changed by a decision. */
export const onAwardChanged = defineReaction('casework', 'casework.award-changed', async ({ perform }, { award }) => {
  await perform(followStandards, { award })
})
