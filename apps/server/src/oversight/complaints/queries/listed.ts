import { printDay } from '@doudi/domain'
import { COMPLAINT_CHANNELS, type ComplaintState, complaintLife, statesOf } from '@doudi/life'
import { z } from 'zod'
import type { Context } from '../../../platform/command/index.ts'
import { rangeOfPrefix } from '../../../platform/scope/index.ts'
import { id, kind, place } from '../inputs.ts'
import { hashOfReceipt } from '../receipt.ts'
import type { Wanted } from '../sql/listed.ts'

/** By what the list of complaints is narrowed, on the screen and in a file. */
export const complaintFilter = z.strictObject({
  state: z.enum(['open', ...statesOf(complaintLife)]).optional(),
  kind: kind().optional(),
  channel: z.enum(Object.keys(COMPLAINT_CHANNELS) as [keyof typeof COMPLAINT_CHANNELS]).optional(),
  place: place().optional().describe('Where it happened.'),
  overdue: z.literal(true).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional().describe('Up to and with this day.'),
})
export type ComplaintFilter = z.infer<typeof complaintFilter>

export const searched = {
  ...complaintFilter.shape,
  mine: z.literal(true).optional().describe('Assigned to me.'),
  receipt: z.string().trim().max(60).optional().describe('The receipt number, as somebody reads it out.'),
  household: id().optional(),
}

const DAY = 86_400_000
const beginningOf = (day: string) => new Date(`${day}T00:00:00+08:00`)

/** What was asked, as the statement takes it. */
export function wantedOf(
  { today }: Pick<Context, 'today'>,
  { state, kind, channel, place, overdue, from, until }: ComplaintFilter,
): Wanted {
  return {
    state,
    kind,
    channel,
    place: place === undefined ? undefined : rangeOfPrefix(place),
    overdueOn: overdue ? printDay(today) : undefined,
    from: from === undefined ? undefined : beginningOf(from),
    before: until === undefined ? undefined : new Date(beginningOf(until).getTime() + DAY),
  }
}

export const receiptWanted = (receipt: string | undefined) => (receipt ? hashOfReceipt(receipt) : undefined)

/** Whether a reply is late today; undefined where there is no last day. */
export function isOverdue(
  { reply_by_on, state }: { reply_by_on: string | null; state: string },
  today: string,
): boolean | undefined {
  if (reply_by_on === null) return undefined
  const open: readonly ComplaintState[] = ['received', 'assigned', 'investigating', 'discipline']
  return open.some((one) => one === state) && reply_by_on < today
}
