import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../platform/problem/index.ts'

/** Every refusal of monitoring. */
export const MONITORING_PROBLEMS = {
  'monitoring.no-rules': {
    status: 503,
    title: words('政策包不能用', 'The policy packs cannot be used'),
    detail: () =>
      words(
        '政策包有错误，按它认定会出错，所以没有运算。请先改正政策包（doudi pack check 列出错误）。',
        'The policy packs have faults, so nobody was judged by them. Mend them first (doudi pack check lists the faults).',
      ),
  },
  'monitoring.run-missing': {
    status: 404,
    title: words('还没有运算过', 'Nobody has been judged yet'),
    detail: () => words('本县还没有做过全县认定运算。', 'There has been no determination of the county yet.'),
  },
  'monitoring.cursor-unknown': {
    status: 400,
    title: words('翻页标记无效', 'The page mark is not valid'),
    detail: () =>
      words(
        '翻页标记与现在的排序不符，请从第一页重新打开。',
        'The page mark does not fit this order; open the list from its first page.',
      ),
  },
  'monitoring.not-on-safety-net': {
    status: 409,
    title: words('该户不在兜底核查名单上', 'The household is not on the safety-net list'),
    detail: () =>
      words(
        '只有兜底核查名单上的户（脱贫人口丧失能力又没有稳定收入、未纳入救助）才需要写明理由。',
        'A reason is only recorded for a household on the safety-net list: formerly poor, unable to earn, in no programme.',
      ),
  },
} as const satisfies ProblemCatalogue

export const refuse = refusalsOf(MONITORING_PROBLEMS)
