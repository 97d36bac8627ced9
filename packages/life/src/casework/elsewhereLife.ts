import { type ActOf, defineLife, type StateOf } from '../life.ts'

const ASK = 'casework.ask-elsewhere'

/** A question to the county of registration (catalogue AID-11, EMG-08): by letter, answered by letter. */
export const askedElsewhereLife = defineLife({
  name: 'askedElsewhere',
  start: 'drafted',
  states: {
    drafted: { zh: '待发函', en: 'letter to be sent' },
    sent: { zh: '已发函，待复函', en: 'sent, unanswered' },
    answered: { zh: '已复函', en: 'answered', end: true },
    withdrawn: { zh: '不再需要', en: 'no longer needed', end: true },
  },
  acts: {
    send: { zh: '发函', en: 'Send the letter', from: ['drafted'], to: 'sent', permission: ASK },
    remind: { zh: '催办', en: 'Remind', from: ['sent'], permission: ASK },
    recordAnswer: { zh: '登记复函', en: 'Record the answer', from: ['sent'], to: 'answered', permission: ASK },
    goOnWithout: {
      zh: '未复函先行办理',
      en: 'Go on without the answer',
      from: ['drafted', 'sent'],
      permission: ASK,
    },
    withdraw: {
      zh: '不再需要',
      en: 'No longer needed',
      from: ['drafted', 'sent'],
      to: 'withdrawn',
      permission: ASK,
    },
  },
})

/** A question of another county to this one. */
export const askedHereLife = defineLife({
  name: 'askedHere',
  start: 'received',
  states: {
    received: { zh: '已收函，待答复', en: 'received, unanswered' },
    answered: { zh: '已复函', en: 'answered', end: true },
  },
  acts: {
    answer: { zh: '复函', en: 'Answer', from: ['received'], to: 'answered', permission: ASK },
  },
})

export type AskedElsewhereState = StateOf<typeof askedElsewhereLife>
export type AskedElsewhereAct = ActOf<typeof askedElsewhereLife>
export type AskedHereState = StateOf<typeof askedHereLife>

/** What is asked: about the means and papers of an applicant, or whether the same aid is paid there. */
export const QUESTIONS_ELSEWHERE = ['means', 'doublePay'] as const
export type QuestionElsewhere = (typeof QUESTIONS_ELSEWHERE)[number]

/** What the other county found. */
export const ANSWERS_ELSEWHERE = ['agrees', 'differs', 'paidThere', 'notPaidThere', 'unknownThere'] as const
export type AnswerElsewhere = (typeof ANSWERS_ELSEWHERE)[number]
