import { type Day, parseDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { openHouseholdsAfter } from '../../registry/index.ts'
import { packsInUse } from '../packsInUse.ts'
import { casesForReview, reviewHouseholds } from '../reviewHouseholds.ts'
import { advanceRun, endRun, lockOpenRun } from '../sql/runs.ts'

/** So many in one transaction: a step of some seconds, and no more than that is lost when it is killed. */
export const STEP = 500

/** Carries a run on by one step from its cursor: what was found and how far it came are committed together. */
export const judgeNext = defineCommand({
  name: 'monitoring.judge-next',
  permission: 'monitoring.determine-county',
  input: z.strictObject({ run: z.uuid(), most: z.int().min(1).max(10_000).default(STEP) }),
  async run({ tx, county, now }, { run, most }) {
    const open = await lockOpenRun(tx, county)
    if (open?.id !== run) return { ended: true, lookedAt: 0, entered: 0, changed: 0, left: 0 }
    const today = parseDay(open.judged_on) as Day
    const after = { region: open.cursor_region, id: open.cursor_household }
    const places = await openHouseholdsAfter(tx, county, { after, on: open.judged_on, most })
    const last = places.at(-1)
    if (last === undefined) {
      await endRun(tx, county, run, { at: now, ending: 'done' })
      return { ended: true, lookedAt: 0, entered: 0, changed: 0, left: 0 }
    }
    const context = { tx, county, now, today, set: packsInUse() }
    const cases = await casesForReview(
      context,
      places.map(({ id }) => id),
    )
    const { entered, changed, left, unreadable } = await reviewHouseholds(context, cases)
    const lookedAt = places.length
    await advanceRun(tx, county, run, {
      region: last.region,
      household: last.id,
      lookedAt,
      rebuilt: lookedAt,
      explained: lookedAt,
      entered,
      changed,
      left,
      unreadable,
    })
    return { ended: false, lookedAt, entered, changed, left }
  },
  audit: ({ run }, outcome) => ({ run, ...outcome }),
  subject: ({ run }) => run,
})
