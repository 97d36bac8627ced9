import type { Expr } from '../language/ast.ts'
import type { VariableShape } from './pack.ts'

/** Calls `visit` for an expression and everything inside it. */
export function walk(expr: Expr, visit: (expr: Expr) => void): void {
  visit(expr)
  for (const child of childrenOf(expr)) walk(child, visit)
}

/** The direct operands of an expression. */
export function childrenOf(expr: Expr): readonly Expr[] {
  switch (expr.op) {
    case 'const':
    case 'fact':
    case 'var':
    case 'param':
    case 'gap':
      return []
    case 'add':
    case 'sub':
    case 'mul':
    case 'compare':
    case 'sameRegion':
    case 'beside':
      return [expr.left, expr.right]
    case 'neg':
    case 'rescale':
    case 'exactDivide':
    case 'not':
    case 'monthOf':
    case 'in':
    case 'bands':
      return [expr.operand]
    case 'round':
      return expr.divisor ? [expr.operand, expr.divisor] : [expr.operand]
    case 'and':
    case 'or':
    case 'min':
    case 'max':
      return expr.operands
    case 'if':
      return [expr.test, expr.then, expr.otherwise]
    case 'age':
      return [expr.born, expr.on]
    case 'monthsBetween':
    case 'fullMonths':
      return [expr.from, expr.until]
    case 'shift':
      return [expr.operand, expr.by]
    case 'within':
      return [expr.region]
    case 'choose':
      return [expr.on, ...expr.cases.map((one) => one.then)]
    case 'aggregate':
      return [...(expr.where ? [expr.where] : []), ...(expr.body ? [expr.body] : [])]
    case 'exceptions':
      return [expr.base, ...expr.cases.flatMap((one) => [one.when, one.then])]
  }
}

/** Names of the variables an expression reads. */
export function readsOf(expr: Expr): Set<string> {
  const names = new Set<string>()
  walk(expr, (node) => {
    if (node.op === 'var') names.add(node.name)
  })
  return names
}

/**
 * A cycle among variables over all their versions, as the names on it; undefined when there is none. `reform` are
 * formulas that stand in for those of the packs.
 */
export function findCycle(
  shapes: ReadonlyMap<string, VariableShape>,
  reform?: ReadonlyMap<string, { readonly expr: Expr }>,
): string[] | undefined {
  const edges = new Map<string, string[]>()
  for (const [name, shape] of shapes) {
    const instead = reform?.get(name)
    const formulas = instead ? [instead.expr] : formulasOf(shape)
    edges.set(name, [...new Set(formulas.flatMap((expr) => [...readsOf(expr)]))])
  }
  return firstCycle(edges)
}

function formulasOf({ layers }: VariableShape): Expr[] {
  return layers.flatMap(({ versions, otherwise }) => [
    ...versions.map((version) => version.expr),
    ...(otherwise ? [otherwise] : []),
  ])
}

function firstCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>()
  const path: string[] = []
  const visit = (name: string): string[] | undefined => {
    if (done.has(name)) return undefined
    const at = path.indexOf(name)
    if (at >= 0) return [...path.slice(at), name]
    path.push(name)
    for (const next of edges.get(name) ?? []) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    path.pop()
    done.add(name)
    return undefined
  }
  for (const name of edges.keys()) {
    const cycle = visit(name)
    if (cycle) return cycle
  }
  return undefined
}

/** The items in an order in which each stands after all it reads; they must form no cycle. */
export function inOrder<T extends { readonly name: string; readonly expr: Expr }>(items: ReadonlyMap<string, T>): T[] {
  const ordered: T[] = []
  const done = new Set<string>()
  const visit = (item: T): void => {
    if (done.has(item.name)) return
    done.add(item.name)
    for (const name of readsOf(item.expr)) {
      const read = items.get(name)
      if (read) visit(read)
    }
    ordered.push(item)
  }
  for (const item of items.values()) visit(item)
  return ordered
}
