import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'
import { LIMITS, type LimitName } from './domain/limits.ts'

const limitIn = (language: 'zh' | 'en', name: unknown) =>
  Object.hasOwn(LIMITS, String(name)) ? LIMITS[name as LimitName][language] : String(name)

/** Refusals about time limits. */
export const CLOCK_PROBLEMS = {
  'casework.clock-ended': {
    status: 409,
    title: words('这项时限已经结束', 'The limit has ended'),
    detail: () => words('它等的事已经办完，或者不用再办。', 'What it waited for is done, or is waited for no more.'),
  },
  'casework.clock-paused-already': {
    status: 409,
    title: words('已经中止计时', 'It stands still already'),
    detail: () => words('这项时限已经中止计时，先恢复再说。', 'Let it go on before you stop it again.'),
  },
  'casework.clock-not-paused': {
    status: 409,
    title: words('没有中止计时', 'It does not stand still'),
    detail: () => words('这项时限正在计时，不用恢复。', 'The limit is running.'),
  },
  'casework.clock-pause-unlawful': {
    status: 409,
    title: words('没有依据中止计时', 'Nothing lets it stand still'),
    detail: ({ limit }) =>
      words(
        `没有文件规定“${limitIn('zh', limit)}”时限可以因此中止。确有县里文件的，先在办事参数里录入并批准；办结时限可以依法延长。`,
        `No document lets "${limitIn('en', limit)}" stand still for that reason. If the county has one, enter it in the settings first; the whole case may lawfully be extended.`,
      ),
  },
  'casework.clock-extension-unlawful': {
    status: 409,
    title: words('没有依据延长', 'Nothing lets it be longer'),
    detail: () =>
      words(
        '这项时限在它开始的那天，没有文件规定可以因此延长。',
        'On the day it began no document allowed more time for that reason.',
      ),
  },
  'casework.clock-extended-already': {
    status: 409,
    title: words('已经延长过', 'It is extended already'),
    detail: () => words('这项时限已经延长，不能再延。', 'It is not extended twice.'),
  },
  'casework.clock-day-unfit': {
    status: 400,
    title: words('日期不合', 'The day does not fit'),
    detail: ({ day }) =>
      words(
        `${day} 早于时限开始或上一次变动的日子，或者在今天之后。`,
        `${day} lies before the limit began or last changed, or after today.`,
      ),
  },
  'casework.late-seen-already': {
    status: 409,
    title: words('已经有人答复', 'Somebody has answered already'),
    detail: () => words('这件超期已经有人说明情况。', 'This late case has been answered for.'),
  },
} as const satisfies ProblemCatalogue

export const refuseClock = refusalsOf(CLOCK_PROBLEMS)
