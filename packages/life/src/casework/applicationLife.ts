import { type ActOf, defineLife, type StateOf } from '../life.ts'

const OPEN = [
  'submitted',
  'returned',
  'accepted',
  'verified',
  'noticed',
  'objected',
  'noticeEnded',
  'secondNoticed',
  'secondNoticeEnded',
  'conferring',
] as const
const READY = ['verified', 'noticeEnded', 'secondNoticeEnded'] as const

/**
 * The life of an application from its receipt to the notice of the decision (最低生活保障审核确认办法 9–25; 特困人员认定办法
 * 10–19). Which steps a programme needs on a day is told by `planOf`; the words of 审核/审批 and 初审/确认 by `wordOfAct`.
 */
export const applicationLife = defineLife({
  name: 'application',
  start: 'submitted',
  states: {
    submitted: { zh: '已提交', en: 'submitted' },
    returned: { zh: '退回补正', en: 'returned for correction' },
    accepted: { zh: '已受理，调查核对中', en: 'accepted, being looked into' },
    verified: { zh: '已初审', en: 'verified' },
    noticed: { zh: '公示中', en: 'public notice running' },
    objected: { zh: '异议核实中', en: 'objection being looked into' },
    noticeEnded: { zh: '公示期满', en: 'notice ended' },
    secondNoticed: { zh: '县级公示中', en: 'county notice running' },
    secondNoticeEnded: { zh: '县级公示期满', en: 'county notice ended' },
    conferring: { zh: '一事一议中', en: 'before the case conference' },
    confirmed: { zh: '已确认，待告知', en: 'confirmed, to be told' },
    refused: { zh: '不予批准，待告知', en: 'refused, to be told' },
    awarded: { zh: '已告知，已纳入', en: 'awarded and told', end: true },
    refusalTold: { zh: '不予批准，已告知', en: 'refused and told', end: true },
    appealed: { zh: '申诉复核中', en: 'appeal being heard' },
    appealDismissed: { zh: '申诉未支持', en: 'appeal dismissed', end: true },
    withdrawn: { zh: '申请人撤回', en: 'withdrawn by the applicant', end: true },
  },
  acts: {
    returnForCorrection: {
      zh: '退回补正',
      en: 'Return for correction',
      from: ['submitted'],
      to: 'returned',
      permission: 'casework.accept',
    },
    resubmit: {
      zh: '补正后提交',
      en: 'Submit again',
      from: ['returned'],
      to: 'submitted',
      permission: 'casework.take-intake',
    },
    accept: { zh: '受理', en: 'Accept', from: ['submitted'], to: 'accepted', permission: 'casework.accept' },
    recordMeansCheck: {
      zh: '录入核对结果',
      en: 'Record the means check',
      from: ['accepted'],
      permission: 'casework.check-means',
    },
    secondMeansCheck: {
      zh: '复核核对结果',
      en: 'Second the means check',
      from: ['accepted'],
      permission: 'casework.check-means',
    },
    recordInquiry: {
      zh: '录入入户调查',
      en: 'Record the home inquiry',
      from: ['accepted'],
      permission: 'casework.inquire',
    },
    countersignInquiry: {
      zh: '入户调查会签',
      en: 'Countersign the home inquiry',
      from: ['accepted'],
      permission: 'casework.inquire',
    },
    recordAppraisal: {
      zh: '录入民主评议',
      en: 'Record the democratic appraisal',
      from: ['accepted', 'objected'],
      permission: 'casework.inquire',
    },
    recordWish: {
      zh: '登记供养意愿',
      en: 'Record the wish for support',
      from: ['accepted', 'verified', 'noticed', 'noticeEnded'],
      permission: 'casework.inquire',
    },
    recordSelfCare: {
      zh: '录入自理能力评估',
      en: 'Record the self-care assessment',
      from: ['accepted', 'verified', 'noticed', 'noticeEnded'],
      permission: 'casework.assess',
    },
    confirmGrade: {
      zh: '残联确认残疾等级',
      en: 'Federation confirms the grade',
      from: ['accepted'],
      permission: 'casework.confirm-grade',
    },
    secondFacts: {
      zh: '复核申报事实与扣减',
      en: 'Second declared facts and deductions',
      from: ['accepted', 'verified'],
      permission: 'casework.verify',
    },
    verify: { zh: '初审', en: 'Verify', from: ['accepted'], to: 'verified', permission: 'casework.verify' },
    postNotice: {
      zh: '张贴公示',
      en: 'Post the public notice',
      from: ['verified'],
      to: 'noticed',
      permission: 'casework.publish',
    },
    object: {
      zh: '登记异议',
      en: 'Record an objection',
      from: ['noticed', 'secondNoticed'],
      to: 'objected',
      permission: 'casework.take-intake',
    },
    dismissObjection: {
      zh: '异议不成立，重新公示',
      en: 'Objection unfounded: notice anew',
      from: ['objected'],
      to: 'verified',
      permission: 'casework.verify',
    },
    upholdObjection: {
      zh: '异议成立，重新调查',
      en: 'Objection upheld: look into it again',
      from: ['objected'],
      to: 'accepted',
      permission: 'casework.verify',
    },
    endNotice: {
      zh: '公示期满',
      en: 'End the public notice',
      from: ['noticed'],
      to: 'noticeEnded',
      permission: 'casework.publish',
    },
    postSecondNotice: {
      zh: '张贴县级公示',
      en: 'Post the county notice',
      from: ['noticeEnded'],
      to: 'secondNoticed',
      permission: 'casework.publish',
    },
    endSecondNotice: {
      zh: '县级公示期满',
      en: 'End the county notice',
      from: ['secondNoticed'],
      to: 'secondNoticeEnded',
      permission: 'casework.publish',
    },
    askConference: {
      zh: '提请一事一议',
      en: 'Ask for a case conference',
      from: READY,
      to: 'conferring',
      permission: 'casework.confirm',
    },
    concludeConference: {
      zh: '一事一议作出结论',
      en: 'Conclude the case conference',
      from: ['conferring'],
      to: 'noticeEnded',
      permission: 'casework.confer',
    },
    sendBack: {
      zh: '退回重新调查',
      en: 'Send back to be looked into',
      from: READY,
      to: 'accepted',
      permission: 'casework.confirm',
    },
    confirm: { zh: '确认', en: 'Confirm', from: READY, to: 'confirmed', permission: 'casework.confirm' },
    refuse: {
      zh: '不予批准',
      en: 'Refuse',
      from: ['accepted', ...READY],
      to: 'refused',
      permission: 'casework.confirm',
    },
    tellAward: {
      zh: '告知确认决定',
      en: 'Tell the award',
      from: ['confirmed'],
      to: 'awarded',
      permission: 'casework.tell',
    },
    tellRefusal: {
      zh: '书面告知不予批准',
      en: 'Tell the refusal in writing',
      from: ['refused'],
      to: 'refusalTold',
      permission: 'casework.tell',
    },
    appeal: {
      zh: '登记申诉',
      en: 'Record an appeal',
      from: ['refusalTold'],
      to: 'appealed',
      permission: 'casework.take-intake',
    },
    dismissAppeal: {
      zh: '维持原决定',
      en: 'Dismiss the appeal',
      from: ['appealed'],
      to: 'appealDismissed',
      permission: 'casework.decide-appeal',
    },
    allowAppeal: {
      zh: '撤销原决定，重新办理',
      en: 'Allow the appeal: handle it again',
      from: ['appealed'],
      to: 'accepted',
      permission: 'casework.decide-appeal',
    },
    withdraw: { zh: '撤回申请', en: 'Withdraw', from: OPEN, to: 'withdrawn', permission: 'casework.take-intake' },
  },
})

export type ApplicationState = StateOf<typeof applicationLife>
export type ApplicationAct = ActOf<typeof applicationLife>

/** Whose hands an act counts as, where hands must differ. */
export const HAND_OF_ACT = {
  accept: 'intake',
  returnForCorrection: 'intake',
  recordInquiry: 'inquiry',
  countersignInquiry: 'inquiry',
  verify: 'verify',
  confirm: 'confirm',
  refuse: 'confirm',
  secondMeansCheck: 'second',
  secondFacts: 'second',
} as const satisfies Partial<Record<ApplicationAct, string>>
export type Hand = (typeof HAND_OF_ACT)[keyof typeof HAND_OF_ACT]
