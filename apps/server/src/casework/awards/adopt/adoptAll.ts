import { listCounties } from '../../../platform/audit/index.ts'
import { type Platform, runCommand } from '../../../platform/command/index.ts'
import { systemActor } from '../../../platform/scope/index.ts'
import { adoptEnrolments } from './commands/adoptEnrolments.ts'

const BATCH = 500

/** Takes over everybody on the rolls of every county, batch by batch, each committed: after a stop it is simply started again. */
export async function adoptAll(platform: Platform, tell: (county: string, adopted: number) => void): Promise<number> {
  let all = 0
  for (const county of await listCounties(platform.db)) {
    const request = { actor: systemActor(county), requestId: 'casework/adopt' }
    let after: string | undefined
    let adopted = 0
    for (;;) {
      const batch = await runCommand(platform, adoptEnrolments, request, { most: BATCH, ...(after && { after }) })
      adopted += batch.adopted
      if (batch.last === null || batch.lookedAt < BATCH) break
      after = batch.last
    }
    tell(county, adopted)
    all += adopted
  }
  return all
}
