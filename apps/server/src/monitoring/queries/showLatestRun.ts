import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { refuse } from '../problems.ts'
import { findLatestRun } from '../sql/runs.ts'

/** How far the last determination of everyone has come, and what it found. */
export const showLatestRun = defineQuery({
  name: 'monitoring.show-latest-run',
  permission: 'registry.read-lists',
  input: z.strictObject({}),
  async run({ tx, county }) {
    const run = await findLatestRun(tx, county)
    if (run === undefined) throw refuse('monitoring.run-missing')
    const { id, judged_on, why, started_at, ended_at, ending, households, looked_at, rebuilt, explained } = run
    return {
      run: id,
      judgedOn: judged_on,
      why,
      startedAt: started_at,
      endedAt: ended_at,
      ending,
      households,
      lookedAt: looked_at,
      rebuilt,
      explained,
      entered: run.entered,
      changed: run.changed,
      left: run.left_lists,
      unreadable: run.unreadable,
    }
  },
})
