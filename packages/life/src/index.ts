export {
  type ApplicationAct,
  type ApplicationState,
  applicationLife,
  HAND_OF_ACT,
  type Hand,
} from './casework/applicationLife.ts'
export {
  AWARD_CAUSES,
  type AwardCause,
  causeAllows,
  causesOf,
  noticeDaysOf,
  rollReasonOf,
} from './casework/awardCauses.ts'
export { type AwardAct, type AwardState, awardLife } from './casework/awardLife.ts'
export {
  DEPARTMENT_NAMES,
  DEPARTMENTS,
  type Department,
  type DepartmentTraits,
  DISCLOSURES,
  type Disclosure,
  departmentFor,
  disclosedTo,
  sectionOfDepartment,
} from './casework/departments.ts'
export {
  ANSWERS_ELSEWHERE,
  type AnswerElsewhere,
  type AskedElsewhereAct,
  type AskedElsewhereState,
  type AskedHereState,
  askedElsewhereLife,
  askedHereLife,
  QUESTIONS_ELSEWHERE,
  type QuestionElsewhere,
} from './casework/elsewhereLife.ts'
export {
  answerByOf,
  type EmergencyAct,
  type EmergencyState,
  emergencyLife,
  levelOnDuty,
  type OnDuty,
  URGENCIES,
  type Urgency,
} from './casework/emergencyLife.ts'
export { doneOf, type NextStep, nextSteps, type Standing, sinceAnew } from './casework/nextSteps.ts'
export {
  type NoticeAct,
  type NoticeState,
  noticeLife,
  type ObjectionAct,
  type ObjectionState,
  objectionLife,
  type PublicationRequestState,
  publicationRequestLife,
} from './casework/noticeLife.ts'
export { mayBeAsked, PAPERS, type Paper, type PaperName } from './casework/papers.ts'
export {
  AIDS,
  type Aid,
  APPLIED_PROGRAMMES,
  type AppliedProgramme,
  datedWord,
  isNeverPublished,
  isPersonal,
  type NeededStep,
  type Plan,
  planOf,
} from './casework/plan.ts'
export {
  REFERRAL_OUTCOMES,
  type ReferralAct,
  type ReferralOutcome,
  type ReferralState,
  referralLife,
} from './casework/referralLife.ts'
export {
  COMPLAINT_CHANNELS,
  COMPLAINT_KINDS,
  type ComplaintAct,
  type ComplaintChannel,
  type ComplaintKind,
  type ComplaintState,
  complaintLife,
} from './complaintLife.ts'
export { drawLife } from './drawLife.ts'
export { faultsOfLife } from './faultsOfLife.ts'
export {
  type ActOf,
  type ActRow,
  actsOf,
  defineLife,
  isEnd,
  type Life,
  nextActs,
  type StateOf,
  type StateRow,
  stateAfter,
  statesOf,
  wordOfAct,
  wordOfState,
} from './life.ts'
export { LIVES, type NamedLife, withLivesDrawn } from './lives.ts'
export { type RevisionAct, type RevisionState, revisionLife } from './revisionLife.ts'
