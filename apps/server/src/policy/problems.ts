import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../platform/problem/index.ts'

/** Refusals of the open interface of rules. */
export const POLICY_PROBLEMS = {
  'policy.pack-unknown': {
    status: 404,
    title: words('没有这个政策包', 'There is no such pack'),
    detail: ({ id }) => words(`没有政策包 ${id}`, `There is no pack ${id}`),
    allowed: ({ zh, en }) => words(String(zh), String(en)),
  },
  'policy.not-answered': {
    status: 500,
    title: words('未能认定', 'Not answered'),
    detail: () =>
      words(
        '系统在认定这个案例时出错，没有得出任何结论。请保留案例文件并告知系统管理员。',
        'The system failed on this case and reached no answer. Keep the case file and tell the administrator.',
      ),
  },
  'http.query-not-allowed': {
    status: 400,
    title: words('查询参数不合要求', 'Query not allowed'),
    detail: ({ where, zh, en }) => words(`${where || '查询参数'}：${zh}`, String(en)),
    allowed: words('assume=ordinary、explain=true、changes=true', 'assume=ordinary, explain=true, changes=true'),
  },
} as const satisfies ProblemCatalogue

export const refusePolicy = refusalsOf(POLICY_PROBLEMS)
