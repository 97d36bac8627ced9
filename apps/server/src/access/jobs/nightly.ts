import { listCounties } from '../../platform/audit/index.ts'
import { runCommand } from '../../platform/command/index.ts'
import { defineTimedJob } from '../../platform/jobs/index.ts'
import { inScope, scopeOf, systemActor } from '../../platform/scope/index.ts'
import { lockDormantAccounts } from '../commands/lockDormantAccounts.ts'
import { forgetAttempts } from '../sql/attempts.ts'
import { forgetProviderAttempts } from '../sql/providers.ts'
import { forgetSessions } from '../sql/sessions.ts'

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

export const forgetOldSignIns = defineTimedJob({
  name: 'access/forget-sign-ins',
  cron: '20 2 * * *',
  async run({ platform: { db, clock } }) {
    for (const county of await listCounties(db)) {
      await inScope(db, scopeOf(systemActor(county)), async (tx) => {
        await forgetSessions(tx, county, clock.now())
        await forgetAttempts(tx, county, clock.now())
        await forgetProviderAttempts(tx, county, clock.now())
      })
    }
  },
})
