import { addMonthsToDay, type Day, parseDay, printDay } from '@doudi/domain'

/** How often an award is looked at again, and by which clause. */
export interface ReviewEvery {
  readonly months: number
  readonly clause: string
}

/** What the rhythm of reviews depends on. */
export interface Reviewed {
  readonly programme: string
  /** A: nothing is going to change; B: hardly; C: income not fixed and somebody able to work. */
  readonly category: string | null
  readonly residence?: 'urban' | 'rural' | undefined
  /** A shorter or longer rhythm that the place has set. */
  readonly local?: number | undefined
}

const REFORM = '2021-07-01'
const DIBAO = ['dibao', 'singlePersonDibao', 'householdSplit']

/** How often an award is looked at again on the law of a day; undefined: no clause prints it and the place has not set it. */
export function reviewEvery({ programme, category, residence, local }: Reviewed, on: string): ReviewEvery | undefined {
  if (local !== undefined) return { months: local, clause: '本地规定' }
  if (DIBAO.includes(programme)) {
    if (on < REFORM) return beforeReform(category, residence)
    return category === 'C'
      ? { months: 6, clause: '最低生活保障审核确认办法 三十一：收入来源不固定、有劳动能力的，每半年' }
      : { months: 12, clause: '最低生活保障审核确认办法 三十一：经济状况变化不大的，每年' }
  }
  if (programme === 'tekun') return { months: 12, clause: '特困人员认定办法 二十三：每年' }
  if (programme.startsWith('disability') || programme === 'severeDisabilityCare')
    return { months: 12, clause: '国发〔2015〕52号 三（四）：定期复核，每年' }
  return undefined
}

function beforeReform(category: string | null, residence: 'urban' | 'rural' | undefined): ReviewEvery {
  const clause = '最低生活保障审核审批办法（试行） 三十三'
  if (category === 'B') return { months: 6, clause }
  if (category === 'C') return { months: residence === 'urban' ? 1 : 3, clause }
  return { months: 12, clause }
}

/** The day by which an award is due again; never skips a month of its rhythm. */
export function nextReview(last: string, { months }: ReviewEvery): string {
  return printDay(addMonthsToDay(parseDay(last) as Day, months))
}
