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
  'simulation.request-not-allowed': {
    status: 400,
    title: words('测算的写法有误', 'The simulation asked for is not well-formed'),
    detail: ({ where, zh, en }) => words(`${where || '请求'}：${zh}`, `${where || 'request'}: ${en}`),
    allowed: ({ most }) =>
      words(
        `population{seed, households（1 至 ${most}）, jurisdiction}、on、reform{parameters, formulas}`,
        `population{seed, households (1 to ${most}), jurisdiction}, on, reform{parameters, formulas}`,
      ),
  },
  'simulation.busy': {
    status: 429,
    title: words('正在测算', 'Busy simulating'),
    detail: () => words('另有测算正在进行，请稍后再试。', 'Other simulations are running; try again shortly.'),
  },
  'simulation.file-unreadable': {
    status: 400,
    title: words('文件读不出来', 'File cannot be opened'),
    detail: ({ path, reason }) => words(`${path} 读不出来（${reason}）`, `${path} cannot be opened (${reason})`),
  },
  'case.file-unreadable': {
    status: 400,
    title: words('文件读不出来', 'File cannot be opened'),
    detail: ({ path, reason }) => words(`${path} 读不出来（${reason}）`, `${path} cannot be opened (${reason})`),
  },
  'case.parameter-unknown': {
    status: 400,
    title: words('没有这个参数', 'There is no such parameter'),
    detail: ({ id }) => words(`参数 ${id} 不在政策包中`, `The packs have no parameter ${id}`),
  },
  'case.parameter-unfit': {
    status: 400,
    title: words('参数的值与单位不符', 'The value does not fit the parameter'),
    detail: ({ id }) => words(`${id} 的值与单位不符`, `The value of ${id} does not fit its unit`),
  },
} as const satisfies ProblemCatalogue

export const refusePolicy = refusalsOf(POLICY_PROBLEMS)
