import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { advance } from '../advance.ts'
import { id, text, version } from '../inputs.ts'
import { refuse } from '../problems.ts'
import { changeComplaint, holdComplaint } from '../sql/complaints.ts'
import { mustStayPossible } from './assignComplaint.ts'

/**
 * Joins a complaint to an earlier one of the same matter, whose reply answers both. Whoever the later one is about
 * is from then on complained of in the earlier one too.
 */
export const joinComplaints = defineCommand({
  name: 'oversight.join-complaints',
  permission: 'oversight.assign-complaint',
  input: z.strictObject({
    complaint: id().describe('The later one.'),
    version: version(),
    earlier: id(),
    because: text(500),
  }),
  async run(context, { complaint, version, earlier, because }) {
    const { tx, county, now } = context
    const kept = await holdComplaint(tx, county, earlier)
    if (kept === undefined) throw refusePlatform('platform.not-found')
    return advance(context, {
      complaint,
      version,
      act: 'join',
      text: because,
      async effect(row) {
        const fits = kept.joined_to_id === null && kept.id !== row.id && kept.received_at <= row.received_at
        if (!fits) throw refuse('oversight.complaint-cannot-join', {}, 'earlier')
        const accounts = [...new Set([...kept.about_accounts, ...row.about_accounts])]
        const office = kept.about_office ?? row.about_office
        await mustStayPossible(context, kept, { accounts, office })
        await changeComplaint(tx, county, kept.id, { about_accounts: accounts, about_office: office })
        return { joined_to_id: kept.id, closed_at: now, handler_id: null, handler_post: null }
      },
    })
  },
  audit: ({ earlier }) => ({ earlier }),
  subject: ({ complaint }) => complaint,
})
