import { evaluate, readValue } from '../evaluate/evaluate.ts'
import type { FactRow } from '../facts/sheet.ts'
import { pack, rulesIn, soundly } from './packs.ts'
import { row } from './sheets.ts'

/** Parameters that formulas of the tests may name. */
export const PARAMETERS = `
parameters:
  - {id: standard, name: 低保标准, unit: money, values: [{from: 2020-01-01, value: 496.00, ref: {doc: N1, clause: 第一条}, status: printed}]}
  - {id: ratio, name: 扣减率, unit: share, values: [{from: 2020-01-01, value: 0.3, ref: {doc: N1, clause: 第二条}, status: printed}]}
  - {id: unsetAmount, name: 未定金额, unit: money, values: []}
  - {id: bands, name: 高龄档, unit: bands, values: [{from: 2020-01-01, value: [{atLeast: 80, value: 50}, {atLeast: 90, value: 100}, {atLeast: 100, value: 300}], ref: {doc: N1, clause: 第三条}, status: printed}]}
  - {id: unsetBands, name: 未定档, unit: bands, values: []}
`

export interface Outcome {
  /** The held number; undefined while it is not known. */
  readonly value: number | undefined
  readonly bounds: readonly [number, number]
  /** Names of the facts, ids of the parameters and words of the gaps that keep it open. */
  readonly causes: readonly string[]
}

/** What a formula of the household comes to. */
export function outcome(formula: string, facts: FactRow = row({}), type = 'money'): Outcome {
  const text = formula.replaceAll("'", "''")
  const variable = `variables:\n  - {name: 结果, type: ${type}, ref: {doc: N1, clause: 第九条}, formula: '${text}'}\n`
  return outcomeOf(`${PARAMETERS}module: 试\n${variable}`, facts)
}

/** What the variable 结果 of a file of rules comes to. */
export function outcomeOf(rules: string, facts: FactRow = row({})): Outcome {
  const evaluation = evaluate(rulesIn(soundly(pack('nation', rules))), facts)
  const value = readValue(evaluation, '结果')
  if (!value) throw new Error('no value')
  return {
    value: value.lo === value.hi ? value.lo : undefined,
    bounds: [value.lo, value.hi],
    causes: (value.causes ?? []).map((cause) => `${cause.id}${cause.row?.id ? `@${cause.row.id}` : ''}`),
  }
}

/** A known value, or 未知. */
export function heldValue(formula: string, facts: FactRow = row({}), type = 'money'): number | '未知' {
  return outcome(formula, facts, type).value ?? '未知'
}

/** A flag as 是, 否 or 未知. */
export function truth(formula: string, facts: FactRow = row({})): '是' | '否' | '未知' {
  const { value } = outcome(formula, facts, 'flag')
  return value === undefined ? '未知' : value ? '是' : '否'
}
