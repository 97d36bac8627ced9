import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** Refusals of delegations. */
export const DELEGATION_PROBLEMS = {
  'casework.not-delegated': {
    status: 409,
    title: words('没有有效的委托', 'Nothing is delegated'),
    detail: ({ on }) =>
      words(
        `${on} 没有把这个项目委托给您的乡镇（或委托已收回），由县级办理。`,
        `On ${on} this programme is not delegated to your township, or was recalled; the county decides.`,
      ),
  },
  'casework.above-delegation': {
    status: 409,
    title: words('金额超过委托权限', 'Above what is delegated'),
    detail: ({ upTo }) =>
      words(
        `委托的金额上限为 ${upTo} 元，超过的由县级办理。`,
        `What is delegated goes up to ${upTo} yuan; above that the county decides.`,
      ),
  },
  'casework.delegation-by-another': {
    status: 409,
    title: words('须由另一人批准', 'Another person approves'),
    detail: () => words('委托由提出人以外的人批准。', 'A delegation is approved by another than who proposed it.'),
    constraints: ['delegation_takes_two'],
  },
  'casework.delegation-settled': {
    status: 409,
    title: words('这项委托已经处理过', 'The delegation has been dealt with'),
    detail: () =>
      words('这项委托已经批准或收回，请刷新后查看。', 'It was approved or recalled meanwhile; reload to see.'),
  },
  'casework.delegation-township': {
    status: 400,
    title: words('不是本县的乡镇', 'Not a township of this county'),
    detail: () => words('委托给本县的一个乡镇，或全部乡镇。', 'A township of this county, or every one.'),
    constraints: ['delegation_township_in_county', 'stand_in_township_in_county'],
  },
} as const satisfies ProblemCatalogue

export const refuseDelegation = refusalsOf(DELEGATION_PROBLEMS)
