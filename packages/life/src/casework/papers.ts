import type { AppliedProgramme } from './plan.ts'

/** A paper of the service list: what it is, and whether the applicant is the one to bring it. */
export interface Paper {
  readonly zh: string
  readonly en: string
  /** applicant: only they have it; onFile: the system or another department supplies it, so it is never asked for. */
  readonly from: 'applicant' | 'onFile'
  /** Left out: every programme. */
  readonly for?: readonly AppliedProgramme[]
  readonly clause: string
}

const MEANS: readonly AppliedProgramme[] = [
  'dibao',
  'singlePersonDibao',
  'householdSplit',
  'lowIncomeHousehold',
  'rigidExpenditureHousehold',
  'tekun',
]
const DISABILITY: readonly AppliedProgramme[] = [
  'disabilityLiving',
  'disabilityNursing',
  'severeDisabilityCare',
  'singlePersonDibao',
  'tekun',
]
const CHILDREN: readonly AppliedProgramme[] = ['orphanAllowance', 'unattendedChildAllowance']

/**
 * The service list (003 §5.1.3; 最低生活保障审核确认办法 九、十；社会救助暂行办法 六十一): a paper that is not on it cannot be
 * demanded, and what the county knows or can ask for is not brought by people.
 */
export const PAPERS = {
  applicationForm: { zh: '申请书', en: 'Application form', from: 'applicant', clause: '最低生活保障审核确认办法 九' },
  declaration: {
    zh: '家庭经济状况声明',
    en: 'Declaration of means',
    from: 'applicant',
    for: MEANS,
    clause: '最低生活保障审核确认办法 九',
  },
  authorisation: {
    zh: '核对授权书',
    en: 'Authorisation to check means',
    from: 'applicant',
    for: MEANS,
    clause: '最低生活保障审核确认办法 九',
  },
  supporterAuthorisation: {
    zh: '赡养、抚养、扶养义务人授权书',
    en: 'Authorisation of legal supporters',
    from: 'applicant',
    for: ['tekun'],
    clause: '特困人员认定办法 十',
  },
  proxyLetter: { zh: '委托书', en: 'Letter of proxy', from: 'applicant', clause: '最低生活保障审核确认办法 六' },
  medicalBills: {
    zh: '医疗费用票据',
    en: 'Medical bills',
    from: 'applicant',
    for: ['temporaryAid', 'rigidExpenditureHousehold', 'dibao'],
    clause: '国发〔2014〕47号',
  },
  tuitionBills: {
    zh: '教育费用票据',
    en: 'School bills',
    from: 'applicant',
    for: ['temporaryAid', 'rigidExpenditureHousehold'],
    clause: '国发〔2014〕47号',
  },
  diagnosis: {
    zh: '疾病诊断材料',
    en: 'Diagnosis',
    from: 'applicant',
    for: ['singlePersonDibao', 'temporaryAid', 'unattendedChildAllowance'],
    clause: '最低生活保障审核确认办法 八',
  },
  incident: {
    zh: '突发事件材料',
    en: 'Proof of what happened',
    from: 'applicant',
    for: ['temporaryAid'],
    clause: '国发〔2014〕47号',
  },
  cardCopy: { zh: '收款账户', en: 'Account for payment', from: 'applicant', clause: '最低生活保障审核确认办法 二十五' },
  custodyAgreement: {
    zh: '代管账户书面协议',
    en: 'Agreement on a custodian of the account',
    from: 'applicant',
    clause: '最低生活保障审核确认办法 二十六',
  },
  parentsState: {
    zh: '父母情况材料',
    en: "Proof of the parents' state",
    from: 'applicant',
    for: CHILDREN,
    clause: '民发〔2019〕62号',
  },
  identityCard: { zh: '身份证复印件', en: 'Copy of the identity card', from: 'onFile', clause: '电子证照' },
  hukouBooklet: { zh: '户口簿复印件', en: 'Copy of the hukou booklet', from: 'onFile', clause: '公安户籍数据' },
  disabilityCertificate: {
    zh: '残疾人证复印件',
    en: 'Copy of the disability certificate',
    from: 'onFile',
    for: DISABILITY,
    clause: '残联数据',
  },
  marriageCertificate: { zh: '婚姻证明', en: 'Proof of marriage', from: 'onFile', clause: '民政婚姻数据' },
  incomeCertificate: {
    zh: '收入证明',
    en: 'Certificate of income',
    from: 'onFile',
    for: MEANS,
    clause: '最低生活保障审核确认办法 十五：核对取得',
  },
  povertyCertificate: { zh: '贫困证明', en: 'Certificate of poverty', from: 'onFile', clause: '减证便民：不再开具' },
} as const satisfies Readonly<Record<string, Paper>>

export type PaperName = keyof typeof PAPERS

/** Whether a paper may be asked of an applicant. */
export function mayBeAsked(programme: AppliedProgramme, name: string): 'yes' | 'onFile' | 'notListed' {
  if (!Object.hasOwn(PAPERS, name)) return 'notListed'
  const paper: Paper = PAPERS[name as PaperName]
  if (paper.for && !paper.for.includes(programme)) return 'notListed'
  return paper.from === 'applicant' ? 'yes' : 'onFile'
}
