import type { Expr } from '../language/ast.ts'
import { walk } from '../pack/order.ts'
import type { EntityShape, Variable } from '../rules.ts'

/** What an expression on rows of an entity reads of the rows above: facts, variables and parameters. */
export type OuterReads = (expr: Expr, entity: string) => readonly Expr[]

/** Follows expressions through the formulas of the rows below, which cannot be evaluated while their list is unknown. */
export function outerReadsOf(variables: readonly Variable[], entities: ReadonlyMap<string, EntityShape>): OuterReads {
  const formulas = new Map(variables.map((variable) => [variable.name, variable.expr]))
  const isBelow = (entity: string, of: string): boolean => {
    for (let at: string | undefined = entity; at; at = entities.get(at)?.parent) if (at === of) return true
    return false
  }
  return (expr, entity) => {
    const found = new Map<string, Expr>()
    const passed = new Set<string>()
    const follow = (inner: Expr): void =>
      walk(inner, (node) => {
        if (node.op === 'param') found.set(`param ${node.id}`, node)
        if (node.op !== 'fact' && node.op !== 'var') return
        if (!isBelow(node.entity, entity)) found.set(`${node.op} ${node.name}`, node)
        else if (node.op === 'var' && !passed.has(node.name)) {
          passed.add(node.name)
          const formula = formulas.get(node.name)
          if (formula) follow(formula)
        }
      })
    follow(expr)
    return [...found.values()]
  }
}
