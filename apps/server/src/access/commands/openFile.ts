import { randomUUID } from 'node:crypto'
import { printDay } from '@doudi/domain'
import { z } from 'zod'
import { addWorkingDays, readCalendar } from '../../platform/calendar/index.ts'
import { defineCommand } from '../../platform/command/index.ts'
import { refusePlatform } from '../../platform/problem/index.ts'
import { refuse } from '../problems.ts'
import { insertOpenedFile } from '../sql/openedFiles.ts'

export const LONGEST_MINUTES = 240
const REVIEW_WORKING_DAYS = 3

/**
 * Breaks the glass: one file beyond one's area, for a stated reason, for hours. Whether there is such a file is not
 * told here; whoever names it in `X-Opened-File` finds it or does not.
 */
export const openFile = defineCommand({
  name: 'access.open-file',
  permission: 'access.open-file',
  input: z.strictObject({
    file: z.uuid(),
    region: z.string().regex(/^\d{12}$/),
    reason: z
      .string()
      .trim()
      .min(10)
      .max(500)
      .refine((text) => !/\d{15}/.test(text), { error: '不要写证件号码 / no identity numbers here' }),
    minutes: z.int().min(15).max(LONGEST_MINUTES).default(60),
  }),
  output: z.strictObject({
    opened: z.uuid(),
    until: z.iso.datetime(),
    reviewDueOn: z.string().nullable().describe('null: the holidays of that year are not known, so it is undetermined'),
  }),
  async run({ tx, county, actor, now, today }, { file, region, reason, minutes }) {
    if (!region.startsWith(county)) throw refusePlatform('platform.not-found')
    if (region.startsWith(actor.region)) throw refuse('access.file-within-reach')
    const due = addWorkingDays(today, REVIEW_WORKING_DAYS, await readCalendar(tx, county))
    const reviewDueOn = due === undefined ? null : printDay(due)
    const until = new Date(now.getTime() + minutes * 60_000)
    const id = randomUUID()
    const { user: account, post } = actor
    await insertOpenedFile(tx, { county, id, account, post, file, region, reason, at: now, until, reviewDueOn })
    return { opened: id, until: until.toISOString(), reviewDueOn }
  },
  audit: ({ file, region, minutes }, { opened, reviewDueOn }) => ({ opened, file, region, minutes, reviewDueOn }),
  subject: ({ file }) => file,
})
