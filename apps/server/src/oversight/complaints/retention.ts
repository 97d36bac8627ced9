import { words } from '@doudi/contract'
import { deleteRows, type RecordClass } from '../../platform/retention/index.ts'
import { forgetWords, oldestEnd } from './sql/forget.ts'

/** How long complaints and calls are kept. The years are ours: no document read here says a number. */
export const COMPLAINT_CLASSES: readonly RecordClass[] = [
  {
    name: 'oversight.complaints',
    title: words('信访投诉', 'Complaints'),
    tables: ['oversight.complaint', 'oversight.complaint_step'],
    kept: { years: 10 },
    countedFrom: words('办结之日', 'the day it was closed'),
    atTheEnd: 'anonymise',
    basis: 'ours',
    source: words(
      '《个人信息保护法》第十九条：保存期限应为实现目的所必要的最短时间；十年为本系统规定，只留类别、地方和办理日期',
      'Personal Information Protection Law, article 19: no longer than the purpose needs. The ten years are ours; kind, place and days remain',
    ),
    ending: { oldest: oldestEnd, end: forgetWords },
  },
  {
    name: 'oversight.duty-calls',
    title: words('举报电话值班记录', 'Log of the complaint telephone'),
    tables: ['oversight.duty_call'],
    kept: { years: 2 },
    countedFrom: words('来电时', 'when it rang'),
    atTheEnd: 'delete',
    basis: 'ours',
    source: words('本系统规定：够查一年前的漏接', 'ours: long enough to look into calls missed a year ago'),
    ending: deleteRows('oversight.duty_call', 'at'),
  },
]
