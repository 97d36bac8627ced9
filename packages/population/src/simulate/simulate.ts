import type { Rules } from '@doudi/policy-engine'
import { type EntityRows, layoutOf, type Table } from '@doudi/policy-engine/batch'
import { PARENTS } from '../generate/columns.ts'
import { Comparison } from './comparison.ts'
import { type ComparisonOptions, planComparison, type Side } from './comparisonPlan.ts'
import { decidable, type LeftOut, type Measured, monthlyProgrammes } from './measured.ts'
import { resultOf, type Simulation } from './result.ts'
import { emptyTotals } from './totals.ts'

export interface SimulationOptions {
  readonly baseline: Side
  readonly reform: Side
  /** Ids of programmes; absent: all that pay every month. */
  readonly programmes?: readonly string[]
  /** Households for which the explaining back-end may be asked where the fast one has no answer. Default 200. */
  readonly explainAtMost?: number
  /** Fen a month: also looks for households that lose by so small a rise in income. Default 0: not looked for. */
  readonly incomeStepFen?: number
}

/** Compares two sets of rules over a population in memory. */
export function simulate(options: SimulationOptions & { readonly table: Table }): Simulation {
  const start = performance.now()
  const { table } = options
  const { decided, leftOut } = choose(options, table)
  const totals = emptyTotals(decided.length)
  const plan = planComparison(decided, options.baseline, options.reform, layoutOf(table), limitsOf(options))
  new Comparison(plan).add(totals, table)
  return resultOf(totals, decided, leftOut, performance.now() - start)
}

export function limitsOf({ explainAtMost = 200, incomeStepFen = 0 }: SimulationOptions): ComparisonOptions {
  return { explainAtMost, incomeStepFen }
}

/** The programmes that both sides can decide for nearly every household. */
export function choose(
  { baseline, reform, programmes }: SimulationOptions,
  sample: Table,
): { decided: Measured[]; leftOut: LeftOut[] } {
  const wanted = (rules: Rules) =>
    monthlyProgrammes(rules).filter(({ id }) => programmes === undefined || programmes.includes(id))
  const before = decidable(wanted(baseline.rules), baseline.rules, firstOf(sample))
  const open = (rules: Rules) =>
    [...rules.parameters.values()]
      .filter(isUnset)
      .map(({ id }) => id)
      .join()
  if (baseline.rules.formulaKey === reform.rules.formulaKey && open(baseline.rules) === open(reform.rules))
    return before
  const after = decidable(before.decided, reform.rules, firstOf(sample))
  return { decided: after.decided, leftOut: [...before.leftOut, ...after.leftOut] }
}

function isUnset({ value, bands }: { readonly value?: number; readonly bands?: unknown }): boolean {
  return value === undefined && bands === undefined
}

/** So many households show whether a programme can be decided. */
export const SAMPLE = 2_048

function firstOf(table: Table): Table {
  return (table.entities.get('家庭')?.rows ?? 0) <= SAMPLE ? table : firstHouseholds(table, SAMPLE)
}

/** The first households of a table: every list of theirs stands first in its columns as well. */
function firstHouseholds(table: Table, households: number): Table {
  const rows = new Map<string, number>()
  const entities = new Map<string, EntityRows>()
  for (const [name, entity] of table.entities) {
    const parent = PARENTS.get(name)
    const above = parent === undefined ? households : (rows.get(parent) ?? 0)
    const count = entity.offsets === undefined ? households : (entity.offsets[above] ?? 0)
    rows.set(name, count)
    entities.set(name, part(entity, count, above))
  }
  return { ...table, entities }
}

function part(entity: EntityRows, count: number, above: number): EntityRows {
  const columns = new Map(
    [...entity.columns].map(([name, column]) => [name, { ...column, values: column.values.subarray(0, count) }]),
  )
  return { ...entity, rows: count, columns, ...(entity.offsets && { offsets: entity.offsets.subarray(0, above + 1) }) }
}
