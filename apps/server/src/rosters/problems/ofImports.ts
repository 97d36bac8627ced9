import { words } from '@doudi/contract'
import type { ProblemCatalogue } from '../../platform/problem/index.ts'

/** Refusals of a file, its columns, or an import. */
export const IMPORT_PROBLEMS = {
  'rosters.kind-unknown': {
    status: 400,
    title: words('没有这种花名册', 'No such kind of roll'),
    detail: ({ kinds }) => words(`花名册的种类须是：${kinds}。`, `The kind of the roll is one of: ${kinds}.`),
  },
  'rosters.file-too-large': {
    status: 413,
    title: words('文件过大', 'The file is too large'),
    detail: ({ most }) =>
      words(`文件超过 ${most} MB，请按乡镇拆开。`, `The file has more than ${most} MB; split it by township.`),
  },
  'rosters.rows-none': {
    status: 400,
    title: words('表里没有人', 'The sheet has no rows'),
    detail: () => words('表头下面一行也没有。', 'There is no row below the header.'),
  },
  'rosters.file-forgotten': {
    status: 409,
    title: words('文件已经删除', 'The file was deleted'),
    detail: () =>
      words('文件内容已按保存期限删除，请重新上传。', 'The content was deleted when its time was over; send it again.'),
  },
  'rosters.column-not-there': {
    status: 400,
    title: words('没有这一列或这个项目', 'No such column or field'),
    detail: ({ field, column }) =>
      words(
        `第 ${column} 列或项目 ${field} 不存在，或者用了两次。`,
        `Column ${column} or field ${field} does not exist, or is used twice.`,
      ),
  },
  'rosters.field-unmapped': {
    status: 409,
    title: words('必需的项目没有对应的列', 'A required field has no column'),
    detail: ({ labels }) =>
      words(
        `还没有指定由哪一列提供：${labels}。如果表里没有这些列，可能选错了花名册种类。`,
        `No column is named for: ${labels}. If the sheet has none, it may be another kind of roll.`,
      ),
  },
  'rosters.mapping-open': {
    status: 409,
    title: words('列的对应还没有确认', 'The columns are not confirmed'),
    detail: () => words('请先确认每一列是什么，再导入。', 'Confirm what each column holds before importing.'),
  },
  'rosters.imported-before': {
    status: 409,
    title: words('这份花名册已经导入过', 'This roll was imported before'),
    detail: ({ import: id }) =>
      words(
        `内容完全相同的花名册已经导入过（导入 ${id}），没有再导入一次。`,
        `The very same roll was imported before (import ${id}); it is not imported again.`,
      ),
  },
  'rosters.imported-at-once': {
    status: 409,
    title: words('这份花名册正在导入', 'This roll is being imported'),
    detail: () => words('同一份花名册刚刚由别人开始导入。', 'Somebody has just begun to import the very same roll.'),
    constraints: ['import_same_file_once'],
  },
  'rosters.import-over': {
    status: 409,
    title: words('导入已经结束', 'The import is over'),
    detail: ({ state }) => words(`导入已经结束（${state}）。`, `The import is over (${state}).`),
  },
  'rosters.import-not-over': {
    status: 409,
    title: words('导入还没有结束', 'The import is not over'),
    detail: () => words('导入结束后才能取回有问题的行。', 'What was left out can be fetched when the import is over.'),
  },
  'rosters.import-not-complete': {
    status: 409,
    title: words('这份花名册没有说明是完整的', 'The roll was not declared complete'),
    detail: () =>
      words(
        '只有导入时说明“名册完整”并已导入完毕的，才能列出表里没有的人。',
        'Who is missing can be listed only for a roll that was declared complete and is imported to its end.',
      ),
  },
} as const satisfies ProblemCatalogue
