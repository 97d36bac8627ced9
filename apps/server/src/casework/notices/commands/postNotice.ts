import { printDay } from '@doudi/domain'
import { noticeLife } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { advance } from '../../application/advance.ts'
import { lockApplication } from '../../application/sql/applications.ts'
import { daysOfNotice } from '../calendar.ts'
import { keepPhoto, photoInput } from '../keepPhoto.ts'
import { type Held, holdNotice, movedNotice, noticeInput, settleNotice } from '../moveNotice.ts'
import { listLines, updateNotice } from '../sql/notices.ts'

const input = z.strictObject({
  ...noticeInput,
  photo: photoInput,
  board: z.string().trim().min(2).max(60).default('村（居）务公开栏').describe('Where it hangs.'),
})
const output = movedNotice.extend({ lastOn: z.string(), endsFrom: z.string() })

/** The sheet hangs: the first photograph, and its days. The day of posting itself does not count (民法典 201). */
async function hang(context: CommandContext, held: Held, { photo, board }: { photo: string; board: string }) {
  const { tx, county } = context
  const { notice, on } = held
  const postings = notice.postings + 1
  await keepPhoto(context, { ...notice, postings }, { file: photo, shows: 'start', happenedOn: on })
  const { last, endsFrom } = await daysOfNotice(context, on, notice.days)
  const lastOn = printDay(last)
  // the guards of the step look at the sheet as it hangs
  await updateNotice(tx, county, notice.id, { postings })
  const moved = await settleNotice(context, held, { board, posted_on: on, last_on: lastOn })
  return { ...moved, lastOn, endsFrom: printDay(endsFrom) }
}

/** Posts a sheet: every application on it takes its step. */
export const postNotice = defineCommand({
  name: 'casework.post-notice',
  permission: noticeLife.acts.post.permission,
  input,
  output,
  async run(context, sent) {
    const { tx, county } = context
    const held = await holdNotice(context, sent, 'post')
    const hung = await hang(context, held, sent)
    const { id, kind } = held.notice
    const [from, act] =
      kind === 'first' ? (['verified', 'postNotice'] as const) : (['noticeEnded', 'postSecondNotice'] as const)
    for (const line of await listLines(tx, county, [id])) {
      if (line.closed_on !== null) continue
      const { state, version } = await lockApplication(tx, county, line.application_id)
      // whoever hung on another sheet that was torn off has taken the step already
      if (state !== from) continue
      await advance(context, {
        application: line.application_id,
        seen: version,
        act,
        happenedOn: held.on,
        said: { notice: id, line: line.seq, lastOn: hung.lastOn },
      })
    }
    return hung
  },
  audit: (_input, outcome) => outcome,
  subject: ({ notice }) => notice,
})

/** Posts a sheet again that was torn off or covered: its days begin anew. */
export const repostNotice = defineCommand({
  name: 'casework.repost-notice',
  permission: noticeLife.acts.repost.permission,
  input,
  output,
  run: async (context, sent) => hang(context, await holdNotice(context, sent, 'repost'), sent),
  audit: (_input, outcome) => outcome,
  subject: ({ notice }) => notice,
})
