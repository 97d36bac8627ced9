import { addDays, printDay } from '@doudi/domain'
import { z } from 'zod'
import type { Context } from '../../platform/command/index.ts'
import { defineSetting, readSetting } from '../../platform/settings/index.ts'

/** Within how many days another county's answer is expected; agreed between counties, printed nowhere. */
export const HOME_REPLY_DAYS = defineSetting({
  name: 'casework.home-county-reply-days',
  slice: 'casework',
  shape: z.int().min(1).max(365),
  words: { zh: '户籍地协查复函期限', en: 'Reply days of the county of registration' },
  unit: { zh: '自然日', en: 'calendar days' },
  unset: { zh: '不计逾期', en: 'nothing is called overdue' },
  basis: { zh: '省级或相邻县的协查约定', en: 'an arrangement of the province or between counties' },
})

/** The last day for an answer; null: no days are set. */
export async function answerDueOn({ tx, county, today }: Pick<Context, 'tx' | 'county' | 'today'>) {
  const days = await readSetting(tx, county, HOME_REPLY_DAYS, today)
  return days === undefined ? null : printDay(addDays(today, days))
}
