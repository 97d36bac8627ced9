import type { Expr } from '../language/ast.ts'
import { readsOf, walk } from '../pack/order.ts'
import type { EntityShape, Rules, Variable } from '../rules.ts'
import { compileExpr } from './compile.ts'
import { outerReadsOf } from './outerReads.ts'
import type { Run } from './run.ts'
import { signsOf } from './sign.ts'

/** A variable ready to be evaluated: its place in a row and its formula as a closure. */
export interface PlannedVariable {
  readonly variable: Variable
  readonly slot: number
  readonly entity: number
  readonly run: Run
}

/** Places of names in rows, and formulas as closures: made once for a set of formulas, used for every household. */
export interface Plan {
  readonly entities: readonly EntityShape[]
  readonly entityIndex: ReadonlyMap<string, number>
  /** Number of entities above each entity. */
  readonly depth: readonly number[]
  readonly factSlot: ReadonlyMap<string, number>
  readonly factsOf: readonly (readonly string[])[]
  readonly variableSlot: ReadonlyMap<string, number>
  readonly slotsOf: readonly number[]
  readonly parameterSlot: ReadonlyMap<string, number>
  readonly parameterIds: readonly string[]
  readonly variables: readonly PlannedVariable[]
  readonly byName: ReadonlyMap<string, PlannedVariable>
  /** The closure of any expression inside these rules. */
  readonly runOf: (expr: Expr) => Run
  readonly enums: Rules['enums']
  readonly facts: Rules['facts']
  /** Formulas that some outputs need, in order; cached by the outputs' names. */
  readonly reachable: (outputs: readonly string[]) => readonly PlannedVariable[]
}

const plans = new WeakMap<readonly Variable[], Plan>()

/** The plan of a set of rules. Rules with the same formulas share it. */
export function planOf(rules: Rules): Plan {
  let plan = plans.get(rules.variables)
  if (!plan) {
    plan = makePlan(rules)
    plans.set(rules.variables, plan)
  }
  return plan
}

function makePlan(rules: Rules): Plan {
  const entities = [...rules.entities.values()]
  const entityIndex = new Map(entities.map((entity, index) => [entity.name, index]))
  const depth = entities.map((entity) => depthOf(entity, rules))
  const factsOf = entities.map((entity) =>
    [...rules.facts.values()].filter((fact) => fact.entity === entity.name).map((fact) => fact.name),
  )
  const factSlot = new Map(factsOf.flatMap((facts) => facts.map((name, slot) => [name, slot] as const)))
  const counts = entities.map(() => 0)
  const variableSlot = new Map<string, number>()
  for (const variable of rules.variables) {
    const entity = entityIndex.get(variable.entity) ?? 0
    variableSlot.set(variable.name, counts[entity] ?? 0)
    counts[entity] = (counts[entity] ?? 0) + 1
  }
  const parameterIds = [...parametersRead(rules)]
  const parameterSlot = new Map(parameterIds.map((id, slot) => [id, slot]))
  const runs = new Map<Expr, Run>()
  const places = {
    entities,
    entityIndex,
    depth,
    factSlot,
    variableSlot,
    parameterSlot,
    enums: rules.enums,
    facts: rules.facts,
    mayBeNegative: signsOf(rules.variables),
    outerReads: outerReadsOf(rules.variables, rules.entities),
  }
  const runOf = (expr: Expr): Run => {
    let run = runs.get(expr)
    if (!run) {
      run = compileExpr(expr, places, runOf)
      runs.set(expr, run)
    }
    return run
  }
  const variables = rules.variables.map(
    (variable): PlannedVariable => ({
      variable,
      slot: variableSlot.get(variable.name) ?? 0,
      entity: entityIndex.get(variable.entity) ?? 0,
      run: runOf(variable.expr),
    }),
  )
  const byName = new Map(variables.map((planned) => [planned.variable.name, planned]))
  return {
    entities,
    entityIndex,
    depth,
    factSlot,
    factsOf,
    variableSlot,
    slotsOf: counts,
    parameterSlot,
    parameterIds,
    variables,
    byName,
    runOf,
    enums: rules.enums,
    facts: rules.facts,
    reachable: reachableFrom(variables, byName),
  }
}

function depthOf(entity: EntityShape, rules: Rules): number {
  const parent = entity.parent ? rules.entities.get(entity.parent) : undefined
  return parent ? 1 + depthOf(parent, rules) : 0
}

function parametersRead(rules: Rules): Set<string> {
  const ids = new Set<string>(rules.parameters.keys())
  for (const { expr } of rules.variables) {
    walk(expr, (node) => {
      if (node.op === 'param') ids.add(node.id)
      if (node.op === 'bands') ids.add(node.param)
    })
  }
  return ids
}

function reachableFrom(
  variables: readonly PlannedVariable[],
  byName: ReadonlyMap<string, PlannedVariable>,
): Plan['reachable'] {
  const cache = new Map<string, readonly PlannedVariable[]>()
  return (outputs) => {
    const key = outputs.join('|')
    const known = cache.get(key)
    if (known) return known
    const needed = new Set<string>()
    const need = (name: string): void => {
      const planned = byName.get(name)
      if (!planned || needed.has(name)) return
      needed.add(name)
      for (const read of readsOf(planned.variable.expr)) need(read)
    }
    for (const name of outputs) need(name)
    const list = variables.filter(({ variable }) => needed.has(variable.name))
    cache.set(key, list)
    return list
  }
}
