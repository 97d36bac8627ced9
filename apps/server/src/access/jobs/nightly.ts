import { listCounties } from '../../platform/audit/index.ts'
import { runCommand } from '../../platform/command/index.ts'
import { defineTimedJob } from '../../platform/jobs/index.ts'
import { systemActor } from '../../platform/scope/index.ts'
import { lockDormantAccounts } from '../commands/lockDormantAccounts.ts'

/** Locks dormant accounts each night, county by county, with an entry in each ledger. */
export const lockDormant = defineTimedJob({
  name: 'access/lock-dormant-accounts',
  cron: '10 2 * * *',
  async run({ platform }) {
    for (const county of await listCounties(platform.db)) {
      await runCommand(
        platform,
        lockDormantAccounts,
        { actor: systemActor(county), requestId: 'access/lock-dormant-accounts' },
        {},
      )
    }
  },
})
