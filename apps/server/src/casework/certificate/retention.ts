import { words } from '@doudi/contract'
import type { RecordClass } from '../../platform/retention/index.ts'

export const CERTIFICATE_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.certificates',
    title: words('决定证书及其链', 'Certificates of decisions, and their chain'),
    tables: ['casework.certificate', 'casework.certificate_head', 'casework.certificate_rules'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：链不能断；内容加密且已隐去姓名、证件号和电话',
      'ours: a chain has no gaps; what it says is encrypted and holds no name, number or telephone',
    ),
  },
]
