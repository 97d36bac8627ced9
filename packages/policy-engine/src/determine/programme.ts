import type { Answer, Result } from '@doudi/contract'
import { type Day, type Month, monthOf, printMonth } from '@doudi/domain'
import { type Evaluation, readValue } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import { isKnown, type Value } from '../evaluate/value.ts'
import { type Bearing, bearingOf, bearingOfAmount } from '../explain/bearing.ts'
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
  const bearings = bearingsOf(evaluation, programme, row)
  const eligible = answer.lo === 1
  const amountBearings = eligible
    ? Object.values(programme.amounts).map((name) => bearingOfAmount(evaluation, name, row))
    : []
  const amounts = eligible ? amountsOf(evaluation, programme, row) : { figures: {}, missing: [] }
  const causes = [...new Set([...(answer.causes ?? []), ...amounts.missing])]
  const distrustedRow = distrusted.rows[row.entity]?.[index] ?? distrusted.household
  const result: Result = {
    programme: programme.id,
    name: programme.name,
    ...(row.parent && { member: row.id }),
    answer: answerWord(answer),
    ...(isAside(evaluation, programme, row) && { aside: true as const }),
    ...(eligible && startOf(asked, programme, row)),
    ...(eligible && durationOf(asked, programme, row)),
    ...amounts.figures,
    reasons: reasonsOf(asked, bearings),
    parameters: usedParameters(asked, [...bearings, ...amountBearings]),
    missing: missingOf(asked, causes),
    warnings: warningsOf(asked, programme, row, [...bearings, ...amountBearings], causes),
    assumed: assumedBehind(asked, answerValue(distrusted, programme, distrustedRow)),
    held: heldBehind(asked, bearings),
  }
  return result
}

/** 是 when the programme concerns the row and its rule holds. */
export function answerValue(evaluation: Evaluation, programme: Programme, row: Row): Value {
  const answer = readValue(evaluation, programme.answer, row) as Value
  const concerns = programme.concerns ? (readValue(evaluation, programme.concerns, row) as Value) : undefined
  if (!concerns || concerns.lo === 1) return answer
  if (concerns.hi === 0) return concerns
  return answer.hi === 0 ? answer : { lo: 0, hi: 1, causes: [...(concerns.causes ?? []), ...(answer.causes ?? [])] }
}

function bearingsOf(evaluation: Evaluation, programme: Programme, row: Row): Bearing[] {
  const concerns = programme.concerns ? (readValue(evaluation, programme.concerns, row) as Value) : undefined
  const own = concerns?.hi === 0 ? [] : [bearingOf(evaluation, programme.answer, row)]
  return concerns && concerns.lo !== 1 && programme.concerns
    ? [bearingOf(evaluation, programme.concerns, row), ...own]
    : own
}

function isAside(evaluation: Evaluation, programme: Programme, row: Row): boolean {
  return programme.concerns !== undefined && readValue(evaluation, programme.concerns, row)?.hi === 0
}

function answerWord(value: Value): Answer {
  if (!isKnown(value)) return 'undetermined'
  return value.lo ? 'eligible' : 'ineligible'
}

interface Amounts {
  readonly figures: Record<string, number>
  readonly missing: NonNullable<Value['causes']>[number][]
}

/** Amounts in yuan. One that cannot be computed is left out and what it lacks is named; the answer stands. */
function amountsOf(evaluation: Evaluation, programme: Programme, row: Row): Amounts {
  const figures: Record<string, number> = {}
  const missing: Amounts['missing'] = []
  for (const [key, name] of Object.entries(programme.amounts)) {
    const value = readValue(evaluation, name, row)
    if (!value) continue
    if (isKnown(value)) figures[key] = value.lo / 100
    else missing.push(...(value.causes ?? []))
  }
  return { figures, missing }
}

function startOf({ evaluation, rules }: Asked, programme: Programme, row: Row): { from?: string } {
  const value = programme.starts ? readValue(evaluation, programme.starts, row) : undefined
  if (!programme.starts || !value || !isKnown(value)) return {}
  const shape =
    evaluation.plan.byName.get(programme.starts)?.variable.type ?? evaluation.plan.facts.get(programme.starts)?.type
  if (shape?.kind === 'month') return { from: printMonth(value.lo as Month) }
  const label = rules.enums.get(shape?.enum ?? '')?.[value.lo]?.label ?? ''
  const next = label.includes('次月') ? 1 : 0
  return { from: printMonth((monthOf(rules.on as Day) + next) as Month) }
}
