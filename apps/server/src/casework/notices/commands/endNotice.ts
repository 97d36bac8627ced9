import { printDay } from '@doudi/domain'
import { noticeLife } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { advance } from '../../application/advance.ts'
import { lockApplication } from '../../application/sql/applications.ts'
import { refuse } from '../../problems.ts'
import { daysOfNotice } from '../calendar.ts'
import { keepPhoto, photoInput } from '../keepPhoto.ts'
import { holdNotice, movedNotice, noticeInput, settleNotice } from '../moveNotice.ts'
import { closeLines, listLines } from '../sql/notices.ts'

/** Ends a sheet with the second photograph, once its last day is over: every application on it takes its step. */
export const endNotice = defineCommand({
  name: 'casework.end-notice',
  permission: noticeLife.acts.end.permission,
  input: z.strictObject({ ...noticeInput, photo: photoInput }),
  output: movedNotice,
  async run(context, sent) {
    const { tx, county } = context
    const held = await holdNotice(context, sent, 'end')
    const { notice, on } = held
    const posted = notice.posted_on as string
    // counted again: the days off of a year may have become known since it was posted
    const { last, endsFrom } = await daysOfNotice(context, posted, notice.days)
    const lastOn = [printDay(last), notice.last_on as string].toSorted().at(-1) as string
    if (on <= lastOn) {
      throw refuse('casework.notice-still-running', { posted, last: lastOn, from: printDay(endsFrom) }, 'happenedOn')
    }
    await keepPhoto(context, notice, { file: sent.photo, shows: 'end', happenedOn: on })
    const lines = (await listLines(tx, county, [notice.id])).filter(({ closed_on }) => closed_on === null)
    const act = notice.kind === 'first' ? 'endNotice' : 'endSecondNotice'
    for (const line of lines) {
      const { version } = await lockApplication(tx, county, line.application_id)
      const said = { notice: notice.id, line: line.seq, posted, lastOn }
      await advance(context, { application: line.application_id, seen: version, act, happenedOn: on, said })
    }
    await closeLines(
      tx,
      county,
      lines.map(({ id }) => id),
      { on, because: 'daysOver' },
    )
    return settleNotice(context, held, { closed_on: on, closed_because: 'daysOver' })
  },
  audit: (_input, outcome) => outcome,
  subject: ({ notice }) => notice,
})
