import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { judgeSheets } from '../judgeSheets.ts'
import { packsInUse } from '../packsInUse.ts'

/** Judges a few households anew because something about them changed. */
export const judgeHouseholds = defineCommand({
  name: 'monitoring.judge-households',
  permission: 'monitoring.determine-county',
  input: z.strictObject({ households: z.array(z.uuid()).min(1).max(500) }),
  async run({ tx, county, now, today }, { households }) {
    return judgeSheets({ tx, county, now, today, set: await packsInUse(tx, county) }, [...new Set(households)])
  },
  audit: ({ households }, outcome) => ({ households: households.length, ...outcome }),
})
