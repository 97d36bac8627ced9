import { words } from '@doudi/contract'
import { APPLIED_PROGRAMMES } from '@doudi/life'
import { z } from 'zod'
import { defineSetting } from '../../platform/settings/index.ts'

/** How often awards are reviewed here, where the place says something else than the clause. */
export const REVIEW_MONTHS = defineSetting({
  name: 'casework.review-months',
  slice: 'casework',
  shape: z.partialRecord(z.enum(APPLIED_PROGRAMMES), z.int().min(1).max(60)),
  words: words('各项目复核间隔月数', 'Months between reviews, by programme'),
  unit: words('月', 'months'),
  unset: words(
    '按条款：低保每年（收入不固定、有劳动能力的每半年），特困、残疾人两项补贴每年',
    'by the clause: dibao yearly or half-yearly, tekun and disability subsidies yearly',
  ),
  basis: words('本地社会救助规范性文件', 'a local document on social assistance'),
})

/** How many days before its end a household is reminded of its gradual exit. */
export const GRACE_REMINDER_DAYS = defineSetting({
  name: 'casework.grace-reminder-days',
  slice: 'casework',
  shape: z.int().min(1).max(180),
  words: words('渐退期满前提醒的天数', 'Days before the end of a gradual exit to remind'),
  unit: words('天', 'days'),
  unset: words('不提醒，名单照列', 'no reminder is sent; the list shows them'),
  basis: words('本地社会救助规范性文件', 'a local document on social assistance'),
})

/** How many days those concerned have to answer what is contradictory. */
export const ANSWER_DAYS = defineSetting({
  name: 'casework.suspension-answer-days',
  slice: 'casework',
  shape: z.int().min(1).max(180),
  words: words('暂停后陈述申辩的天数', 'Days to answer a suspension'),
  unit: words('天', 'days'),
  unset: words('告知书写明随时可以陈述申辩', 'the notice says that an answer is heard at any time'),
  basis: words('本地社会救助规范性文件', 'a local document on social assistance'),
})

export const AWARD_SETTINGS = [REVIEW_MONTHS, GRACE_REMINDER_DAYS, ANSWER_DAYS]
