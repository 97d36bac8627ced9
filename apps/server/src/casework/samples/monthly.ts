import { type Day, firstDayOf, monthOf, printDay } from '@doudi/domain'
import { listCounties } from '../../platform/audit/index.ts'
import { type Platform, runCommand } from '../../platform/command/index.ts'
import { defineTimedJob } from '../../platform/jobs/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { commitDraw, drawSample } from './commands/draws.ts'
import { listUndrawn, monthsCommitted } from './sql/draws.ts'

const NAME = 'casework/draw-samples'

/** Draws what is closed, then fixes the seed of the month that runs; asked twice it does nothing more. */
async function drawWhatIsDue(platform: Platform, county: string): Promise<void> {
  const request = { actor: systemActor(county), requestId: NAME }
  const month = printDay(firstDayOf(monthOf(platform.clock.today() as Day)))
  const { closed, committed } = await inScope(platform.db, scopeOf(request.actor), async (tx) => ({
    closed: await listUndrawn(tx, county, month),
    committed: await monthsCommitted(tx, county),
  }))
  for (const one of closed) await runCommand(platform, drawSample, request, { month: one })
  if (!committed.has(month)) await runCommand(platform, commitDraw, request, {})
}

/** Each night: the list of the month before is drawn, and the seed of a month is fixed on its first day. */
export const drawSamples = defineTimedJob({
  name: NAME,
  cron: '20 0 * * *',
  async run({ platform }) {
    for (const county of await listCounties(platform.db)) await drawWhatIsDue(platform, county)
  },
})
