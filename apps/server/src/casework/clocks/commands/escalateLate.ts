import { addDays, printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { LIMIT_NAMES, LIMITS } from '../domain/limits.ts'
import { daysToCounty } from '../settings.ts'
import { insertEscalation, type Level, listUntold } from '../sql/escalations.ts'

/** At once; the job asks again until nothing is left. */
const BATCH = 500
const NOT_DEADLINES = LIMIT_NAMES.filter((name) => LIMITS[name].kind === 'atLeast')

/** Tells the township of every limit that was passed, and the county of those that stayed so. Each is told once. */
export const escalateLate = defineCommand({
  name: 'casework.escalate-late',
  permission: 'casework.keep-clock',
  input: z.strictObject({}),
  async run({ tx, county, now, today }) {
    const wait = (await readSetting(tx, county, daysToCounty, today)) ?? 0
    const told: Record<Level, number> = { township: 0, county: 0 }
    for (const [level, days] of [
      ['township', 0],
      ['county', wait],
    ] as const) {
      const before = printDay(addDays(today, -days))
      const clocks = await listUntold(tx, county, { before, level, except: NOT_DEADLINES, most: BATCH })
      for (const clock of clocks)
        await insertEscalation(tx, clock, { id: mintId(now), level, on: printDay(today), at: now })
      told[level] = clocks.length
    }
    return { ...told, more: Math.max(told.township, told.county) === BATCH }
  },
  audit: (_input, outcome) => outcome,
})
