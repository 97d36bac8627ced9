import { printDay } from '@doudi/domain'
import { noticeLife, planOf } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { readSetting } from '../../../platform/settings/index.ts'
import { lockApplication } from '../../application/sql/applications.ts'
import { refuse } from '../../problems.ts'
import { NOTICE_DAYS } from '../domain/noticeDays.ts'
import { drawLine } from '../drawLines.ts'
import { cellsOf, guardPublic } from '../publicWords.ts'
import { PRINTED } from '../secrets.ts'
import { COMPLAINT_TELEPHONE, NOTICE_NAMES } from '../settings.ts'
import { closeLines, insertLine, insertNotice, linesHangingIn, openLines } from '../sql/notices.ts'

const READY = { first: ['verified', 'noticed'], second: ['noticeEnded', 'secondNoticed'] } as const

/** Draws the sheet of a village from its applications: nothing on it is typed, and nothing but the lawful fields is on it. */
export const drawNotice = defineCommand({
  name: 'casework.draw-notice',
  permission: 'casework.publish',
  input: z.strictObject({
    village: z.string().regex(/^\d{12}$/),
    kind: z.enum(['first', 'second']).default('first'),
    applications: z.array(z.uuid()).min(1).max(40).describe('Those that go on one sheet, in this order.'),
  }),
  output: z.strictObject({ notice: z.string(), lines: z.number() }),
  async run(context, { village, kind, applications }) {
    const { tx, county, keyring, now, today, actor } = context
    const on = printDay(today)
    const names = (await readSetting(tx, county, NOTICE_NAMES, today)) ?? 'full'
    const telephone = await readSetting(tx, county, COMPLAINT_TELEPHONE, today)
    if (telephone === undefined) throw refuse('casework.complaint-telephone-unset')
    const id = mintId(now)
    await insertNotice(tx, {
      county,
      id,
      region: village,
      kind,
      state: noticeLife.start,
      version: 1,
      names,
      telephone,
      days: NOTICE_DAYS,
      postings: 0,
      drawn_on: on,
      drawn_at: now,
      drawn_by: actor.user,
      changed_at: now,
    })
    for (const [at, wanted] of [...new Set(applications)].entries()) {
      const application = await lockApplication(tx, county, wanted)
      const plan = planOf(application.programme, application.lawOn, application.aid)
      const ready: readonly string[] = READY[kind]
      if (application.region !== village) throw refuse('casework.notice-of-one-village', {}, 'applications')
      if (!ready.includes(application.state) || (kind === 'second' && !plan.secondNotice)) {
        throw refuse('casework.not-in-this-state', {
          state: application.state,
          act: kind === 'first' ? 'postNotice' : 'postSecondNotice',
        })
      }
      if ((await linesHangingIn(tx, county, wanted, village)).length > 0) throw refuse('casework.already-on-a-sheet')
      const leftBehind = (await openLines(tx, county, { application: wanted })).map((line) => line.id)
      await closeLines(tx, county, leftBehind, { on, because: 'moved' })
      const printed = await drawLine(context, application, { on, names })
      guardPublic(cellsOf(printed), [telephone])
      const line = mintId(now)
      await insertLine(tx, {
        county,
        id: line,
        region: village,
        notice_id: id,
        seq: at + 1,
        household_id: application.household,
        application_id: wanted,
        printed_sealed: PRINTED.seal(keyring, line, printed),
      })
    }
    return { notice: id, lines: new Set(applications).size }
  },
  audit: ({ village, kind }, outcome) => ({ village, kind, ...outcome }),
})
