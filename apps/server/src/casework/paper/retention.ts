import { words } from '@doudi/contract'
import type { RecordClass } from '../../platform/retention/index.ts'

export const PAPER_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.papers',
    title: words('文书和签字件', 'Papers and their signed photographs'),
    tables: ['casework.document', 'casework.document_count', 'casework.signed_sheet', 'casework.signed_sheet_piece'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：与案卷同存，须能按当日原样重印；内容和照片均加密',
      'ours: kept with the case, to be printed again as on the day; text and photographs are encrypted',
    ),
  },
]
