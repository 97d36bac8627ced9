import { type ActOf, defineLife, type StateOf } from './life.ts'

/**
 * The life of a complaint (ACC-07, ACC-10): nothing leads to an end but a reply, or an earlier complaint of the same
 * matter whose reply answers both. What discipline inspection has taken over stays with it when it is opened again.
 */
export const complaintLife = defineLife({
  name: 'complaint',
  start: 'received',
  states: {
    received: { zh: '待交办', en: 'waits to be assigned' },
    assigned: { zh: '已交办', en: 'assigned' },
    investigating: { zh: '调查中', en: 'being investigated' },
    discipline: { zh: '纪检监察办理中', en: 'with discipline inspection' },
    replied: { zh: '已答复', en: 'replied' },
    closed: { zh: '已办结', en: 'closed', end: true },
    joined: { zh: '已并案', en: 'joined to an earlier one', end: true },
  },
  acts: {
    acknowledge: {
      zh: '告知受理',
      en: 'Acknowledge',
      from: ['received', 'assigned', 'investigating', 'discipline'],
      permission: 'oversight.handle-complaint',
    },
    nameComplained: {
      zh: '认定被反映人',
      en: 'Say who is complained of',
      from: ['received', 'assigned', 'investigating'],
      permission: 'oversight.assign-complaint',
    },
    assign: {
      zh: '交办',
      en: 'Assign',
      from: ['received', 'assigned', 'investigating'],
      to: 'assigned',
      permission: 'oversight.assign-complaint',
    },
    returnForAssigning: {
      zh: '退回重新交办',
      en: 'Return to be assigned anew',
      from: ['assigned', 'investigating'],
      to: 'received',
      permission: 'oversight.handle-complaint',
    },
    transfer: {
      zh: '移送纪检监察',
      en: 'Transfer to discipline inspection',
      from: ['received', 'assigned', 'investigating'],
      to: 'discipline',
      permission: 'oversight.assign-complaint',
    },
    returnFromDiscipline: {
      zh: '纪检监察退回',
      en: 'Give back from discipline inspection',
      from: ['discipline'],
      to: 'received',
      permission: 'oversight.handle-complaint',
    },
    join: {
      zh: '并案',
      en: 'Join to an earlier one',
      from: ['received', 'assigned', 'investigating'],
      to: 'joined',
      permission: 'oversight.assign-complaint',
    },
    investigate: {
      zh: '开始调查',
      en: 'Start investigating',
      from: ['assigned'],
      to: 'investigating',
      permission: 'oversight.handle-complaint',
    },
    recordFinding: {
      zh: '记录调查情况',
      en: 'Record a finding',
      from: ['investigating', 'discipline'],
      permission: 'oversight.handle-complaint',
    },
    reply: {
      zh: '答复',
      en: 'Reply',
      from: ['investigating', 'discipline'],
      to: 'replied',
      permission: 'oversight.handle-complaint',
    },
    recordSatisfaction: {
      zh: '记录是否满意',
      en: 'Record whether satisfied',
      from: ['replied', 'closed'],
      permission: 'oversight.handle-complaint',
    },
    reopen: {
      zh: '重新办理',
      en: 'Open again',
      from: ['replied', 'closed'],
      to: 'received',
      permission: 'oversight.assign-complaint',
    },
    reopenInDiscipline: {
      zh: '纪检监察重新办理',
      en: 'Open again in discipline inspection',
      from: ['replied', 'closed'],
      to: 'discipline',
      permission: 'oversight.handle-complaint',
    },
    close: { zh: '办结', en: 'Close', from: ['replied'], to: 'closed', permission: 'oversight.handle-complaint' },
    followUp: { zh: '回访', en: 'Follow up', from: ['closed'], permission: 'oversight.handle-complaint' },
  },
})

export type ComplaintState = StateOf<typeof complaintLife>
export type ComplaintAct = ActOf<typeof complaintLife>

interface Choice {
  readonly zh: string
  readonly en: string
}

/** How a complaint came. */
export const COMPLAINT_CHANNELS = {
  phone: { zh: '电话', en: 'Telephone' },
  visit: { zh: '来访', en: 'Visit' },
  letter: { zh: '来信', en: 'Letter' },
  web: { zh: '网上', en: 'Web' },
} as const satisfies Readonly<Record<string, Choice>>
export type ComplaintChannel = keyof typeof COMPLAINT_CHANNELS

/** What it is about. */
export const COMPLAINT_KINDS = {
  conduct: { zh: '工作人员态度、作风', en: 'How officers behave' },
  favouritism: { zh: '优亲厚友', en: 'Favouring kin and friends' },
  refused: { zh: '不受理、拖延', en: 'An application refused or delayed' },
  procedure: { zh: '程序、公示', en: 'Procedure or public notice' },
  money: { zh: '没有发放或发错', en: 'Money not paid, or wrongly' },
  fraud: { zh: '骗取救助', en: 'Aid obtained by deceit' },
  other: { zh: '其他', en: 'Something else' },
} as const satisfies Readonly<Record<string, Choice>>
export type ComplaintKind = keyof typeof COMPLAINT_KINDS
