import { ask, type Door, get, post } from '../platform/http/index.ts'
import * as steps from './application/commands/steps.ts'
import { listApplications } from './application/queries/listApplications.ts'
import { listCompanions } from './application/queries/listCompanions.ts'
import { showApplication } from './application/queries/showApplication.ts'
import { confirm } from './decision/commands/confirm.ts'
import { refuseApplication } from './decision/commands/refuseApplication.ts'
import { recordAuthorisation } from './intake/commands/recordAuthorisation.ts'
import { takeIntake } from './intake/commands/takeIntake.ts'
import { proposePackage } from './intake/queries/proposePackage.ts'

const step = (word: string, command: Parameters<typeof post>[1]) =>
  post(`/api/applications/:application/${word}`, command)

/** The way of an application over HTTP; the rooms add theirs in index.ts. */
export const CORE_DOORS: readonly Door[] = [
  ask('/api/casework/proposals', proposePackage),
  post('/api/intakes', takeIntake),
  post('/api/intakes/:intake/authorisations', recordAuthorisation),
  get('/api/applications', listApplications),
  get('/api/applications/:application', showApplication),
  get('/api/applications/:application/companions', listCompanions),
  step('return', steps.returnForCorrection),
  step('resubmission', steps.resubmit),
  step('acceptance', steps.accept),
  step('means-check', steps.recordMeansCheck),
  step('means-check/second', steps.secondMeansCheck),
  step('inquiry', steps.recordInquiry),
  step('inquiry/countersign', steps.countersignInquiry),
  step('appraisal', steps.recordAppraisal),
  step('verification', steps.verify),
  step('sending-back', steps.sendBack),
  step('confirmation', confirm),
  step('refusal', refuseApplication),
  step('award-told', steps.tellAward),
  step('refusal-told', steps.tellRefusal),
  step('appeal', steps.appeal),
  step('appeal/dismissal', steps.dismissAppeal),
  step('appeal/allowance', steps.allowAppeal),
  step('withdrawal', steps.withdraw),
]
