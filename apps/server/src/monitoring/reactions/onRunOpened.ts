import { defineLongReaction } from '../../platform/jobs/index.ts'
import { judgeNext, STEP } from '../commands/judgeNext.ts'

const AT_MOST_SECONDS = 4 * 3600

/** Carries a run to its end, step by step, each committed: after a stop it goes on where it was. */
export const onRunOpened = defineLongReaction(
  'monitoring',
  'monitoring.run-opened',
  AT_MOST_SECONDS,
  async ({ perform, signal }, { run }) => {
    for (;;) {
      signal.throwIfAborted()
      const { ended } = await perform(judgeNext, { run, most: STEP })
      if (ended) return
    }
  },
)
