import type { ApplicationAct, AppliedProgramme } from '@doudi/life'

/** Programmes that share their time limits. */
export const FAMILIES = {
  dibao: { zh: '低保', en: 'Dibao', programmes: ['dibao', 'singlePersonDibao', 'householdSplit'] },
  lowIncome: { zh: '低保边缘家庭', en: 'Low-income household', programmes: ['lowIncomeHousehold'] },
  rigid: { zh: '刚性支出困难家庭', en: 'Rigid expenditure', programmes: ['rigidExpenditureHousehold'] },
  tekun: { zh: '特困', en: 'Tekun', programmes: ['tekun'] },
  temporaryAid: { zh: '临时救助', en: 'Temporary aid', programmes: ['temporaryAid'] },
  disability: {
    zh: '残疾人补贴',
    en: 'Disability subsidies',
    programmes: ['disabilityLiving', 'disabilityNursing', 'severeDisabilityCare'],
  },
  orphan: { zh: '孤儿', en: 'Orphans', programmes: ['orphanAllowance'] },
  unattended: { zh: '事实无人抚养儿童', en: 'Unattended children', programmes: ['unattendedChildAllowance'] },
  oldAge: { zh: '高龄津贴', en: 'Old-age allowance', programmes: ['oldAgeAllowance'] },
} as const satisfies Readonly<
  Record<string, { readonly zh: string; readonly en: string; readonly programmes: readonly AppliedProgramme[] }>
>
export type Family = keyof typeof FAMILIES

export type Unit = 'workingDays' | 'calendarDays'
export type Variant = 'ordinary' | 'extended' | 'delegated'
export type PauseReason = 'correction' | 'objection' | 'householdAbsent' | 'crossCounty'

/** Which figure of the policy packs holds, and the days of law on which it is asked for. */
interface Figured {
  /** Id of a parameter of the packs; absent: no document read so far prints a figure. */
  readonly figure?: string
  readonly variants?: Readonly<Partial<Record<Exclude<Variant, 'ordinary'>, string>>>
  /** Asked for only when it begins in these days of law, half open. */
  readonly from?: string
  readonly until?: string
}

/** A time limit: what begins it, what ends it, what it is counted in. */
export interface Limit {
  readonly zh: string
  readonly en: string
  readonly unit: Unit
  /** atMost: to be done by then. atLeast: not to be ended before. */
  readonly kind: 'atMost' | 'atLeast'
  readonly opens: readonly ApplicationAct[]
  readonly ends: readonly ApplicationAct[]
  /** What ended it under the law before 1 July 2021, where that differs. */
  readonly endsBefore2021?: readonly ApplicationAct[]
  /** By which programmes it is asked for; `every`: one figure whatever the programme. */
  readonly of: Readonly<Partial<Record<Family, Figured>>> | 'every'
  /** Lawful reasons to stand still; a county may add others by a document (`casework.lawful-pauses`). */
  readonly pauses: readonly PauseReason[]
}

/** 最低生活保障审核确认办法 and 特困人员认定办法 take the place of the rules before them. */
export const REFORM = '2021-07-01'
const LOOKED_INTO = ['accept', 'allowAppeal'] as const
const ENDED = ['confirm', 'refuse'] as const

/** Every time limit of an application: data. Figures and clauses stand in the policy packs, by place and day. */
export const LIMITS = {
  accept: {
    zh: '受理',
    en: 'Acceptance',
    unit: 'workingDays',
    kind: 'atMost',
    opens: [],
    ends: ['accept'],
    of: 'every',
    pauses: ['correction'],
  },
  survey: {
    zh: '调查（2021 年 7 月起为启动调查）',
    en: 'Survey (from July 2021 its beginning)',
    unit: 'workingDays',
    kind: 'atMost',
    opens: LOOKED_INTO,
    // whoever has been at the door or has an answer of the departments has begun
    ends: ['recordInquiry', 'recordMeansCheck'],
    endsBefore2021: ['countersignInquiry'],
    of: {
      dibao: { figure: 'dibao.limit.survey.days' },
      lowIncome: { figure: 'dibao.limit.survey.days', from: REFORM },
    },
    pauses: [],
  },
  check: {
    zh: '启动信息核对',
    en: 'Begin the means check',
    unit: 'workingDays',
    kind: 'atMost',
    opens: [],
    ends: ['recordMeansCheck'],
    of: {
      dibao: { figure: 'dibao.limit.check.days', from: REFORM },
      lowIncome: { figure: 'dibao.limit.check.days', from: REFORM },
    },
    pauses: [],
  },
  appraisal: {
    zh: '民主评议',
    en: 'Democratic appraisal',
    unit: 'workingDays',
    kind: 'atMost',
    opens: ['countersignInquiry'],
    ends: ['recordAppraisal'],
    of: { dibao: { figure: 'dibao.limit.hearing.days', until: REFORM } },
    pauses: [],
  },
  investigate: {
    zh: '调查核实并初审',
    en: 'Investigation and first review',
    unit: 'workingDays',
    kind: 'atMost',
    opens: LOOKED_INTO,
    ends: ['verify'],
    of: {
      tekun: { figure: 'tekun.limit.investigateWorkdays' },
      unattended: { figure: 'unattendedChild.limit.checkWorkdays' },
    },
    pauses: [],
  },
  notice: {
    zh: '公示',
    en: 'Public notice',
    unit: 'calendarDays',
    kind: 'atLeast',
    opens: ['postNotice', 'postSecondNotice'],
    ends: ['endNotice', 'endSecondNotice', 'object'],
    of: {
      dibao: { figure: 'dibao.notice.days' },
      lowIncome: { figure: 'dibao.notice.days', from: REFORM },
      tekun: { figure: 'tekun.limit.publicityDays' },
    },
    pauses: [],
  },
  objection: {
    zh: '核实异议',
    en: 'Looking into an objection',
    unit: 'workingDays',
    kind: 'atMost',
    opens: ['object'],
    ends: ['dismissObjection', 'upholdObjection'],
    of: { dibao: {}, lowIncome: {}, tekun: { figure: 'tekun.limit.objectionWorkdays' } },
    pauses: [],
  },
  countyOpinion: {
    zh: '县级提出意见',
    en: 'Opinion of the county',
    unit: 'workingDays',
    kind: 'atMost',
    opens: ['endNotice'],
    ends: ['postSecondNotice'],
    of: { dibao: { figure: 'dibao.limit.county.days', until: REFORM } },
    pauses: [],
  },
  confirm: {
    zh: '确认',
    en: 'Confirmation',
    unit: 'workingDays',
    kind: 'atMost',
    opens: ['verify', 'endNotice', 'endSecondNotice'],
    ends: ENDED,
    of: {
      dibao: { figure: 'dibao.limit.county.days', from: REFORM },
      lowIncome: { figure: 'dibao.limit.county.days', from: REFORM },
      tekun: { figure: 'tekun.limit.confirmWorkdays' },
      unattended: { figure: 'unattendedChild.limit.confirmWorkdays' },
    },
    pauses: [],
  },
  total: {
    zh: '办结',
    en: 'The whole case',
    unit: 'workingDays',
    kind: 'atMost',
    opens: LOOKED_INTO,
    ends: ENDED,
    of: {
      dibao: {
        figure: 'dibao.limit.total.days',
        variants: { extended: 'dibao.limit.extended.days', delegated: 'dibao.limit.township.days' },
        from: REFORM,
      },
      lowIncome: {
        figure: 'dibao.limit.total.days',
        variants: { extended: 'dibao.limit.extended.days', delegated: 'dibao.limit.township.days' },
        from: REFORM,
      },
      rigid: { figure: 'rigidExpenditure.limit.days', variants: { extended: 'rigidExpenditure.limit.extended.days' } },
      temporaryAid: {},
      disability: {},
      orphan: {},
      oldAge: {},
    },
    pauses: [],
  },
  tellRefusal: {
    zh: '告知不予批准',
    en: 'Telling a refusal',
    unit: 'workingDays',
    kind: 'atMost',
    opens: ['refuse'],
    ends: ['tellRefusal'],
    of: {
      dibao: { figure: 'dibao.limit.refusalNotice.days' },
      lowIncome: { figure: 'dibao.limit.refusalNotice.days', from: REFORM },
      tekun: { figure: 'tekun.limit.informWorkdays' },
      rigid: {},
      temporaryAid: {},
      disability: {},
      orphan: {},
      unattended: {},
      oldAge: {},
    },
    pauses: [],
  },
  selfCareReview: {
    zh: '复核自理能力',
    en: 'Self-care assessed again',
    unit: 'workingDays',
    kind: 'atMost',
    opens: [],
    ends: [],
    of: { tekun: { figure: 'tekun.limit.reassessWorkdays' } },
    pauses: [],
  },
  endingNotice: {
    zh: '终止供养公示',
    en: 'Notice before support ends',
    unit: 'calendarDays',
    kind: 'atLeast',
    opens: [],
    ends: [],
    of: { tekun: { figure: 'tekun.limit.endPublicityDays' } },
    pauses: [],
  },
} as const satisfies Readonly<Record<string, Limit>>
export type LimitName = keyof typeof LIMITS

export const LIMIT_NAMES = Object.keys(LIMITS) as [LimitName, ...LimitName[]]
