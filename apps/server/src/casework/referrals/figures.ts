import { DEPARTMENT_NAMES, type Department } from '@doudi/life'
import { z } from 'zod'
import type { Context } from '../../platform/command/index.ts'
import { defineSetting, readSetting } from '../../platform/settings/index.ts'

/** Within how many calendar days each department answers; no document prints a figure, so a county sets its own. */
export const REPLY_DAYS = defineSetting({
  name: 'casework.referral-reply-days',
  slice: 'casework',
  shape: z.partialRecord(z.enum(DEPARTMENT_NAMES), z.int().min(1).max(365)),
  words: { zh: '转办答复时限（各部门）', en: 'Reply days of each department' },
  unit: { zh: '自然日', en: 'calendar days' },
  unset: { zh: '不计逾期', en: 'nothing is called overdue' },
  basis: { zh: '县级社会救助联席会议文件', en: 'a document of the county’s joint conference on assistance' },
})

/** The reply days of a department on a day; undefined: nobody has set any. */
export async function replyDaysOf(
  { tx, county, today }: Pick<Context, 'tx' | 'county' | 'today'>,
  department: Department,
): Promise<number | undefined> {
  return (await readSetting(tx, county, REPLY_DAYS, today))?.[department]
}
