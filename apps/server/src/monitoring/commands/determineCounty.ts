import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { mintId } from '../../platform/mintId.ts'
import { countOpenHouseholds } from '../../registry/index.ts'
import { endRun, insertRun, lockOpenRun } from '../sql/runs.ts'

/**
 * Opens a determination of everyone in the county, carried on in the background. Where one is under way for today it is
 * joined; one that was left over from an earlier day is ended, for its day is past.
 */
export const determineCounty = defineCommand({
  name: 'monitoring.determine-county',
  permission: 'monitoring.determine-county',
  input: z.strictObject({ why: z.enum(['first', 'nightly', 'asked']).default('asked') }),
  output: z.strictObject({ run: z.string(), joined: z.boolean() }),
  async run({ tx, county, now, today, actor, announce }, { why }) {
    const on = printDay(today)
    const open = await lockOpenRun(tx, county)
    if (open?.judged_on === on) {
      // announced again in case nobody carries it on any more; two that do take turns
      await announce('monitoring.run-opened', { county, run: open.id })
      return { run: open.id, joined: true }
    }
    if (open) await endRun(tx, county, open.id, { at: now, ending: 'superseded' })
    const run = mintId(now)
    const households = await countOpenHouseholds(tx, county, on)
    await insertRun(tx, { county, id: run, on, by: actor.user, why, at: now, households })
    await announce('monitoring.run-opened', { county, run })
    return { run, joined: false }
  },
  audit: ({ why }, outcome) => ({ why, ...outcome }),
})
