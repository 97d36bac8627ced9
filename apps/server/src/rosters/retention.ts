import { words } from '@doudi/contract'
import type { RecordClass } from '../platform/retention/index.ts'

/** How long rolls that were sent in are kept. */
export const ROSTER_CLASSES: readonly RecordClass[] = [
  {
    name: 'rosters.files',
    title: words('报来的花名册及其错误', 'Rolls as they were sent, and what was wrong with their rows'),
    tables: ['rosters.file', 'rosters.file_part', 'rosters.faulty_row', 'rosters.seen_person'],
    kept: { days: 30 },
    countedFrom: words(
      '导入结束，或收到而未导入之日',
      'the end of the import, or the day it came if it was never imported',
    ),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words(
      '本系统规定：内容已入档案，原表只为更正；每夜自行清理（rosters/forget-files），只留文件名、行数和哈希',
      'ours: the content stands in the files, the sheet serves corrections only; rosters/forget-files deletes it each night and leaves name, rows and hash',
    ),
  },
  {
    name: 'rosters.imports',
    title: words('导入记录和列的对应', 'Imports, and what columns mean'),
    tables: ['rosters.import', 'rosters.mapping'],
    kept: 'always',
    countedFrom: words('导入时', 'when it was imported'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('本系统规定：事实以导入编号为据，须查得到', 'ours: facts name their import as evidence'),
  },
]
