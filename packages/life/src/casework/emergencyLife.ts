import { type ActOf, defineLife, type StateOf } from '../life.ts'

const DUTY = 'casework.answer-emergency'

/**
 * The life of an emergency from the telephone to the closing (救急难, catalogue EMG-07). Which duty officer it waits for is told
 * by the clock (`levelOnDuty`), not by a state.
 */
export const emergencyLife = defineLife({
  name: 'emergency',
  start: 'reported',
  states: {
    reported: { zh: '已报告，待派人', en: 'reported, unanswered' },
    dispatched: { zh: '已派人', en: 'somebody is on the way' },
    visited: { zh: '已到场', en: 'visited' },
    consulting: { zh: '个案会商中', en: 'being consulted on' },
    consulted: { zh: '已会商', en: 'consulted on' },
    aided: { zh: '已救助', en: 'aided' },
    closed: { zh: '已办结', en: 'closed', end: true },
  },
  acts: {
    identify: {
      zh: '查明是谁',
      en: 'Say who it is',
      from: ['reported', 'dispatched', 'visited', 'consulting', 'consulted'],
      permission: DUTY,
    },
    dispatch: { zh: '派人', en: 'Dispatch', from: ['reported'], to: 'dispatched', permission: DUTY },
    reassign: { zh: '改派', en: 'Send another', from: ['dispatched'], permission: DUTY },
    recordVisit: { zh: '登记到场', en: 'Record the visit', from: ['dispatched'], to: 'visited', permission: DUTY },
    callConsultation: {
      zh: '提请个案会商',
      en: 'Call a consultation',
      from: ['visited', 'aided'],
      to: 'consulting',
      permission: DUTY,
    },
    concludeConsultation: {
      zh: '会商作出安排',
      en: 'Conclude the consultation',
      from: ['consulting'],
      to: 'consulted',
      permission: DUTY,
    },
    aid: { zh: '救助', en: 'Aid', from: ['visited', 'consulted'], to: 'aided', permission: DUTY },
    close: { zh: '办结', en: 'Close', from: ['visited', 'consulted', 'aided'], to: 'closed', permission: DUTY },
  },
})

export type EmergencyState = StateOf<typeof emergencyLife>
export type EmergencyAct = ActOf<typeof emergencyLife>

export const URGENCIES = ['lifeAtRisk', 'today', 'days'] as const
export type Urgency = (typeof URGENCIES)[number]

/** Whom an unanswered report waits for at an instant. */
export interface OnDuty {
  readonly level: 'township' | 'county'
  readonly late: boolean
}

/** Until when a report is to be answered; without minutes set there is no such instant, and nothing is called late. */
export function answerByOf(reportedAt: Date, minutes: number | undefined): Date | null {
  return minutes === undefined ? null : new Date(reportedAt.getTime() + minutes * 60_000)
}

/** Whom a report waits for: the township, and once its minutes have run out the county as well. */
export function levelOnDuty(answerBy: Date | null, now: Date): OnDuty {
  const late = answerBy !== null && now.getTime() > answerBy.getTime()
  return { level: late ? 'county' : 'township', late }
}
