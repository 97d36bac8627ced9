import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { defineQuery } from '../../platform/command/index.ts'
import { listOpenedFiles } from '../sql/openedFiles.ts'

const instant = z.iso.datetime()

const opened = z.strictObject({
  id: z.uuid(),
  account: z.uuid(),
  openedBy: z.string(),
  post: z.string(),
  file: z.uuid(),
  region: z.string(),
  reason: z.string(),
  openedAt: instant,
  openUntilAt: instant,
  reviewDueOn: z.string().nullable(),
  review: z
    .enum(['done', 'waiting', 'overdue', 'deadline-unknown'])
    .describe('deadline-unknown: the holidays of that year are not known to the program'),
  reviewedAt: instant.nullable(),
  finding: z.string().nullable(),
  remark: z.string().nullable(),
})

/** What was opened beyond somebody's area, for whoever reviews it; ids and reasons, nothing of the files. */
export const showOpenedFiles = defineQuery({
  name: 'access.list-opened-files',
  permission: 'access.review-opened-file',
  input: z.strictObject({}),
  output: z.strictObject({ opened: z.array(opened) }),
  async run({ tx, county, today }) {
    const rows = await listOpenedFiles(tx, county)
    return {
      opened: rows.map((row) => ({
        ...row,
        openedAt: row.openedAt.toISOString(),
        openUntilAt: row.openUntilAt.toISOString(),
        reviewedAt: row.reviewedAt?.toISOString() ?? null,
        review: reviewStateOf(row, printDay(today)),
      })),
    }
  },
})

function reviewStateOf(
  { reviewedAt, reviewDueOn }: { reviewedAt: Date | null; reviewDueOn: string | null },
  today: string,
) {
  if (reviewedAt !== null) return 'done'
  if (reviewDueOn === null) return 'deadline-unknown'
  return today > reviewDueOn ? 'overdue' : 'waiting'
}
