import { listCounties } from '../../platform/audit/index.ts'
import { runCommand } from '../../platform/command/index.ts'
import { defineTimedJob } from '../../platform/jobs/index.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { endPastExports } from '../commands/endExport.ts'

/** Deletes what has expired, every five minutes; an expired file is not given out meanwhile either. */
export const endPast = defineTimedJob({
  name: 'exports/end-past',
  cron: '*/5 * * * *',
  async run({ platform }) {
    for (const county of await listCounties(platform.db)) {
      const actor = systemActor(county)
      const requestId = `exports/end-past ${platform.clock.now().toISOString()}`
      await runCommand(platform, endPastExports, { actor, requestId }, {})
    }
  },
})
