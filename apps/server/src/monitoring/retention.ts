import { words } from '@doudi/contract'
import { deleteRows, type RecordClass } from '../platform/retention/index.ts'

/** How long lists and runs are kept. */
export const MONITORING_CLASSES: readonly RecordClass[] = [
  {
    name: 'monitoring.findings',
    title: words('名单上的记录（漏保、错保、脱保等）', 'Findings: missed, wrongly enrolled, dropped and the like'),
    tables: ['monitoring.finding'],
    kept: { years: 3 },
    countedFrom: words(
      '离开名单之日；还在名单上的不计',
      'the day it left the list; what is still on it is not counted',
    ),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words('本系统规定：三年足以比较历年情况', 'ours: three years are enough to compare years'),
    ending: deleteRows('monitoring.finding', 'holds_until'),
  },
  {
    name: 'monitoring.reasons-not-enrolled',
    title: words('应纳未纳的原因', 'Reasons why somebody is in no programme'),
    tables: ['monitoring.not_enrolled_because'],
    kept: { years: 10 },
    countedFrom: words('登记之日', 'the day it was recorded'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words('本系统规定：与人员档案同期', 'ours: as long as people are kept'),
    ending: deleteRows('monitoring.not_enrolled_because', 'recorded_on'),
  },
  {
    name: 'monitoring.runs',
    title: words('全县判定的过程', 'Runs over the whole county'),
    tables: ['monitoring.run'],
    kept: { years: 3 },
    countedFrom: words('开始时', 'when it began'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words('本系统规定：与名单同期，只有数目', 'ours: as long as the lists; figures only'),
    ending: deleteRows('monitoring.run', 'started_at'),
  },
  {
    name: 'monitoring.fact-sheets',
    title: words('判定用的事实表', 'Facts as the rules read them'),
    tables: ['monitoring.fact_sheet'],
    kept: 'always',
    countedFrom: words('家庭在册期间', 'while the household stands'),
    atTheEnd: 'archive',
    basis: 'ours',
    source: words(
      '例外：由档案算出的副本，随档案而变；家庭销户后当夜的判定即删去',
      'exception: a copy made from the files that changes with them; the next run deletes the sheet of a household that was closed',
    ),
  },
]
