import { words } from '@doudi/contract'
import type { RecordClass } from '../../platform/retention/index.ts'

const KEPT = { kept: 'always', countedFrom: words('不计', 'not counted'), atTheEnd: 'archive', basis: 'ours' } as const

export const EMERGENCY_CLASSES: readonly RecordClass[] = [
  {
    ...KEPT,
    name: 'casework.emergencies',
    title: words('急难报告、处置和会商', 'Emergencies, what was done and agreed'),
    tables: ['casework.emergency', 'casework.emergency_step', 'casework.emergency_task'],
    source: words(
      '本系统规定：救助之前发生了什么须能查明；所述内容加密',
      'ours: what came before the aid can be told; it is encrypted',
    ),
  },
  {
    ...KEPT,
    name: 'casework.duty',
    title: words('救急难值班表', 'Duty roster of emergencies'),
    tables: ['casework.duty'],
    source: words(
      '本系统规定：没有人答复的报告须能查到当班的人',
      'ours: whoever was on duty when nobody answered can be told',
    ),
  },
]
