import { words } from '@doudi/contract'
import type { RecordClass } from '../platform/retention/index.ts'

/** How long what leaves as files is kept. */
export const EXPORT_CLASSES: readonly RecordClass[] = [
  {
    name: 'exports.files',
    title: words('完整导出的文件', 'Files with everything in them'),
    tables: ['exports.piece'],
    kept: { days: 3 },
    countedFrom: words('生成时（申请时可定得更短）', 'when it was made (less, if less was asked for)'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words(
      '本系统规定：到时每五分钟自行清理',
      'ours: cleared by itself every five minutes once its hours are over',
    ),
  },
  {
    name: 'exports.requests',
    title: words('谁为什么导出了什么', 'Who took which list, and for what'),
    tables: ['exports.export'],
    kept: 'always',
    countedFrom: words('申请时', 'when it was asked for'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：与审计账同存，用于追责；筛选条件到期即忘',
      'ours: kept with the ledger, for whoever must answer for it; its filter is forgotten at the end',
    ),
  },
  {
    name: 'exports.layouts',
    title: words('其他系统的版式', 'Layouts of other systems'),
    tables: ['exports.layout', 'exports.layout_column'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('例外：空表的样子，不含任何人', 'exception: the shape of empty forms; they hold nobody'),
  },
]
