import { type ActOf, defineLife, type StateOf } from '../life.ts'

/**
 * The life of a sheet on the village board (最低生活保障审核确认办法 20；民法典 201、203). Its days run between two
 * photographs; whatever interrupts them makes them begin anew.
 */
export const noticeLife = defineLife({
  name: 'notice',
  start: 'drawn',
  states: {
    drawn: { zh: '待张贴', en: 'to be posted' },
    posted: { zh: '公示中', en: 'hanging' },
    interrupted: { zh: '公示中断，待重新张贴', en: 'interrupted: to be posted again' },
    ended: { zh: '公示期满', en: 'ended', end: true },
    lapsed: { zh: '已作废', en: 'lapsed', end: true },
  },
  acts: {
    post: { zh: '张贴', en: 'Post', from: ['drawn'], to: 'posted', permission: 'casework.post-sheet' },
    interrupt: {
      zh: '登记损毁、遮挡',
      en: 'Torn off or covered',
      from: ['posted'],
      to: 'interrupted',
      permission: 'casework.post-sheet',
    },
    repost: {
      zh: '重新张贴',
      en: 'Post again',
      from: ['interrupted'],
      to: 'posted',
      permission: 'casework.post-sheet',
    },
    end: { zh: '期满拍照', en: 'Photograph the end', from: ['posted'], to: 'ended', permission: 'casework.post-sheet' },
    lapse: {
      zh: '作废',
      en: 'Let it lapse',
      from: ['drawn', 'posted', 'interrupted'],
      to: 'lapsed',
      permission: 'casework.publish',
    },
  },
})

export type NoticeState = StateOf<typeof noticeLife>
export type NoticeAct = ActOf<typeof noticeLife>

/** The life of an objection to a notice: nobody who objects is left without a finding (特困人员认定办法 15). */
export const objectionLife = defineLife({
  name: 'objection',
  start: 'received',
  states: {
    received: { zh: '已收到，待登记', en: 'received' },
    verifying: { zh: '核实中', en: 'being looked into' },
    upheld: { zh: '异议成立', en: 'upheld', end: true },
    dismissed: { zh: '异议不成立', en: 'unfounded', end: true },
    setAside: { zh: '不属于异议', en: 'no objection', end: true },
  },
  acts: {
    takeUp: {
      zh: '登记并核实',
      en: 'Take it up',
      from: ['received'],
      to: 'verifying',
      permission: 'casework.verify',
    },
    setAside: {
      zh: '不属于异议',
      en: 'It is no objection',
      from: ['received'],
      to: 'setAside',
      permission: 'casework.verify',
    },
    uphold: { zh: '异议成立', en: 'Uphold', from: ['verifying'], to: 'upheld', permission: 'casework.verify' },
    dismiss: {
      zh: '异议不成立',
      en: 'Dismiss',
      from: ['verifying'],
      to: 'dismissed',
      permission: 'casework.verify',
    },
    tell: {
      zh: '告知结果',
      en: 'Tell the result',
      from: ['upheld', 'dismissed', 'setAside'],
      permission: 'casework.verify',
    },
  },
})

export type ObjectionState = StateOf<typeof objectionLife>
export type ObjectionAct = ActOf<typeof objectionLife>

/** The life of a request about what is public: a wrong name, or to be taken off. */
export const publicationRequestLife = defineLife({
  name: 'publicationRequest',
  start: 'asked',
  states: {
    asked: { zh: '待处理', en: 'to be decided' },
    granted: { zh: '已更正或撤下', en: 'corrected or taken off', end: true },
    declined: { zh: '未采纳', en: 'declined', end: true },
  },
  acts: {
    grant: {
      zh: '更正或撤下',
      en: 'Correct or take off',
      from: ['asked'],
      to: 'granted',
      permission: 'casework.publish',
    },
    decline: { zh: '不采纳', en: 'Decline', from: ['asked'], to: 'declined', permission: 'casework.publish' },
  },
})

export type PublicationRequestState = StateOf<typeof publicationRequestLife>
