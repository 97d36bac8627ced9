import { words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../../platform/problem/index.ts'

/** Refusals of previews and recomputations. */
export const STANDARDS_PROBLEMS = {
  'casework.preview-of-whole-county': {
    status: 403,
    title: words('须由县级预览', 'The county previews'),
    detail: () =>
      words(
        '预览须看到全县的待遇，请由县级岗位办理。',
        'A preview looks at every award of the county; somebody in a county post does it.',
      ),
  },
  'casework.revision-not-in-force': {
    status: 409,
    title: words('文件尚未发布', 'The document is not in force'),
    detail: () =>
      words('只有已发布的标准才能重新核算。', 'Awards are worked out anew only under a document that was published.'),
  },
  'casework.recomputed-settled': {
    status: 409,
    title: words('已经处理过', 'It is settled'),
    detail: () => words('这份待遇不再等待处理。', 'Nothing about this award waits any more.'),
  },
  'casework.recomputed-over': {
    status: 409,
    title: words('待遇已经终止', 'The award has ended'),
    detail: () =>
      words(
        '这份待遇在标准起执行日之前已经终止，不再核算；请写明处理结果。',
        'The award ended before the first day of the standard; say what came of it instead.',
      ),
  },
} as const satisfies ProblemCatalogue

export const refuse = refusalsOf(STANDARDS_PROBLEMS)
