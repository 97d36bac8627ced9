import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../problem/index.ts'

/** Every refusal about the official calendar. */
export const CALENDAR_PROBLEMS = {
  'calendar.file-unreadable': {
    status: 400,
    title: words('日历文件读不懂', 'The calendar file cannot be read'),
    detail: ({ where }) =>
      words(
        `文件须有 year、papers、days（每天有 name、date、isOffDay），不合的地方：${where || '整个文件'}。什么也没有改变。`,
        `The file has year, papers and days (each with name, date, isOffDay). What does not fit: ${where || 'the whole file'}. Nothing was changed.`,
      ),
  },
  'calendar.day-unfit': {
    status: 400,
    title: words('日期不对', 'A day that is none'),
    detail: ({ date }) =>
      words(
        `“${date}”不是存在的日子，或者在文件里出现两次。`,
        `"${date}" does not exist, or stands in the file twice.`,
      ),
  },
  'calendar.day-of-another-year': {
    status: 400,
    title: words('日期不在这一年', 'A day of another year'),
    detail: ({ date, year }) =>
      words(
        `${date} 不在 ${year} 年，也不在上一年 12 月。`,
        `${date} lies neither in ${year} nor in the December before.`,
      ),
  },
  'calendar.too-few-days': {
    status: 400,
    title: words('放假的日子太少', 'Too few days off'),
    detail: ({ year, count }) =>
      words(
        `${year} 年只有 ${count} 天放假，不像一份完整的通知。`,
        `${year} has ${count} days off, which is no whole notice.`,
      ),
  },
  'calendar.same-already': {
    status: 409,
    title: words('与现有的一样', 'The same is there already'),
    detail: ({ year }) =>
      words(
        `${year} 年的日历与现有的完全一样，没有导入。`,
        `The calendar of ${year} is there already, and is the same.`,
      ),
  },
  'calendar.imported-meanwhile': {
    status: 409,
    title: words('刚有人导入了这一年', 'Somebody has just taken in that year'),
    detail: () =>
      words('另一人刚导入了同一年的日历，请重新查看后再办。', 'Look at the calendar again before you go on.'),
    constraints: ['calendar_year_pkey'],
  },
} as const satisfies ProblemCatalogue

export const refuseCalendar = refusalsOf(CALENDAR_PROBLEMS)
