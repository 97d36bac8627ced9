import type { FactRow } from '../facts/sheet.ts'
import type { Rules } from '../rules.ts'
import { type Plan, planOf } from './plan.ts'
import type { Row } from './row.ts'
import { makeRows, parameterValues, type RowOptions } from './rows.ts'
import type { Frame } from './run.ts'
import type { Value } from './value.ts'

/** A household with every variable evaluated. */
export interface Evaluation {
  readonly rules: Rules
  readonly plan: Plan
  readonly household: Row
  readonly frame: Frame
  /** All rows by entity index, in the order of the file. */
  readonly rows: readonly (readonly Row[])[]
}

export interface EvaluateOptions extends RowOptions {
  /** Only what these variables need; absent: everything. */
  readonly outputs?: readonly string[]
}

const frames = new WeakMap<Rules, Frame>()

function frameOf(plan: Plan, rules: Rules): Frame {
  let frame = frames.get(rules)
  if (!frame) {
    const bands = new Map(
      [...rules.parameters.values()].flatMap((parameter) =>
        parameter.bands ? [[parameter.id, parameter.bands] as const] : [],
      ),
    )
    frame = { parameters: parameterValues(plan, rules), bands }
    frames.set(rules, frame)
  }
  return frame
}

/**
 * Back-end (a): evaluates every variable of every row, without short-circuit and without generated code.
 * Unknown facts and unset parameters take part as ranges; a value whose bounds meet is known.
 */
export function evaluate(rules: Rules, sheet: FactRow, options: EvaluateOptions = {}): Evaluation {
  const plan = planOf(rules)
  const frame = frameOf(plan, rules)
  const household = makeRows(plan, sheet, options)
  const rows: Row[][] = plan.entities.map(() => [])
  collect(household, rows)
  for (const { run, slot, entity } of options.outputs ? plan.reachable(options.outputs) : plan.variables) {
    for (const row of rows[entity] as Row[]) row.variables[slot] = run(row, frame)
  }
  return { rules, plan, household, frame, rows }
}

function collect(row: Row, rows: Row[][]): void {
  rows[row.entity]?.push(row)
  for (const list of row.children) if (Array.isArray(list)) for (const child of list) collect(child, rows)
}

/** The value of a variable, fact or parameter (by its name in formulas) as seen from a row. */
export function readValue(evaluation: Evaluation, name: string, row: Row = evaluation.household): Value | undefined {
  const { plan, frame, rules } = evaluation
  const variable = plan.byName.get(name)
  if (variable) return at(row, variable.entity)?.variables[variable.slot]
  const fact = plan.facts.get(name)
  if (fact) return at(row, plan.entityIndex.get(fact.entity) ?? 0)?.facts[plan.factSlot.get(name) ?? 0]
  for (const parameter of rules.parameters.values()) {
    if (parameter.name === name) return frame.parameters[plan.parameterSlot.get(parameter.id) ?? 0]
  }
  return undefined
}

function at(row: Row, entity: number): Row | undefined {
  let found: Row | undefined = row
  while (found && found.entity !== entity) found = found.parent
  return found
}
