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

/** Who handled it, under which authority, and how that was looked at again: kept beside the cases. */
export const HANDS_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.hands',
    title: words(
      '人员、近亲属申报、替代人员、委托、抽查、一事一议',
      'Staff, declared relatives, stand-ins, delegations, samples, conferences',
    ),
    tables: [
      'casework.staff',
      'casework.kin',
      'casework.kin_case',
      'casework.stand_in',
      'casework.delegation',
      'casework.draw',
      'casework.sample_check',
      'casework.conference',
      'casework.conference_member',
      'casework.undecided',
    ],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：决定的权限、回避和抽查须能复查；证件号码、亲属姓名和所述内容加密',
      'ours: authority, keeping apart and checks can be looked into again; numbers, names of relatives and what was said are encrypted',
    ),
  },
]
