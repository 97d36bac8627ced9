import { z } from 'zod'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { refuse } from '../problems.ts'
import { holdOpenedFile, writeReview } from '../sql/openedFiles.ts'

/** Another person says whether the glass was broken for good reason; the finding stands. */
export const reviewOpenedFile = defineCommand({
  name: 'access.review-opened-file',
  permission: 'access.review-opened-file',
  input: z.strictObject({
    opened: z.uuid(),
    finding: z.enum(['justified', 'not-justified']),
    remark: z.string().trim().max(500).optional(),
  }),
  async run({ tx, county, actor, now }, { opened: id, finding, remark }) {
    const opened = await holdOpenedFile(tx, county, id)
    if (!opened) throw refusePlatform('platform.not-found')
    if (opened.account === actor.user) throw refuse('access.not-for-oneself')
    if (opened.reviewedAt !== null) throw refuse('access.reviewed-already')
    await writeReview(tx, { county, id }, { by: actor.user, at: now, finding, remark: remark || null })
    return {}
  },
  audit: ({ opened, finding }) => ({ opened, finding }),
  subject: ({ opened }) => opened,
})
