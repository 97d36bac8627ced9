import { words } from '@doudi/contract'
import type { RecordClass } from '../../platform/retention/index.ts'
import { AWARD_TABLES } from './tables.ts'

/** How long changes of awards are kept: as long as the decisions they led to. */
export const AWARD_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.award-changes',
    title: words('待遇变更、复核、暂停、死亡办理和告知', 'Changes of awards, reviews, suspensions, deaths and notices'),
    tables: [...AWARD_TABLES],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：待遇的每次变更须能复查，补发、追回以此为据',
      'ours: every change of an award can be looked into again; what is owed or recovered rests on it',
    ),
  },
]
