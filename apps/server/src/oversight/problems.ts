import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../platform/problem/index.ts'

/** What is refused to whoever watches, and to whoever asks what was watched. */
export const OVERSIGHT_PROBLEMS = {
  'oversight.released-already': {
    status: 409,
    title: words('已经解除保留', 'Released already'),
    detail: () =>
      words(
        '这条查阅记录已经解除保留，本人可以看到。',
        'This receipt was released before; the person can be shown it.',
      ),
    constraints: ['access_receipt_released_once'],
  },
  'oversight.days-in-disorder': {
    status: 400,
    title: words('起止日期颠倒', 'The days are in the wrong order'),
    detail: () => words('开始日期不能晚于结束日期。', 'The first day must not come after the last.'),
  },
  'oversight.export-too-long': {
    status: 400,
    title: words('一次导出的条数太多', 'Too many entries for one file'),
    detail: ({ most }) =>
      words(`一次最多导出 ${most} 条。请缩短日期范围。`, `One file holds at most ${most} entries: choose fewer days.`),
  },
} as const satisfies ProblemCatalogue

export const refuse = refusalsOf(OVERSIGHT_PROBLEMS)
