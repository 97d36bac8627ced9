import { addDays, addMonths, firstDayOf, monthOf, printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { revisionById } from '../../../policy/index.ts'
import { refuse } from '../problems.ts'
import { type Counted, recomputeAwards } from '../recompute.ts'
import { countRunning, holdNext } from '../sql/awards.ts'
import { advanceRecomputation, findRecomputation, openRecomputation } from '../sql/recomputations.ts'

/** So many in one transaction: a second or two, and no more than that is lost when it is killed. */
export const STEP = 1000

/**
 * Carries the recomputation under a published revision on by one step, and opens it first: what became of the awards and how
 * far it came are committed together. Awards in the order of their ids; at the end whoever was made meanwhile.
 */
export const recomputeNext = defineCommand({
  name: 'casework.recompute-next',
  permission: 'casework.confirm',
  input: z.strictObject({ revision: z.uuid(), most: z.int().min(1).max(STEP).default(STEP) }),
  async run(context, { revision, most }): Promise<{ ended: boolean; lookedAt: number; found: Counted }> {
    const { tx, county, now, today } = context
    if ((await findRecomputation(tx, county, revision)) === undefined) {
      const { state, draft } = await revisionById(tx, county, revision)
      if (state !== 'published' && state !== 'superseded') throw refuse('casework.revision-not-in-force')
      const startsOn = draft.startsOn
      const nextMonth = printDay(firstDayOf(addMonths(monthOf(today), 1)))
      const lowersFrom = startsOn > printDay(addDays(today, -1)) ? startsOn : nextMonth
      const awards = await countRunning(tx, county, startsOn)
      await openRecomputation(tx, county, { revision, startsOn, lowersFrom, at: now, awards })
    }
    const row = await findRecomputation(tx, county, revision, true)
    if (row === undefined || row.endedAt !== null) return { ended: true, lookedAt: 0, found: {} }
    const asked = { revision, on: row.startsOn, most }
    const inOrder = await holdNext(tx, county, { ...asked, after: row.cursor })
    const awards = inOrder.length > 0 ? inOrder : await holdNext(tx, county, { ...asked, after: undefined })
    const found = await recomputeAwards(context, row, awards)
    const ended = awards.length === 0
    const cursor = inOrder.at(-1)?.id
    await advanceRecomputation(tx, county, revision, { cursor, lookedAt: awards.length, endedAt: ended ? now : null })
    return { ended, lookedAt: awards.length, found }
  },
  audit: ({ revision }, { ended, lookedAt, found }) => ({ revision, ended, lookedAt, ...found }),
  subject: ({ revision }) => revision,
})
