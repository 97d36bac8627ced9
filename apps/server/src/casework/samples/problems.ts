import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** Refusals of the monthly sample. */
export const SAMPLE_PROBLEMS = {
  'casework.checked-already': {
    status: 409,
    title: words('已经抽查过', 'Checked already'),
    detail: () =>
      words('这项抽查已由他人登记结果，请刷新后查看。', 'Somebody entered its outcome meanwhile; reload to see.'),
  },
  'casework.checked-by-own-hand': {
    status: 409,
    title: words('不能抽查自己办理的件', 'Nobody checks their own work'),
    detail: () =>
      words(
        '您办理过这件申请的某个环节，抽查须由另一人进行。',
        'You took a step in this case; another person checks it.',
      ),
  },
} as const satisfies ProblemCatalogue

export const refuseSample = refusalsOf(SAMPLE_PROBLEMS)
