import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** Refusals of the second person for facts. */
export const SECONDS_PROBLEMS = {
  'casework.facts-not-seconded': {
    status: 409,
    title: words('申报的情况还没有复核', 'Declared facts have no second person yet'),
    detail: ({ missing }) =>
      words(
        `结论依据的情况中，有 ${missing} 项只是申报或属于扣减，初审前须由另一人复核。`,
        `The answer rests on ${missing} facts that were only declared, or on deductions; another person looks at them before the first review.`,
      ),
  },
  'casework.seconded-by-who-entered': {
    status: 409,
    title: words('须由另一人复核', 'Another person seconds'),
    detail: () =>
      words('其中有您自己录入的情况，须由另一人复核。', 'You entered one of them; another person seconds it.'),
  },
  'casework.facts-have-changed': {
    status: 409,
    title: words('要复核的情况已有变化', 'What is to be seconded has changed'),
    detail: () =>
      words(
        '您打开之后登记的情况有变化，请刷新后重新核对。',
        'Facts changed since you opened it; reload and look again.',
      ),
  },
  'casework.nothing-to-second': {
    status: 409,
    title: words('没有要复核的情况', 'There is nothing to second'),
    detail: () =>
      words('结论没有依据只是申报的情况或扣减，不需要复核。', 'The answer rests on no declared fact and no deduction.'),
  },
} as const satisfies ProblemCatalogue

export const refuseSeconds = refusalsOf(SECONDS_PROBLEMS)
