import { words } from '@doudi/contract'
import type { RecordClass } from '../../platform/retention/index.ts'

export const CLOCK_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.clocks',
    title: words('办理时限、中止和超期说明', 'Time limits of cases, pauses and answers for late ones'),
    tables: ['casework.clock', 'casework.clock_pause', 'casework.clock_escalation'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('本系统规定：与所办的事同存', 'ours: kept with the case they belong to'),
  },
]
