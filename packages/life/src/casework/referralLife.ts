import { type ActOf, defineLife, type StateOf } from '../life.ts'

/**
 * The life of a need that is passed on to a department (catalogue ACC-01, ACC-02). Being overdue is a clock and no state:
 * an answer that is late is still an answer.
 */
export const referralLife = defineLife({
  name: 'referral',
  start: 'drafted',
  states: {
    drafted: { zh: '待转出', en: 'to be sent' },
    sent: { zh: '已转出，待接收', en: 'sent, to be accepted' },
    accepted: { zh: '已接收，办理中', en: 'accepted, being handled' },
    returned: { zh: '已退回', en: 'returned' },
    answered: { zh: '已答复，待告知', en: 'answered, to be told' },
    told: { zh: '已告知本人', en: 'told to the person', end: true },
    withdrawn: { zh: '已撤回', en: 'withdrawn', end: true },
  },
  acts: {
    recordConsent: {
      zh: '登记本人同意',
      en: 'Record the consent',
      from: ['drafted', 'returned'],
      permission: 'casework.refer',
    },
    send: {
      zh: '转出',
      en: 'Send',
      from: ['drafted', 'returned'],
      to: 'sent',
      permission: 'casework.refer',
    },
    accept: { zh: '接收', en: 'Accept', from: ['sent'], to: 'accepted', permission: 'casework.answer-referral' },
    return: {
      zh: '退回',
      en: 'Return',
      from: ['sent', 'accepted'],
      to: 'returned',
      permission: 'casework.answer-referral',
    },
    answer: {
      zh: '答复',
      en: 'Answer',
      from: ['sent', 'accepted'],
      to: 'answered',
      permission: 'casework.answer-referral',
    },
    tell: { zh: '告知本人', en: 'Tell the person', from: ['answered'], to: 'told', permission: 'casework.tell' },
    withdraw: {
      zh: '撤回',
      en: 'Withdraw',
      from: ['drafted', 'sent', 'accepted', 'returned'],
      to: 'withdrawn',
      permission: 'casework.refer',
    },
  },
})

export type ReferralState = StateOf<typeof referralLife>
export type ReferralAct = ActOf<typeof referralLife>

/** What a department may answer. */
export const REFERRAL_OUTCOMES = ['granted', 'partly', 'refused'] as const
export type ReferralOutcome = (typeof REFERRAL_OUTCOMES)[number]
