import type { Comparison } from '../language/ast.ts'
import type { Flags } from './flags.ts'
import { constantOf, type GraphNode } from './graph.ts'
import { HELPERS } from './helpers.ts'

/**
 * Completed years on a fixed day compared with a fixed number are a birthday compared with a fixed day: nobody's years
 * are then counted in the loop. Undefined where the comparison is of another kind.
 */
export function compareAge(
  flags: Flags,
  relation: Comparison,
  left: GraphNode,
  right: GraphNode,
): GraphNode | undefined {
  if (constantOf(left) !== undefined && isAge(right)) {
    const turned = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' } as const
    return compareAge(flags, turned[relation], right, left)
  }
  const years = constantOf(right)
  const on = isAge(left) ? constantOf(left.args[1] as GraphNode) : undefined
  if (years === undefined || on === undefined || Number.isNaN(on) || !Number.isInteger(years)) return undefined
  const born = left.args[0] as GraphNode
  const age = left.data.fn === 'ageFromBirthday' ? HELPERS.ageFromBirthday : HELPERS.ageFromDayAfter
  // Nobody is less than 0 years old: that holds even before birth, and where the birthday is unknown.
  const least = (n: number) =>
    n <= 0 ? flags.graph.flag(true) : flags.compare('<=', born, flags.graph.number(lastBornFor(n, on, age)))
  switch (relation) {
    case '>=':
      return least(years)
    case '>':
      return least(years + 1)
    case '<':
      return flags.not(least(years))
    case '<=':
      return flags.not(least(years + 1))
    case '=':
      return flags.and([least(years), flags.not(least(years + 1))])
    case '!=':
      return flags.or([flags.not(least(years)), least(years + 1)])
  }
}

/** Whether a node counts somebody's completed years. */
export function isAge(node: GraphNode): boolean {
  return node.op === 'call' && (node.data.fn === 'ageFromBirthday' || node.data.fn === 'ageFromDayAfter')
}

/** The latest day of birth that has completed so many years on a day. */
function lastBornFor(years: number, on: number, age: (born: number, on: number) => number): number {
  let old = on - (years + 2) * 367
  let young = on - (years - 2) * 365
  while (young - old > 1) {
    const middle = Math.floor((old + young) / 2)
    if (age(middle, on) >= years) old = middle
    else young = middle
  }
  return old
}
