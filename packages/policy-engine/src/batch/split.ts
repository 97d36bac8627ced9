import type { Expr } from '../language/ast.ts'
import type { Rules, Variable } from '../rules.ts'
import { constantOf } from './graph.ts'
import type { Lowering } from './lower.ts'

/** The variables that some outputs rest on, in the order of the rules: each after all it reads. */
export function neededVariables(rules: Rules, outputs: readonly string[]): readonly Variable[] {
  const byName = new Map(rules.variables.map((v) => [v.name, v]))
  const needed = new Set<string>()
  const visit = (name: string): void => {
    if (needed.has(name)) return
    const variable = byName.get(name)
    // A formula may name what no rule of this place and day says: it is unknown there.
    if (variable === undefined) return
    needed.add(name)
    for (const read of variablesIn(variable.expr)) visit(read)
  }
  for (const name of outputs) visit(name)
  return rules.variables.filter((v) => needed.has(v.name))
}

/** Names of the variables that stand in a formula. */
export function variablesIn(expr: Expr): ReadonlySet<string> {
  const names = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (typeof value === 'object' && value !== null) {
      const node = value as { op?: unknown; name?: unknown }
      if (node.op === 'var') names.add(node.name as string)
      for (const inner of Object.values(value)) walk(inner)
    }
  }
  walk(expr)
  return names
}

/**
 * Cuts variables into so many units of about the same weight, in their order, so that each unit reads only earlier ones;
 * a cut moves a little to fall between two modules.
 */
export function cutIntoUnits(
  variables: readonly Variable[],
  count: number,
  whole: Lowering,
): readonly (readonly string[])[] {
  const weights = variables.map((v) => (constantOf(whole.variable(v.name)) === undefined ? sizeOf(v.expr) : 0))
  const total = weights.reduce((a, b) => a + b, 0)
  const units: string[][] = [[]]
  let filled = 0
  for (const [k, variable] of variables.entries()) {
    const share = (total * units.length) / count
    const between = variable.module !== variables[k - 1]?.module
    const full = filled >= share || (between && filled >= share - total / count / 8)
    if (full && units.length < count && (units.at(-1) as string[]).length > 0) units.push([])
    ;(units.at(-1) as string[]).push(variable.name)
    filled += weights[k] as number
  }
  return units
}

function sizeOf(expr: Expr): number {
  let size = 0
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (typeof value === 'object' && value !== null) {
      if ('op' in value) size++
      for (const [key, inner] of Object.entries(value)) if (key !== 'type' && key !== 'span') walk(inner)
    }
  }
  walk(expr)
  return size
}
