import { words } from '@doudi/contract'
import type { RecordClass } from '../../platform/retention/index.ts'

export const REFERRAL_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.referrals',
    title: words('转办及其答复', 'Referrals and their answers'),
    tables: ['casework.referral', 'casework.referral_step'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：转出了什么、依据谁的同意，须能随时查明；内容加密',
      'ours: what left and by whose consent can be told at any time; it is encrypted',
    ),
  },
]
