import { words } from '@doudi/contract'
import { addDays, type Day, printDay } from '@doudi/domain'
import { z } from 'zod'
import type { Tx } from '../../platform/db/index.ts'
import { defineSetting, readSetting } from '../../platform/settings/index.ts'

const days = z.int().min(1).max(365)
const UNIT = words('个日历日', 'calendar days')
const UNSET = words(
  '没有设定期限：页面写明“未设定”，不计超期',
  'no days are set: pages say so, and nothing is called late',
)
const BASIS = words('本县的信访、投诉举报办理规程', 'the county’s own rules for petitions and complaints')

/** In how many days a complaint is answered. No national document read here prints a figure, so it is the county's. */
const replyDays = defineSetting({
  name: 'oversight.complaint-reply-days',
  slice: 'oversight',
  shape: days,
  words: words('投诉答复期限', 'Days to the reply to a complaint'),
  unit: UNIT,
  unset: UNSET,
  basis: BASIS,
})

/** In how many days the complainant is told that it is being looked into. */
const acknowledgeDays = defineSetting({
  name: 'oversight.complaint-acknowledge-days',
  slice: 'oversight',
  shape: days,
  words: words('投诉受理告知期限', 'Days to acknowledge a complaint'),
  unit: UNIT,
  unset: UNSET,
  basis: BASIS,
})

export const COMPLAINT_SETTINGS = [replyDays, acknowledgeDays]

/** The last days of a complaint that comes in on that day, by what the county has set for it. */
export async function lastDaysOf(tx: Tx, county: string, day: Day) {
  const [reply, acknowledge] = [
    await readSetting(tx, county, replyDays, day),
    await readSetting(tx, county, acknowledgeDays, day),
  ]
  const last = (count: number | undefined) => (count === undefined ? null : printDay(addDays(day, count)))
  return { acknowledge_by_on: last(acknowledge), reply_by_on: last(reply) }
}
