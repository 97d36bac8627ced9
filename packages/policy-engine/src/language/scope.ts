import type { Span, Type } from './ast.ts'
import { FormulaError } from './problem.ts'

export type Meaning =
  | { readonly what: 'fact' | 'var'; readonly entity: string; readonly type: Type }
  | { readonly what: 'param'; readonly id: string; readonly type: Type; readonly bands: boolean }

/** What names mean where a formula stands. */
export interface Scope {
  /** Entity name → its parent, undefined for the household. */
  readonly parents: ReadonlyMap<string, string | undefined>
  readonly enums: ReadonlyMap<string, readonly string[]>
  find(name: string): Meaning | undefined
  names(): Iterable<string>
}

/** Whether `entity` is `of` itself or stands above it. */
export function isAbove(scope: Scope, entity: string, of: string): boolean {
  for (let at: string | undefined = of; at; at = scope.parents.get(at)) if (at === entity) return true
  return false
}

/** The symbol of a name as seen from an entity; refuses unknown names and names of other entities. */
export function resolveName(scope: Scope, name: string, entity: string, span: Span): Meaning {
  const symbol = scope.find(name)
  if (!symbol) {
    const near = nearest(name, scope.names())
    const hint = near ? `，是否应为 ${near}` : ''
    throw new FormulaError(
      'unknown-name',
      `未定义的名称 ${name}${hint}`,
      `unknown name ${name}${near ? `, did you mean ${near}` : ''}`,
      span,
    )
  }
  if (symbol.what !== 'param' && !isAbove(scope, symbol.entity, entity)) {
    const below = isAbove(scope, entity, symbol.entity)
    throw new FormulaError(
      'wrong-entity',
      below
        ? `${entity}公式须用汇总函数引用${symbol.entity}指标 ${name}`
        : `${entity}公式不能引用${symbol.entity}指标 ${name}`,
      `a formula of ${entity} can read ${name} of ${symbol.entity} only through an aggregate`,
      span,
    )
  }
  return symbol
}

/** The name that shares the most two-character pieces; undefined when none is near. */
function nearest(name: string, names: Iterable<string>): string | undefined {
  const pieces = pairs(name)
  let best: string | undefined
  let bestScore = 0.34
  for (const other of names) {
    const theirs = pairs(other)
    const shared = pieces.filter((piece) => theirs.includes(piece)).length
    const score = (2 * shared) / (pieces.length + theirs.length)
    if (score > bestScore) [best, bestScore] = [other, score]
  }
  return best
}

function pairs(text: string): string[] {
  const letters = [...text]
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}
