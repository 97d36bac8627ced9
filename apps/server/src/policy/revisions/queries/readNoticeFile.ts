import { z } from 'zod'
import { defineQuery } from '../../../platform/command/index.ts'
import { refuse } from '../problems.ts'
import { readNotice } from '../readNotice.ts'

/** Reads a file with the figures of a document and gives it back as a form to be looked at; writes nothing. */
export const readNoticeFile = defineQuery({
  name: 'policy.read-notice-file',
  permission: 'policy.draft-revision',
  input: z.strictObject({ text: z.string().min(1) }),
  async run(_context, { text }) {
    const read = readNotice(text)
    if (read.ok) return read.draft
    const { line, zh, en } = read.fault
    throw refuse('policy.notice-unreadable', { line, zh, en }, `line ${line}`)
  },
})
