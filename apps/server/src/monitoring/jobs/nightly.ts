import { listCounties } from '../../platform/audit/index.ts'
import { type Platform, runCommand } from '../../platform/command/index.ts'
import { defineTimedJob } from '../../platform/jobs/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { determineCounty } from '../commands/determineCounty.ts'
import { findLatestRun } from '../sql/runs.ts'

/** Judges everyone each night, county by county, for the day that begins. */
export const judgeNightly = defineTimedJob({
  name: 'monitoring/determine-county',
  cron: '30 0 * * *',
  async run({ platform }) {
    for (const county of await listCounties(platform.db)) await openRun(platform, county, 'nightly')
  },
})

/** Opens a run in every county that has had none: the lists are not empty until the first night. */
export async function openFirstRuns(platform: Platform): Promise<void> {
  for (const county of await listCounties(platform.db)) {
    const any = await inScope(platform.db, scopeOf(systemActor(county)), (tx) => findLatestRun(tx, county))
    if (any === undefined) await openRun(platform, county, 'first')
  }
}

async function openRun(platform: Platform, county: string, why: 'first' | 'nightly'): Promise<void> {
  const request = { actor: systemActor(county), requestId: 'monitoring/determine-county' }
  await runCommand(platform, determineCounty, request, { why })
}
