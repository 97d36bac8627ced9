import { addDays, printDay } from '@doudi/domain'
import { URGENCIES, type Urgency } from '@doudi/life'
import { z } from 'zod'
import type { Context } from '../../platform/command/index.ts'
import { defineSetting, readSetting } from '../../platform/settings/index.ts'

/** Within how many minutes the township sends somebody, by urgency; past them the county is called (EMG-07). */
export const ANSWER_MINUTES = defineSetting({
  name: 'casework.emergency-answer-minutes',
  slice: 'casework',
  shape: z.partialRecord(z.enum(URGENCIES), z.int().min(1).max(10_080)),
  words: { zh: '救急难响应时限（按紧急程度）', en: 'Minutes to answer an emergency, by urgency' },
  unit: { zh: '分钟', en: 'minutes' },
  unset: { zh: '不计时，不自动上报县级', en: 'no clock runs, and the county is not called' },
  basis: { zh: '县级“救急难”工作规程', en: 'the county’s rules of emergency work' },
})

/** Within how many days papers, verification and notice are made up for after aid that came first (EMG-03). */
export const MAKE_UP_DAYS = defineSetting({
  name: 'casework.aid-first-make-up-days',
  slice: 'casework',
  shape: z.int().min(1).max(365),
  words: { zh: '先行救助后补齐手续的期限', en: 'Days to make up for aid that came first' },
  unit: { zh: '自然日', en: 'calendar days' },
  unset: { zh: '不计逾期', en: 'nothing is called overdue' },
  basis: { zh: '县级临时救助实施办法', en: 'the county’s rules of temporary aid' },
})

type Reading = Pick<Context, 'tx' | 'county' | 'today'>

/** Undefined: no minutes are set for that urgency. */
export async function minutesFor({ tx, county, today }: Reading, urgency: Urgency): Promise<number | undefined> {
  return (await readSetting(tx, county, ANSWER_MINUTES, today))?.[urgency]
}

/** The last day for what is to be made up for; null: none is set. */
export async function makeUpBy({ tx, county, today }: Reading): Promise<string | null> {
  const days = await readSetting(tx, county, MAKE_UP_DAYS, today)
  return days === undefined ? null : printDay(addDays(today, days))
}
