import { listCounties } from '../../../../platform/audit/index.ts'
import { runCommand } from '../../../../platform/command/index.ts'
import { defineTimedJob } from '../../../../platform/jobs/index.ts'
import { systemActor } from '../../../../platform/scope/index.ts'
import { remindOfGrace } from '../commands/remindOfGrace.ts'

/** Each morning: who is to be reminded that a gradual exit ends, and which have ended. */
export const remindNightly = defineTimedJob({
  name: 'casework/remind-of-grace',
  cron: '0 6 * * *',
  async run({ platform }) {
    for (const county of await listCounties(platform.db)) {
      const request = { actor: systemActor(county), requestId: 'casework/remind-of-grace' }
      await runCommand(platform, remindOfGrace, request, {})
    }
  },
})
