import { listCounties } from '../../../platform/audit/index.ts'
import { runCommand } from '../../../platform/command/index.ts'
import { defineTimedJob } from '../../../platform/jobs/index.ts'
import { systemActor } from '../../../platform/scope/index.ts'
import { escalateLate } from '../commands/escalateLate.ts'

/** Every morning before work: what was due yesterday and is not done is told, never silently passed. */
export const tellLate = defineTimedJob({
  name: 'casework/tell-late',
  cron: '5 7 * * *',
  async run({ platform, signal }) {
    for (const county of await listCounties(platform.db)) {
      for (let more = true; more; ) {
        signal.throwIfAborted()
        const request = { actor: systemActor(county), requestId: 'casework/tell-late' }
        more = (await runCommand(platform, escalateLate, request, {})).more
      }
    }
  },
})
