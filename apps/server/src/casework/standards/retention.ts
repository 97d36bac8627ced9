import { words } from '@doudi/contract'
import { deleteRows, type RecordClass } from '../../platform/retention/index.ts'

/** Lines of previews say what would have been, and go; what became of an award stays with it. */
export const STANDARDS_CLASSES: readonly RecordClass[] = [
  {
    name: 'casework.preview-lines',
    title: words('标准调整预览的逐户结果', 'Previews of changed standards, award by award'),
    tables: ['casework.preview_line'],
    kept: { years: 3 },
    countedFrom: words('预览之日', 'the day of the preview'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words('本系统规定：发布前的依据，合计数永久保存', 'ours: what a publication rested on; the sums stay'),
    ending: deleteRows('casework.preview_line', 'made_at'),
  },
  {
    name: 'casework.recomputations',
    title: words('标准调整后的重新核算', 'Awards worked out anew under a changed standard'),
    tables: ['casework.recomputation', 'casework.recomputed'],
    kept: 'always',
    countedFrom: words('不计', 'not counted'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '本系统规定：与决定同存，人员匿名后只剩编号',
      'ours: kept with the decisions; once its people are anonymised ids remain',
    ),
  },
]
