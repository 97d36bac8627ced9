import type { ComplaintAct } from '@doudi/life'
import { z } from 'zod'
import { type CommandContext, defineCommand } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { advance } from '../advance.ts'
import { lastDaysOf } from '../deadlines.ts'
import { id, text, version } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { hashOfReceipt } from '../receipt.ts'
import { officeCode } from '../receive.ts'
import { type ComplaintRow, findByReceipt, findComplaint } from '../sql/complaints.ts'

/** Opens a complaint again: the reply that stood is no answer any more, and the days are counted anew. */
async function openAgain(context: CommandContext, row: ComplaintRow, asked: { version?: number; text?: string }) {
  const { tx, county, now, today } = context
  const act: ComplaintAct = row.in_discipline ? 'reopenInDiscipline' : 'reopen'
  return advance(context, {
    complaint: row.id,
    ...asked,
    act,
    effect: async (held) => ({
      reply_id: null,
      replied_at: null,
      closed_at: null,
      acknowledged_at: null,
      received_at: now,
      reopened: held.reopened + 1,
      handler_id: null,
      handler_post: null,
      region: officeCode(county),
      ...(await lastDaysOf(tx, county, today)),
    }),
  })
}

interface Judged {
  readonly satisfied: boolean
  readonly text?: string | undefined
  readonly version?: number
}

/** What the complainant says of the reply; who is not satisfied has it opened again. */
async function judge(context: CommandContext, row: ComplaintRow, { satisfied, text, version }: Judged) {
  if (row.reply_id === null) throw refuse('oversight.complaint-not-replied')
  const asked = text ? { text } : {}
  const judged = await advance(context, {
    complaint: row.id,
    ...(version === undefined ? {} : { version }),
    act: 'recordSatisfaction',
    ...(satisfied ? asked : {}),
    effect: () => ({ satisfied }),
  })
  return satisfied ? judged : openAgain(context, row, asked)
}

/** The complaint whose reply answers this one. */
export async function answeringOf({ tx, county }: Pick<CommandContext, 'tx' | 'county'>, row: ComplaintRow) {
  return row.joined_to_id === null ? row : await findComplaint(tx, county, row.joined_to_id)
}

/** By whoever holds the receipt number. Run by the system alone. */
export const judgeByReceipt = defineCommand({
  name: 'oversight.judge-by-receipt',
  permission: 'oversight.receive-on-web',
  input: z.strictObject({ receipt: z.string().max(60), satisfied: z.boolean(), text: text(1000).optional() }),
  async run(context, { receipt, satisfied, text }) {
    const row = await findByReceipt(context.tx, context.county, hashOfReceipt(receipt))
    const answering = row && (await answeringOf(context, row))
    if (answering === undefined) throw refuse('oversight.receipt-unknown', {}, 'receipt')
    return judge(context, answering, { satisfied, text })
  },
  audit: ({ satisfied }, { complaint, state }) => ({ complaint, satisfied, state }),
})

/** By an officer who asked them by telephone or at the window. */
export const recordSatisfaction = defineCommand({
  name: 'oversight.record-satisfaction',
  permission: 'oversight.handle-complaint',
  input: z.strictObject({ complaint: id(), version: version(), satisfied: z.boolean(), text: text(1000).optional() }),
  async run(context, { complaint, version, satisfied, text }) {
    const row = await findComplaint(context.tx, context.county, complaint)
    if (row === undefined) throw refusePlatform('platform.not-found')
    return judge(context, row, { satisfied, text, version })
  },
  audit: ({ satisfied }, { state }) => ({ satisfied, state }),
  subject: ({ complaint }) => complaint,
})

/** The county itself finds that the reply was none. */
export const reopenComplaint = defineCommand({
  name: 'oversight.reopen-complaint',
  permission: 'oversight.assign-complaint',
  input: z.strictObject({ complaint: id(), version: version(), text: text(1000) }),
  async run(context, { complaint, ...asked }) {
    const row = await findComplaint(context.tx, context.county, complaint)
    if (row === undefined) throw refusePlatform('platform.not-found')
    return openAgain(context, row, asked)
  },
  audit: (_input, { state, version }) => ({ state, version }),
  subject: ({ complaint }) => complaint,
})
