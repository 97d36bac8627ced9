import type { AwardAct } from './awardLife.ts'

/** Why an award changes or ends: its words, what it may do, the clause, and how whoever ends leaves the roll. */
interface CauseRow {
  readonly zh: string
  readonly en: string
  readonly acts: readonly AwardAct[]
  readonly clause: string
  /** The reason on the roll, of a cause that ends. */
  readonly leaves?: string
}

const AMOUNTS: readonly AwardAct[] = ['increase', 'reduce']
const N57 = '最低生活保障审核确认办法'

/** There is no "other": what cannot be named does not take anything from anybody. */
export const AWARD_CAUSES = {
  evidentChange: {
    zh: '家庭经济状况发生明显变化',
    en: 'Their means changed evidently',
    acts: AMOUNTS,
    clause: `${N57} 三十一`,
  },
  newStandard: { zh: '保障标准调整', en: 'A new standard', acts: AMOUNTS, clause: `${N57} 三十一` },
  memberChanged: { zh: '家庭成员增减', en: 'The household has other members', acts: AMOUNTS, clause: `${N57} 三十一` },
  reviewFound: { zh: '定期复核', en: 'Found at the periodic review', acts: AMOUNTS, clause: `${N57} 三十一、三十二` },
  death: {
    zh: '保障对象死亡',
    en: 'Death',
    acts: ['increase', 'reduce', 'end'],
    clause: '民政部 2022-10-20 通知 一（三）、五（五）',
    leaves: 'death',
  },
  headChanged: { zh: '变更户主', en: 'Another head', acts: ['carryOn'], clause: '停旧建新，延续计算' },
  incomeAboveStandard: {
    zh: '收入超过标准',
    en: 'Income above the standard',
    acts: ['startGrace', 'end'],
    clause: `${N57} 三十二、三十三`,
    leaves: 'incomeAboveStandard',
  },
  incomeFell: {
    zh: '收入又降到标准以下',
    en: 'Income fell below the standard again',
    acts: ['backToFull'],
    clause: `${N57} 三十三`,
  },
  graceEnded: {
    zh: '渐退期满',
    en: 'The gradual exit is over',
    acts: ['end'],
    clause: `${N57} 三十三`,
    leaves: 'graceEnded',
  },
  propertyAboveLimit: {
    zh: '财产超过规定',
    en: 'Property above the limit',
    acts: ['end'],
    clause: `${N57} 三十二`,
    leaves: 'propertyAboveLimit',
  },
  refusedWork: {
    zh: '无正当理由连续三次拒绝介绍的工作（本人部分）',
    en: 'Refused suitable work three times in a row, their own part',
    acts: ['reduce', 'end'],
    clause: `社会救助暂行办法 四十五；${N57} 三十四`,
    leaves: 'review',
  },
  conditionEnded: {
    zh: '不再符合规定条件',
    en: 'A condition is no longer met',
    acts: ['end'],
    clause: `${N57} 三十二；特困人员认定办法 二十四`,
    leaves: 'review',
  },
  supporterFound: {
    zh: '有履行义务能力的赡养抚养扶养人',
    en: 'A supporter was found',
    acts: ['end'],
    clause: '特困人员认定办法 二十四',
    leaves: 'supporterFound',
  },
  ageReached: {
    zh: '达到规定年龄',
    en: 'Age reached',
    acts: ['end'],
    clause: '特困人员认定办法 二十四',
    leaves: 'ageReached',
  },
  movedAway: { zh: '迁出', en: 'Moved away', acts: ['end'], clause: `${N57} 三十二`, leaves: 'movedAway' },
  voluntary: {
    zh: '自愿放弃',
    en: 'Given up of their own will',
    acts: ['end'],
    clause: `${N57} 三十二`,
    leaves: 'voluntary',
  },
  replaced: {
    zh: '转为其他项目，当日衔接',
    en: 'Another programme takes its place the same day',
    acts: ['end'],
    clause: `${N57} 八`,
    leaves: 'otherProgramme',
  },
  contradiction: {
    zh: '情况互相矛盾，核查中',
    en: 'What is known is contradictory',
    acts: ['suspend'],
    clause: `${N57} 三十二`,
  },
  upheld: {
    zh: '经核查属实，不再符合',
    en: 'Looked into and true',
    acts: ['end'],
    clause: `${N57} 三十二`,
    leaves: 'review',
  },
  rebutted: {
    zh: '经核查不属实',
    en: 'Looked into and not true',
    acts: ['resume', 'resumeGrace', 'reinstate', 'increase', 'reduce', 'carryOn'],
    clause: `${N57} 十八、三十二`,
  },
  appealAllowed: {
    zh: '申诉成立',
    en: 'An appeal was allowed',
    acts: ['reinstate'],
    clause: '社会救助暂行办法 六十五',
  },
  toBeSaid: {
    zh: '规则与现发待遇不一致，原因待认定',
    en: 'The rules differ from what is paid; why is still to be said',
    acts: [],
    clause: `${N57} 三十一`,
  },
} as const satisfies Readonly<Record<string, CauseRow>>

export type AwardCause = keyof typeof AWARD_CAUSES

/** Whether a cause can do that to an award. */
export function causeAllows(cause: AwardCause, act: AwardAct): boolean {
  const acts: readonly AwardAct[] = AWARD_CAUSES[cause].acts
  return acts.includes(act)
}

/** Every cause that can do that, in the order of the table. */
export function causesOf(act: AwardAct): AwardCause[] {
  return (Object.keys(AWARD_CAUSES) as AwardCause[]).filter((cause) => causeAllows(cause, act))
}

/** How whoever ends for this cause leaves the roll. */
export function rollReasonOf(cause: AwardCause): string {
  const row: CauseRow = AWARD_CAUSES[cause]
  return row.leaves ?? 'review'
}

/** Days for which the intention to end is told or posted before it is confirmed (特困人员认定办法 二十五: 7 天). Of others none is printed. */
export function noticeDaysOf(
  programme: string,
  cause: AwardCause,
): { readonly days: number; readonly clause: string } | undefined {
  if (programme !== 'tekun' || cause === 'death' || cause === 'voluntary') return undefined
  return { days: 7, clause: '特困人员认定办法 二十五' }
}
