export { ANNOUNCEMENTS, type Announced, type AnnouncementName, MOST_HOUSEHOLDS_TOLD } from './announcements.ts'
export { type CaseFile, type CaseParameters, caseFile, type Expectation, expectation } from './case/caseFile.ts'
export { checkCase, MOST_MEMBERS } from './case/check.ts'
export { compareExpected } from './case/compareExpected.ts'
export { type Household, household, type ItemisedProperty } from './case/household.ts'
export {
  type Disability,
  type InPayment,
  type Member,
  type MemberIncome,
  member,
  type ParentState,
  type Supporter,
} from './case/member.ts'
export {
  CASE_LIMITS,
  type ParsedCase,
  type ParsedCases,
  parseCases,
  type ReadLimits,
  type ReadOptions,
} from './case/parseCases.ts'
export { HOUSEHOLD_PROGRAMMES, PERSONAL_PROGRAMMES, PROGRAMMES, type Programme } from './case/words.ts'
export * from './determination.ts'
export {
  EXPORT_PURPOSES,
  EXPORT_STATES,
  type ExportAct,
  type ExportPurpose,
  type ExportState,
  exportStateAfter,
  ROWS_ALONE,
} from './exports.ts'
export {
  CASE_PROBLEM_CODES,
  CASE_PROBLEMS,
  type CaseProblemCode,
  caseProblem,
  type ProblemEntry,
  type Said,
  type Words,
  words,
} from './problems.ts'
export type { TextPlace } from './text/place.ts'
export { caseOutcomeSchema, determinationSchema, problemSchema, resultSchema } from './wire/determination.ts'
