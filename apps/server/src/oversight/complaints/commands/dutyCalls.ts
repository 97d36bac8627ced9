import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { mintId } from '../../../platform/mintId.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { id, readTelephone } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { seal } from '../sealed.ts'
import { holdCall, insertCall, noteCalledBack } from '../sql/calls.ts'

/** A call to the complaint telephone, answered or missed, with the complaint that came of it. */
export const recordCall = defineCommand({
  name: 'oversight.record-call',
  permission: 'oversight.record-complaint',
  input: z.strictObject({
    id: id().optional(),
    at: z.iso.datetime({ offset: true }).optional().describe('When it rang; left out: now.'),
    answered: z.boolean(),
    telephone: z.string().max(30).optional(),
    complaint: id().optional(),
  }),
  async run({ tx, county, actor, now, keyring }, { id: own, at, answered, telephone, complaint }) {
    const call = own ?? mintId(now)
    const rang = at === undefined || new Date(at) > now ? now : new Date(at)
    const digits = readTelephone(telephone)
    await insertCall(tx, {
      county,
      id: call,
      at: rang,
      answered,
      telephone_sealed: digits === undefined ? null : seal(keyring, 'caller', call, digits),
      complaint_id: complaint ?? null,
      noted_by: actor.user,
      noted_post: actor.post,
    })
    return { call }
  },
  audit: ({ answered, complaint }) => ({ answered, complaint: complaint ?? null }),
})

/** A missed call was returned. */
export const callBack = defineCommand({
  name: 'oversight.call-back',
  permission: 'oversight.record-complaint',
  input: z.strictObject({ call: id(), complaint: id().optional() }),
  async run({ tx, county, actor, now }, { call, complaint }) {
    const row = await holdCall(tx, county, call)
    if (row === undefined) throw refusePlatform('platform.not-found')
    if (row.answered || row.called_back_at !== null) throw refuse('oversight.call-not-missed')
    await noteCalledBack(tx, county, call, { at: now, by: actor.user, complaint: complaint ?? row.complaint_id })
    return { call }
  },
  audit: ({ complaint }) => ({ complaint: complaint ?? null }),
  subject: ({ call }) => call,
})
