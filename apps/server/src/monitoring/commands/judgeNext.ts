import { type Day, parseDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { programFor } from '../factSheet/countyProgram.ts'
import { judgeSheets } from '../judgeSheets.ts'
import { openMissingSheets } from '../openMissingSheets.ts'
import { packsInUse } from '../packsInUse.ts'
import { readStep } from '../readStep.ts'
import { advanceRun, endRun, lockOpenRun } from '../sql/runs.ts'

/** So many in one transaction: a second or two, and no more than that is lost when it is killed. */
export const STEP = 40_000

/** Carries a run on by one step from its cursor: what was found and how far it came are committed together. */
export const judgeNext = defineCommand({
  name: 'monitoring.judge-next',
  permission: 'monitoring.determine-county',
  input: z.strictObject({ run: z.uuid(), most: z.int().min(1).max(STEP).default(STEP) }),
  async run({ tx, county, now }, { run, most }) {
    const open = await lockOpenRun(tx, county)
    if (open?.id !== run) return { ended: true, lookedAt: 0, entered: 0, changed: 0, left: 0 }
    const on = open.judged_on
    const context = { tx, county, now, today: parseDay(on) as Day, set: await packsInUse(tx, county) }
    const after = { region: open.cursor_region, id: open.cursor_household }
    if (after.region === '') await openMissingSheets(tx, county, on, open.households)
    const program = await programFor(context.set, county, context.today)
    const { lookedAt, last, ended, due, differing } = await readStep(tx, county, after, { on, most, program })
    const { entered, changed, left, unreadable, rebuilt, explained } = await judgeSheets(context, due, differing)
    if (last) {
      const { region, id: household } = last
      const found = { rebuilt, explained, entered, changed, left, unreadable }
      await advanceRun(tx, county, run, { region, household, lookedAt, ...found })
    }
    if (ended) await endRun(tx, county, run, { at: now, ending: 'done' })
    return { ended, lookedAt, entered, changed, left }
  },
  audit: ({ run }, outcome) => ({ run, ...outcome }),
  subject: ({ run }) => run,
})
