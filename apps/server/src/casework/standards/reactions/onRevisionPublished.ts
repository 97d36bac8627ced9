import { defineLongReaction } from '../../../platform/jobs/index.ts'
import { recomputeNext, STEP } from '../commands/recomputeNext.ts'

const AT_MOST_SECONDS = 4 * 3600

/** Works every award out anew, step by step, each committed: after a stop it goes on where it was. */
export const onRevisionPublished = defineLongReaction(
  'casework',
  'policy.revision-published',
  AT_MOST_SECONDS,
  async ({ perform, signal }, { revision }) => {
    for (;;) {
      signal.throwIfAborted()
      const { ended } = await perform(recomputeNext, { revision, most: STEP })
      if (ended) return
    }
  },
)
