import { listCounties } from '../../../../platform/audit/index.ts'
import { type Platform, runCommand } from '../../../../platform/command/index.ts'
import { defineTimedJob } from '../../../../platform/jobs/index.ts'
import { systemActor } from '../../../../platform/scope/index.ts'
import { remindOfGrace } from '../commands/remindOfGrace.ts'

/** Each morning: who is to be reminded that a gradual exit ends, and which have ended. */
export const remindNightly = defineTimedJob({
  name: 'casework/remind-of-grace',
  cron: '0 6 * * *',
  run: ({ platform }) => remindEverywhere(platform),
})

/** The same for every county at once: also at the start, for a machine that was off at six. */
export async function remindEverywhere(platform: Platform): Promise<void> {
  for (const county of await listCounties(platform.db)) {
    const request = { actor: systemActor(county), requestId: 'casework/remind-of-grace' }
    await runCommand(platform, remindOfGrace, request, {})
  }
}
