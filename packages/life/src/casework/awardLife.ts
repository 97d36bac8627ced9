import { type ActOf, defineLife, type StateOf } from '../life.ts'

/** The life of an award (最低生活保障审核确认办法 31–34; 特困人员认定办法 23–26). Nothing ends without a cause and a notice. */
export const awardLife = defineLife({
  name: 'award',
  start: 'running',
  states: {
    running: { zh: '享受待遇中', en: 'in payment' },
    grace: { zh: '渐退期', en: 'gradual exit' },
    suspended: { zh: '暂停，核查中', en: 'suspended, being looked into' },
    ended: { zh: '已终止', en: 'ended', end: true },
  },
  acts: {
    review: {
      zh: '复核，待遇不变',
      en: 'Review: nothing changes',
      from: ['running', 'grace'],
      permission: 'casework.review',
    },
    // in a gradual exit the sum stays as it is, but who died no longer counts in it
    increase: { zh: '增发', en: 'Increase', from: ['running', 'grace'], permission: 'casework.confirm' },
    reduce: { zh: '减发', en: 'Reduce', from: ['running', 'grace'], permission: 'casework.confirm' },
    startGrace: {
      zh: '进入渐退期',
      en: 'Start the gradual exit',
      from: ['running'],
      to: 'grace',
      permission: 'casework.confirm',
    },
    backToFull: {
      zh: '渐退期内恢复保障',
      en: 'Back from the gradual exit',
      from: ['grace'],
      to: 'running',
      permission: 'casework.confirm',
    },
    suspend: {
      zh: '暂停发放',
      en: 'Suspend',
      from: ['running', 'grace'],
      to: 'suspended',
      permission: 'casework.confirm',
    },
    resume: { zh: '恢复发放', en: 'Resume', from: ['suspended'], to: 'running', permission: 'casework.confirm' },
    resumeGrace: {
      zh: '恢复发放（渐退期内）',
      en: 'Resume the gradual exit',
      from: ['suspended'],
      to: 'grace',
      permission: 'casework.confirm',
    },
    carryOn: {
      zh: '变更户主后延续',
      en: 'Carry on under another head',
      from: ['running', 'grace'],
      permission: 'casework.review',
    },
    end: {
      zh: '终止',
      en: 'End',
      from: ['running', 'grace', 'suspended'],
      to: 'ended',
      permission: 'casework.confirm',
    },
    reinstate: {
      zh: '撤销终止',
      en: 'Undo the end',
      from: ['ended'],
      to: 'running',
      permission: 'casework.decide-appeal',
    },
  },
})

export type AwardState = StateOf<typeof awardLife>
export type AwardAct = ActOf<typeof awardLife>
