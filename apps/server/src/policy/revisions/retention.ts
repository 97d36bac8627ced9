import { words } from '@doudi/contract'
import type { RecordClass } from '../../platform/retention/index.ts'

/** Documents that were entered stay as long as the installation: decisions cite them. */
export const REVISION_CLASSES: readonly RecordClass[] = [
  {
    name: 'policy.revisions',
    title: words('录入的标准文件及其预览', 'Published documents that were entered, and their previews'),
    tables: ['policy.revision', 'policy.revision_value', 'policy.revision_preview'],
    kept: 'always',
    countedFrom: words('录入时', 'when it was entered'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words('例外：历次认定引用其数值，不含个人', 'exception: determinations cite them; they name nobody'),
  },
]
