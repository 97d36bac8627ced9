import { type Evaluation, evaluate } from '../evaluate/evaluate.ts'
import type { Rules } from '../rules.ts'
import type { BatchOutput, BatchProgram } from './program.ts'
import { rowOf } from './rowOf.ts'
import type { BatchResult } from './run.ts'
import { rangeOf, type Table } from './table.ts'

/** Rows of an output that even the explaining back-end leaves undetermined, by name of the output; ascending. */
export type Undetermined = ReadonlyMap<string, readonly number[]>

/**
 * Gives the routed households to the explaining back-end and writes what it determines into the result's columns.
 * What stays undetermined is listed: a caller counts it, and never reads the number that stands there.
 */
export function settleRouted(
  program: BatchProgram,
  table: Table,
  result: BatchResult,
  rulesOf: (household: number) => Rules,
): Undetermined {
  const undetermined = new Map<string, number[]>(program.outputs.map((o) => [o.name, []]))
  const outputs = program.outputs.flatMap((o) => (o.when === undefined ? [o.name] : [o.name, o.when]))
  for (const household of result.routed) {
    const rules = rulesOf(household)
    const evaluation = evaluate(rules, rowOf(table, household, rules), { outputs })
    for (const output of program.outputs) {
      const column = result.columns.get(output.name) as { [row: number]: number }
      const [least, most] = rangeOf(output.storage)
      const first = firstRow(program, table, output.entity, household)
      for (const [k, value] of valuesOf(evaluation, output).entries()) {
        if (value === undefined) (undetermined.get(output.name) as number[]).push(first + k)
        else if (value < least || value > most)
          throw new RangeError(`${output.name} is ${value}: more than its column holds`)
        else column[first + k] = value
      }
    }
  }
  return undetermined
}

/** The output on each row of its entity in one household; undefined where it is undetermined. */
function valuesOf({ plan, rows }: Evaluation, { name, when }: BatchOutput): readonly (number | undefined)[] {
  const variable = plan.byName.get(name)
  if (variable === undefined) return []
  const guard = when === undefined ? undefined : plan.byName.get(when)
  return (rows[variable.entity] ?? []).map((row) => {
    const value = row.variables[variable.slot]
    if (value === undefined) return undefined
    const holder = guard === undefined || guard.entity === row.entity ? row : row.parent
    const holds = guard === undefined ? undefined : holder?.variables[guard.slot]
    if (holds !== undefined && holds.hi === 0) return 0
    if (holds !== undefined && holds.lo !== holds.hi) return undefined
    return value.lo === value.hi ? value.lo : undefined
  })
}

function firstRow(program: BatchProgram, table: Table, entity: string, household: number): number {
  if (entity === program.root) return household
  const parent = firstRow(program, table, program.parents.get(entity) as string, household)
  const offsets = table.entities.get(entity)?.offsets as Int32Array
  return offsets[parent] as number
}
