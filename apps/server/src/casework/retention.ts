import { words } from '@doudi/contract'
import type { RecordClass } from '../platform/retention/index.ts'

/** How long what was applied for and decided is kept. */
export const CORE_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.cases',
    title: words('申请、办理环节和决定', 'Applications, their steps and decisions'),
    tables: [
      'casework.intake',
      'casework.intake_item',
      'casework.authorisation',
      'casework.application',
      'casework.step',
      'casework.decision',
      'casework.award',
      'casework.award_amount',
    ],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：决定须能复查、复核；所述内容加密，人员匿名后只剩编号',
      'ours: a decision can be looked into again; what was said is encrypted, and once its people are anonymised ids remain',
    ),
  },
]
