import type { ComplaintChannel } from '@doudi/life'
import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { id, said } from '../inputs.ts'
import { type Heard, receive } from '../receive.ts'

const HEARD = ['phone', 'visit', 'letter'] as const satisfies readonly ComplaintChannel[]

const audit = ({ id, kind, place }: Pick<Heard, 'id' | 'kind' | 'place'>, channel: ComplaintChannel) => ({
  complaint: id,
  channel,
  kind,
  place,
})

/** An officer writes down what came by telephone, visit or letter, and gives the receipt number to whoever complains. */
export const receiveComplaint = defineCommand({
  name: 'oversight.record-complaint',
  permission: 'oversight.record-complaint',
  input: z.strictObject({
    ...said,
    channel: z.enum(HEARD),
    household: id().optional().describe('The household it concerns, where that is known.'),
    application: id().optional().describe('The application it concerns, where that is known.'),
  }),
  // the receipt number opens what stands under it: it is shown once and kept nowhere
  keepsAnswer: false,
  run: receive,
  audit: (input) => audit(input, input.channel),
  subject: ({ id }) => id,
})

/** Somebody sends it on the web, without an account and without a name if they like. Run by the system alone. */
export const receiveOnWeb = defineCommand({
  name: 'oversight.receive-on-web',
  permission: 'oversight.receive-on-web',
  input: z.strictObject(said),
  keepsAnswer: false,
  run: (context, input) => receive(context, { ...input, channel: 'web' }),
  audit: (input) => audit(input, 'web'),
  subject: ({ id }) => id,
})
