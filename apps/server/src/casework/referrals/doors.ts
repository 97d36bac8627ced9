import { ask, type Door, get, post } from '../../platform/http/index.ts'
import { printCombinedAnswer, printStatement, showCombinedAnswer, showStatement } from './answer/queries.ts'
import { openReferral } from './commands/openReferral.ts'
import * as steps from './commands/steps.ts'
import { exportWaiting } from './file/exportWaiting.ts'
import { importAnswers } from './file/importAnswers.ts'
import { listForDepartment } from './queries/listForDepartment.ts'
import { listNeedRemaining } from './queries/listNeedRemaining.ts'
import { listReferrals } from './queries/listReferrals.ts'
import { showReferral } from './queries/showReferral.ts'

const step = (word: string, command: Parameters<typeof post>[1]) => post(`/api/referrals/:referral/${word}`, command)

/** What is passed on, over HTTP. */
export const REFERRAL_DOORS: readonly Door[] = [
  get('/api/referrals', listReferrals),
  post('/api/referrals', openReferral),
  get('/api/referrals/need-remaining', listNeedRemaining),
  ask('/api/referrals/file', exportWaiting),
  post('/api/referrals/answers', importAnswers),
  get('/api/referrals/:referral', showReferral),
  step('consent', steps.recordConsent),
  step('sending', steps.sendReferral),
  step('acceptance', steps.acceptReferral),
  step('return', steps.returnReferral),
  step('answer', steps.answerReferral),
  step('telling', steps.tellReferral),
  step('withdrawal', steps.withdrawReferral),
  get('/api/partner/referrals', listForDepartment),
  get('/api/intakes/:intake/combined-answer', showCombinedAnswer),
  get('/api/intakes/:intake/combined-answer/sheet', printCombinedAnswer),
  get('/api/households/:household/statement', showStatement),
  get('/api/households/:household/statement/sheet', printStatement),
]
