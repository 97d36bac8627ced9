import { z } from 'zod'
import { defineCommand } from '../../../platform/command/index.ts'
import { refusePlatform } from '../../../platform/problem/index.ts'
import { id } from '../inputs.ts'
import { openContact } from '../sealed.ts'
import { findComplaint } from '../sql/complaints.ts'

/** Name and telephone of a complainant in full, for whoever has to reach them; it leaves who asked and what for. */
export const revealContact = defineCommand({
  name: 'oversight.reveal-complainant',
  permission: 'oversight.handle-complaint',
  input: z.strictObject({ complaint: id(), why: z.enum(['acknowledge', 'ask-back', 'reply', 'follow-up']) }),
  keepsAnswer: false,
  async run({ tx, county, keyring }, { complaint }) {
    const row = await findComplaint(tx, county, complaint)
    if (row === undefined) throw refusePlatform('platform.not-found')
    const contact = openContact(keyring, complaint, row.contact_sealed)
    return { name: contact?.name ?? null, telephone: contact?.telephone ?? null }
  },
  audit: ({ why }) => ({ why }),
  subject: ({ complaint }) => complaint,
})
