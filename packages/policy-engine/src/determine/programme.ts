import type { Answer, Result } from '@doudi/contract'
import { type Evaluation, readValue } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import { isKnown, type Value } from '../evaluate/value.ts'
import { bearingOf, bearingOfAmounts } from '../explain/follow.ts'
import type { Programme } from '../rules.ts'
import type { Asked } from './asked.ts'
import { durationOf } from './duration.ts'
import { missingOf } from './missing.ts'
import { assumedBehind, heldBehind } from './provenance.ts'
import { reasonsOf } from './reasons.ts'
import { usedParameters } from './usedParameters.ts'
import { warningsOf } from './warnings.ts'

/** The answer of a programme for the household or one member. A programme that does not concern the row is answered ineligible. */
export function determineProgramme(asked: Asked, programme: Programme, row: Row, index: number): Result {
  const { evaluation, distrusted } = asked
  const answer = answerValue(evaluation, programme, row)
  const bearing = bearingOf(evaluation, rulesBehind(evaluation, programme, row), row)
  const eligible = answer.lo === 1
  const figures = eligible ? [...Object.values(programme.amounts), ...lengthsOf(evaluation, programme, row)] : []
  const ofFigures = bearingOfAmounts(evaluation, figures, row)
  const amounts = eligible ? amountsOf(evaluation, programme, row) : {}
  const causes = [...new Set([answer, ...valuesOf(evaluation, figures, row)].flatMap((value) => value.causes ?? []))]
  const doubted = distrusted.rows[row.entity]?.[index] ?? distrusted.household
  asked.trace.mark(bearing)
  asked.trace.mark(ofFigures)
  return {
    programme: programme.id,
    name: programme.name,
    ...(row.parent && { member: row.id }),
    answer: answerWord(answer),
    ...(isAside(evaluation, programme, row) && { aside: true as const }),
    ...(eligible && durationOf(asked, programme, row)),
    ...amounts,
    reasons: reasonsOf(asked, bearing),
    parameters: usedParameters(asked, [bearing, ofFigures]),
    missing: missingOf(asked, causes),
    warnings: warningsOf(asked, programme, row, [bearing, ofFigures], causes),
    assumed: assumedBehind(asked, [
      answerValue(distrusted, programme, doubted),
      ...valuesOf(distrusted, figures, doubted),
    ]),
    held: heldBehind(asked, bearing),
  }
}

/** 是 when the programme concerns the row and its rule holds. */
export function answerValue(evaluation: Evaluation, programme: Programme, row: Row): Value {
  const answer = readValue(evaluation, programme.answer, row) as Value
  const concerns = programme.concerns ? (readValue(evaluation, programme.concerns, row) as Value) : undefined
  if (!concerns || concerns.lo === 1) return answer
  if (concerns.hi === 0) return concerns
  return answer.hi === 0 ? answer : { lo: 0, hi: 1, causes: [...(concerns.causes ?? []), ...(answer.causes ?? [])] }
}

/** The names of the rules that an answer follows from: its own, and whether it concerns the row while that is not sure. */
function rulesBehind(evaluation: Evaluation, { concerns, answer }: Programme, row: Row): string[] {
  const concerned = concerns === undefined ? undefined : (readValue(evaluation, concerns, row) as Value)
  if (concerns === undefined || concerned?.lo === 1) return [answer]
  return concerned?.hi === 0 ? [concerns] : [concerns, answer]
}

/** What says how long: the lengths that are known, or all of them where none is. */
function lengthsOf(evaluation: Evaluation, { months }: Programme, row: Row): string[] {
  const names = Object.values(months)
  const told = names.filter((name) => isKnown(readValue(evaluation, name, row) as Value))
  return told.length > 0 ? told : names
}

function valuesOf(evaluation: Evaluation, names: readonly string[], row: Row): Value[] {
  return names.map((name) => readValue(evaluation, name, row)).filter((value) => value !== undefined)
}

function isAside(evaluation: Evaluation, programme: Programme, row: Row): boolean {
  return programme.concerns !== undefined && readValue(evaluation, programme.concerns, row)?.hi === 0
}

function answerWord(value: Value): Answer {
  if (!isKnown(value)) return 'undetermined'
  return value.lo ? 'eligible' : 'ineligible'
}

/** Amounts in yuan. One that cannot be computed is left out; the answer stands. */
function amountsOf(evaluation: Evaluation, programme: Programme, row: Row): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const [key, name] of Object.entries(programme.amounts)) {
    const value = readValue(evaluation, name, row)
    if (value && isKnown(value)) figures[key] = value.lo / 100
  }
  return figures
}
