import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** Refusals about what the rules leave undecided. */
export const UNDECIDED_PROBLEMS = {
  'casework.not-undecided': {
    status: 409,
    title: words('没有不能判定的事项', 'Nothing is undecided'),
    detail: () =>
      words(
        '这件申请没有登记为不能判定，或者已经解决。',
        'The application is not undecided, or was settled meanwhile.',
      ),
  },
} as const satisfies ProblemCatalogue

export const refuseUndecided = refusalsOf(UNDECIDED_PROBLEMS)
