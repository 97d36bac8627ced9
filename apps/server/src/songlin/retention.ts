import { words } from '@doudi/contract'
import type { RecordClass } from '../platform/retention/index.ts'

/** How far the invented county has been loaded: it concerns nobody who exists. */
export const LOADING: RecordClass = {
  name: 'songlin.loading',
  title: words('虚构县的装入进度', 'How far the invented county is loaded'),
  tables: ['songlin.loading'],
  kept: 'always',
  countedFrom: words('不计', 'not counted'),
  atTheEnd: 'archive',
  basis: 'ours',
  source: words('例外：虚构的县里没有真人', 'exception: nobody in the invented county exists'),
}
