import { ROWS_ALONE, words } from '@doudi/contract'
import { type ProblemCatalogue, refusalsOf } from '../platform/problem/index.ts'

/** Every refusal of exports. */
export const EXPORT_PROBLEMS = {
  'exports.list-unknown': {
    status: 404,
    title: words('没有这个名单', 'There is no such list'),
    detail: ({ list }) => words(`没有名为“${list}”的名单。`, `There is no list named "${list}".`),
  },
  'exports.nothing-to-unmask': {
    status: 409,
    title: words('名单没有脱敏内容', 'Nothing in it is masked'),
    detail: () =>
      words(
        '这个名单没有可以完整显示的脱敏内容，请直接导出。',
        'Nothing in this list is masked for want of approval; take it as it is shown.',
      ),
  },
  'exports.nothing-in-it': {
    status: 409,
    title: words('名单是空的', 'The list is empty'),
    detail: () => words('按这些条件没有任何一行，未生成文件。', 'No row meets these conditions; no file was made.'),
  },
  'exports.too-many-rows': {
    status: 409,
    title: words('行数太多', 'Too many rows'),
    detail: ({ rows, most }) =>
      words(
        `按这些条件有 ${rows} 行，一次最多 ${most} 行。请按乡镇或村分次导出。`,
        `These conditions give ${rows} rows; one file holds ${most} at most. Export by township or village.`,
      ),
  },
  'exports.own-export': {
    status: 409,
    title: words('不能审批自己的申请', 'One’s own export'),
    detail: () =>
      words(
        `超过 ${ROWS_ALONE} 行的完整导出须由另一人审批，申请人本人不能审批。`,
        `An export in full of more than ${ROWS_ALONE} rows is approved by another person than the one who asked.`,
      ),
    constraints: ['export_not_decided_by_oneself'],
  },
  'exports.not-in-this-state': {
    status: 409,
    title: words('当前状态不能这样办理', 'Not possible in this state'),
    detail: ({ state }) =>
      words(`这项导出的状态是“${state}”，不能这样办理。`, `The export is "${state}"; this cannot be done with it.`),
  },
  'exports.changed-meanwhile': {
    status: 409,
    title: words('行数已变化', 'The rows have changed'),
    detail: ({ rows }) =>
      words(
        `这项导出现在是 ${rows} 行，与您看到的不同。请核对后再审批。`,
        `The export now has ${rows} rows, not what you saw. Look again before approving.`,
      ),
  },
  'exports.over': {
    status: 410,
    title: words('文件已过期', 'The file has expired'),
    detail: () =>
      words('文件已过期并已删除。如仍需要，请重新申请。', 'The file has expired and was deleted. Ask again if needed.'),
  },
  'exports.layout-unknown': {
    status: 404,
    title: words('没有这个版式', 'There is no such layout'),
    detail: () =>
      words('没有找到这个版式，或者它不适用于这个名单。', 'There is no such layout, or it is not for this list.'),
  },
  'exports.layout-column-unknown': {
    status: 400,
    title: words('版式的列对不上', 'A column of the layout does not fit'),
    detail: ({ heading, source }) =>
      words(
        `表头“${heading}”对应的列“${source}”不在这个名单里。`,
        `The heading "${heading}" names the column "${source}", which this list does not have.`,
      ),
  },
  'exports.layout-file-unfit': {
    status: 400,
    title: words('表格不能用作版式', 'Not usable as a layout'),
    detail: ({ zh, en }) => words(`${zh}`, `${en}`),
    allowed: words(
      '.xlsx、.xls 或 .csv 的空表，带一行或两行表头',
      'an empty .xlsx, .xls or .csv with one or two header rows',
    ),
  },
} as const satisfies ProblemCatalogue

export const refuse = refusalsOf(EXPORT_PROBLEMS)
