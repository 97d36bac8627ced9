import { listCounties } from '../../platform/audit/index.ts'
import { runCommand } from '../../platform/command/index.ts'
import { defineTimedJob } from '../../platform/jobs/index.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { forgetFiles } from '../commands/forgetFiles.ts'

/** Each night, county by county. */
export const forgetOldFiles = defineTimedJob({
  name: 'rosters/forget-files',
  cron: '40 2 * * *',
  async run({ platform }) {
    for (const county of await listCounties(platform.db)) {
      await runCommand(platform, forgetFiles, { actor: systemActor(county), requestId: 'rosters/forget-files' }, {})
    }
  },
})
