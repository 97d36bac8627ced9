import type { Rules } from '../rules.ts'
import { Carrier } from './carry.ts'
import type { InputColumn, PlannedColumn, SqlLayout } from './columns.ts'
import { Planner } from './plan.ts'
import type { OutputColumn, OutputTable, SqlProgram } from './program.ts'
import type { SqlType } from './snippets.ts'
import { stagesOf } from './stages.ts'

export interface SqlOptions {
  /** Names of variables. */
  readonly outputs: readonly string[]
  readonly layout: SqlLayout
}

/**
 * Compiles rules into PostgreSQL: the second opinion on the other back-ends.
 * NULL is "not known" throughout; it is exact where every fact is known, and else knows at most what bounds know.
 */
export function compileSql(rules: Rules, options: SqlOptions): SqlProgram {
  const plan = new Planner(rules, options.layout)
  const outputs = outputTables(rules, plan, options.outputs)
  const { computed, given } = reached(plan, outputs)
  const stages = stagesOf(computed, given, rules.entities)
  const inputs = [...rules.entities.values()]
    .map(({ name }) => ({
      entity: name,
      table: `${plan.names.entity(name)}_in`,
      columns: [...given.values()].filter((column) => column.entity === name),
    }))
    .filter(({ entity }) => isRoot(rules, entity) || options.layout.lists.has(entity))
  const parameters = new Map([...plan.scalars, ...plan.tables].map((id) => [id, plan.names.parameter(id)] as const))
  const carrier = new Carrier(rules, plan, inputs, outputs)
  const start = carrier.root()
  const passes = stages.map((stage, at) => carrier.stage(stage, stages.slice(at + 1)))
  return {
    inputs,
    parameters,
    outputs: carrier.results(outputs),
    text: [SETTINGS, start, ...passes].join(';\n'),
  }
}

/** The columns that the outputs need, directly or not: an aggregate over no rows leaves some behind. */
function reached(
  plan: Planner,
  outputs: readonly OutputTable[],
): { computed: Map<string, PlannedColumn>; given: Map<string, InputColumn> } {
  const computed = new Map<string, PlannedColumn>()
  const given = new Map<string, InputColumn>()
  const open = outputs.flatMap((table) => table.columns.map(({ column }) => column))
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const input = plan.inputs.get(name)
    if (input !== undefined) given.set(name, input)
    const column = plan.computed.get(name)
    if (column === undefined || computed.has(name)) continue
    computed.set(name, column)
    open.push(...column.needs)
  }
  return { computed, given }
}

/** Compiling to machine code costs seconds for expressions of this size and saves none. */
const SETTINGS = "set local jit = off;\nset local work_mem = '128MB'"

function isRoot(rules: Rules, entity: string): boolean {
  return rules.entities.get(entity)?.parent === undefined
}

function outputTables(rules: Rules, plan: Planner, names: readonly string[]): OutputTable[] {
  const tables = new Map<string, OutputColumn[]>()
  for (const variable of names) {
    const found = rules.variables.find((one) => one.name === variable)
    if (found === undefined) throw new Error(`no variable called ${variable}`)
    const type: SqlType = found.type.kind === 'flag' ? 'boolean' : 'bigint'
    const columns = tables.get(found.entity) ?? []
    columns.push({ variable, column: plan.variable(variable), type })
    tables.set(found.entity, columns)
  }
  return [...tables].map(([entity, columns]) => ({ entity, table: '', columns }))
}
