import { words } from '@doudi/contract'
import type { RecordClass } from '../../platform/retention/index.ts'

/** How long wishes and assessments are kept. */
export const PROGRAMME_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.tekun-support',
    title: words('特困人员供养意愿和自理能力评估', 'Wishes and self-care of people in tekun support'),
    tables: ['casework.wish', 'casework.self_care'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('本系统规定：随案卷保存；见证人加密', 'ours: kept with the case; the witness is encrypted'),
  },
]
