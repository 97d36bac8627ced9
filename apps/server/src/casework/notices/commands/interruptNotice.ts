import { noticeLife } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { holdNotice, movedNotice, noticeInput, settleNotice } from '../moveNotice.ts'
import { closeLines, listLines } from '../sql/notices.ts'

const WHY_INTERRUPTED = ['tornOff', 'covered', 'unreadable'] as const
const WHY_LAPSED = ['drawnWrongly', 'replaced', 'notPosted'] as const

/** A sheet no longer hangs as it should: it is posted again, and its days begin anew. */
export const interruptNotice = defineCommand({
  name: 'casework.interrupt-notice',
  permission: noticeLife.acts.interrupt.permission,
  input: z.strictObject({ ...noticeInput, because: z.enum(WHY_INTERRUPTED) }),
  output: movedNotice,
  run: async (context, sent) => settleNotice(context, await holdNotice(context, sent, 'interrupt')),
  audit: ({ because }, outcome) => ({ because, ...outcome }),
  subject: ({ notice }) => notice,
})

/** Takes a sheet out of use; those who stood on it go on another. */
export const lapseNotice = defineCommand({
  name: 'casework.lapse-notice',
  permission: noticeLife.acts.lapse.permission,
  input: z.strictObject({ ...noticeInput, because: z.enum(WHY_LAPSED) }),
  output: movedNotice,
  async run(context, sent) {
    const held = await holdNotice(context, sent, 'lapse')
    const { tx, county } = context
    const lines = await listLines(tx, county, [held.notice.id])
    const open = lines.filter(({ closed_on }) => closed_on === null).map(({ id }) => id)
    await closeLines(tx, county, open, { on: held.on, because: 'lapsed' })
    return settleNotice(context, held, { closed_on: held.on, closed_because: sent.because })
  },
  audit: ({ because }, outcome) => ({ because, ...outcome }),
  subject: ({ notice }) => notice,
})
