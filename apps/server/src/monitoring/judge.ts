import type { CaseFile, Determination, Member, Result } from '@doudi/contract'
import { type Day, parseDay } from '@doudi/domain'
import {
  determine,
  evaluate,
  type FactRow,
  type PackSet,
  type Rules,
  readValue,
  rulesForCase,
  sheetOf,
} from '@doudi/policy-engine'
import type { HouseholdCase } from '../registry/index.ts'
import { type Answered, type Judged, type Line, type Placement, placementsOf } from './domain/placementsOf.ts'
import { programmesSetHere } from './setHere.ts'
import { type Said, wordsOf } from './wordsOf.ts'

/** The engine's names for what lists need beyond answers and amounts. */
export const INCOME = '家庭年收入'
export const STANDARD = '低保标准'
export const PEOPLE = '家庭人数'
export const MULTIPLE = '边缘倍数'
const FELL_BACK = '脱贫兜底应查'
/** 1.5 is held as 15000. */
const WHOLE = 10_000

/** A row of a list, with its words. */
export interface Finding extends Placement {
  readonly said: Said
}

/** Silence in the registry states the ordinary, as in a case file: each answer names the defaults it rests on. */
const ASSUME = { assume: true }

/** The facts of a case as the engine reads them. */
export function factsOf(set: PackSet, file: CaseFile): FactRow {
  return sheetOf(file, set.shapes, ASSUME)
}

/** What the rules say of a household in full, with reasons. */
export function determineInFull(set: PackSet, file: CaseFile): Determination {
  return determine(set, file, factsOf(set, file), { explain: true, changes: true })
}

/**
 * The same without what would change the answer: for whoever decides on the answer and its reasons. To try every other fact
 * costs several times the answer itself.
 */
export function determinePlainly(set: PackSet, file: CaseFile): Determination {
  return determine(set, file, factsOf(set, file), { explain: true })
}

/** On which lists a household stands, in full determination, each row with its reasons in words. */
export function judge(set: PackSet, household: HouseholdCase, reasonRecorded: boolean): Finding[] {
  const { file } = household
  if (file === undefined || household.closed) return []
  const sheet = factsOf(set, file)
  const { results } = determine(set, file, sheet)
  const rules = rulesForCase(set, file)
  const judged = judgedOf(household, results, rules, sheet, reasonRecorded)
  return placementsOf(judged).map((placement) => ({ ...placement, said: wordsOf(placement, results, file.on) }))
}

/** The answers, receipts and figures of a household that decide on which lists it stands. */
export function judgedOf(
  { file, enrolments, left }: HouseholdCase,
  results: readonly Result[],
  rules: Rules,
  sheet: FactRow,
  reasonRecorded: boolean,
): Judged {
  const names = [INCOME, STANDARD, PEOPLE, FELL_BACK].filter((name) => rules.variables.some((one) => one.name === name))
  const evaluation = evaluate(rules, sheet, { outputs: names })
  const number = (name: string): number | undefined => {
    const value = readValue(evaluation, name)
    return value && value.lo === value.hi ? value.lo : undefined
  }
  const fellBack = readValue(evaluation, FELL_BACK)
  const here = programmesSetHere(rules)
  return {
    answers: results.filter(({ programme }) => here.has(programme)).map(answeredOf),
    received: enrolments.map(({ programme, of, monthlyFen }) => ({ programme, person: of, monthlyFen })),
    left: left.map(({ programme, of, until, because }) => ({ programme, person: of, until, because })),
    lines: linesOf(number(INCOME), number(STANDARD), number(PEOPLE), number(MULTIPLE)),
    fellBack: fellBack && file ? fellBackOf(file, fellBack.lo, fellBack.hi) : 'no',
    reasonRecorded,
  }
}

function answeredOf({ programme, member, answer, aside, change, monthly, missing }: Result): Answered {
  return {
    programme,
    person: member ?? null,
    answer,
    aside: aside === true,
    change: change ?? null,
    amountFen: monthly === undefined ? null : Math.round(monthly * 100),
    byFigures: missing.length > 0 && missing.every(({ kind }) => kind === 'parameter'),
  }
}

/** The lines an income is held against, where all of it is known: the dibao standard and the multiple of it. */
export function linesOf(
  income: number | undefined,
  standard: number | undefined,
  people: number | undefined,
  multiple: number | undefined,
): Line[] {
  if (income === undefined || standard === undefined || people === undefined) return []
  const lineFen = 12 * standard * people
  const dibao = { programme: 'dibao', incomeFen: income, lineFen }
  if (multiple === undefined || (lineFen * multiple) % WHOLE !== 0) return [dibao]
  return [dibao, { programme: 'lowIncomeHousehold', incomeFen: income, lineFen: (lineFen * multiple) / WHOLE }]
}

/**
 * Formerly poor, ability lost, no stable income (AID-20). The rules of the place name the fact (AMB-15). Where it cannot be
 * decided the question is only put where something recorded points to lost ability: else it would be put to everybody.
 */
function fellBackOf({ household, on }: CaseFile, lo: number, hi: number): Judged['fellBack'] {
  const { formerlyPoor, stableIncome, members } = household
  if (hi === 0 || formerlyPoor === undefined || formerlyPoor === 'none' || formerlyPoor.kind === 'none') return 'no'
  if (lo === 1) return 'yes'
  return stableIncome !== true && members.some((member) => pointsToLostAbility(member, parseDay(on) as Day))
    ? 'unknown'
    : 'no'
}

function pointsToLostAbility({ workAbility, selfCare, disability, needsLongTermCare, died }: Member, on: Day): boolean {
  const dead = died !== undefined && (parseDay(died) ?? on) <= on
  const grade = typeof disability === 'object' ? disability.grade : undefined
  const lost = workAbility === 'partial' || workAbility === 'none' || grade === 1 || grade === 2
  const dependent = Object.values(selfCare ?? {}).includes(false) || (needsLongTermCare ?? false) !== false
  return !dead && (lost || dependent)
}
