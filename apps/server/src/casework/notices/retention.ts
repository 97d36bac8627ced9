import { words } from '@doudi/contract'
import type { RecordClass } from '../../platform/retention/index.ts'

/** How long it is kept that neighbours were told, and what they said. */
export const NOTICE_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.notices',
    title: words('公示、照片、异议和更正请求', 'Notices, their photographs, objections and requests'),
    tables: [
      'casework.notice',
      'casework.notice_line',
      'casework.notice_photo',
      'casework.notice_photo_piece',
      'casework.objection',
      'casework.publication_request',
    ],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：公示是决定的前提，须能复查；内容、照片、异议人均加密，网页和名单期满自动撤下',
      'ours: a decision rests on its notice and can be looked into; what was printed, photographed and objected is encrypted, and the page forgets it by itself',
    ),
  },
]
