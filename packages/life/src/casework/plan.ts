import type { ApplicationAct } from './applicationLife.ts'

/** Programmes that are applied for and decided here; special aid is referred to its department instead. */
export const APPLIED_PROGRAMMES = [
  'dibao',
  'singlePersonDibao',
  'householdSplit',
  'lowIncomeHousehold',
  'rigidExpenditureHousehold',
  'tekun',
  'temporaryAid',
  'disabilityLiving',
  'disabilityNursing',
  'severeDisabilityCare',
  'orphanAllowance',
  'unattendedChildAllowance',
  'oldAgeAllowance',
] as const
export type AppliedProgramme = (typeof APPLIED_PROGRAMMES)[number]

/** What temporary aid is for: its kind and its object, chosen by what is applied for and never by the number of members (AMB-20). */
export const AIDS = ['emergencyFamily', 'emergencyIndividual', 'expenditureFamily'] as const
export type Aid = (typeof AIDS)[number]

/** Steps that must be done before the first review. */
export type NeededStep = Extract<
  ApplicationAct,
  | 'recordMeansCheck'
  | 'secondMeansCheck'
  | 'recordInquiry'
  | 'countersignInquiry'
  | 'recordAppraisal'
  | 'recordWish'
  | 'recordSelfCare'
  | 'confirmGrade'
>

/** The way of one programme on one day. */
export interface Plan {
  /** Declarations and authorisations of every adult before acceptance. */
  readonly authorisations: 'adults' | 'adultsAndSupporters' | 'none'
  readonly beforeVerify: readonly NeededStep[]
  /** Whether neighbours are told before it is decided; children's allowances never are. */
  readonly notice: boolean
  readonly secondNotice: boolean
  readonly words: 'shenheShenpi' | 'chushenQueren'
  readonly clause: string
}

/** The first day of 最低生活保障审核确认办法 and 特困人员认定办法 (2021). */
const REFORM = '2021-07-01'
const MEANS = ['recordMeansCheck', 'secondMeansCheck'] as const
const INQUIRY = ['recordInquiry', 'countersignInquiry'] as const
const SELF_CARE = ['recordSelfCare', 'recordWish'] as const

/** The way a programme takes on a day: data, by programme and date, each with its clause. */
export function planOf(programme: AppliedProgramme, day: string, aid?: Aid | null): Plan {
  const reformed = day >= REFORM
  const words = reformed ? 'chushenQueren' : 'shenheShenpi'
  const ordinary = {
    authorisations: 'adults',
    beforeVerify: [...MEANS, ...INQUIRY],
    notice: true,
    secondNotice: false,
    words,
  } as const
  const quiet = { authorisations: 'none', beforeVerify: [], notice: false, secondNotice: false, words } as const
  switch (programme) {
    case 'dibao':
    case 'singlePersonDibao':
    case 'householdSplit':
      return reformed
        ? { ...ordinary, clause: '最低生活保障审核确认办法 九、十四至二十五' }
        : {
            ...ordinary,
            beforeVerify: [...MEANS, ...INQUIRY, 'recordAppraisal'],
            secondNotice: true,
            clause: '最低生活保障审核审批办法（试行） 九至二十六',
          }
    case 'lowIncomeHousehold':
      return { ...ordinary, clause: '最低生活保障审核确认办法 八；国办发〔2023〕39号 二' }
    case 'rigidExpenditureHousehold':
      return { ...ordinary, clause: '刚性支出困难家庭认定办法 四至十' }
    case 'tekun':
      return {
        ...ordinary,
        authorisations: 'adultsAndSupporters',
        beforeVerify: [...MEANS, ...INQUIRY, ...SELF_CARE],
        clause: '特困人员认定办法 十至二十二；社会救助暂行办法 十九',
      }
    case 'temporaryAid':
      return aid === 'expenditureFamily'
        ? { ...ordinary, clause: '国发〔2014〕47号；民政部、财政部2018年临时救助意见' }
        : { ...quiet, clause: '国发〔2014〕47号；民政部、财政部2018年临时救助意见：急难型可先行救助' }
    case 'disabilityLiving':
    case 'disabilityNursing':
      return { ...quiet, beforeVerify: ['confirmGrade'], clause: '国发〔2015〕52号' }
    case 'severeDisabilityCare':
      return { ...quiet, beforeVerify: ['confirmGrade', ...INQUIRY], clause: '焦民〔2021〕53号 (三)' }
    case 'orphanAllowance':
      return { ...quiet, beforeVerify: INQUIRY, clause: '国办发〔2010〕54号' }
    case 'unattendedChildAllowance':
      return { ...quiet, beforeVerify: INQUIRY, clause: '民发〔2019〕62号：不宜公示' }
    case 'oldAgeAllowance':
      return { ...quiet, clause: '老年人权益保障法 三十三' }
  }
}

/** Whether a programme is of one person. */
export function isPersonal(programme: AppliedProgramme): boolean {
  return !['dibao', 'lowIncomeHousehold', 'rigidExpenditureHousehold', 'temporaryAid'].includes(programme)
}

/** Children's allowances are told to nobody but those concerned (民发〔2019〕62号). */
export function isNeverPublished(programme: AppliedProgramme): boolean {
  return programme === 'orphanAllowance' || programme === 'unattendedChildAllowance'
}

const DATED: Readonly<Record<Plan['words'], Partial<Record<ApplicationAct, { zh: string; en: string }>>>> = {
  shenheShenpi: { verify: { zh: '审核', en: 'Review' }, confirm: { zh: '审批', en: 'Approve' } },
  chushenQueren: { verify: { zh: '初审', en: 'Verify' }, confirm: { zh: '确认', en: 'Confirm' } },
}

/** The word of an act where it depends on the day (民发〔2021〕57号 二), else nothing. */
export function datedWord(act: ApplicationAct, plan: Plan): { readonly zh: string; readonly en: string } | undefined {
  return DATED[plan.words][act]
}
