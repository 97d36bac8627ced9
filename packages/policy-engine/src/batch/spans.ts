import type { Comparison } from '../language/ast.ts'
import { constantOf, type GraphNode } from './graph.ts'
import { DAY_REACHING, HELPERS, type Span } from './helpers.ts'
import type { Numbers } from './numbers.ts'

const TURNED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' } as const

/**
 * Completed years or months up to a fixed day, compared with a fixed number or a figure of the place, are a day compared
 * with a day: nobody's years are then counted in the loop. Undefined where the comparison is of another kind.
 */
export function compareSpan(
  numbers: Numbers,
  relation: Comparison,
  left: GraphNode,
  right: GraphNode,
): GraphNode | undefined {
  if (!isFixed(right)) return isFixed(left) ? compareSpan(numbers, TURNED[relation], right, left) : undefined
  if (left.op === 'sub' || left.op === 'add') {
    // m − p ≥ n is m ≥ n + p.
    const [span, by] = left.args as [GraphNode, GraphNode]
    if (left.trap || !isFixed(by) || !isSpan(span)) return undefined
    return compareSpan(numbers, relation, span, left.op === 'sub' ? numbers.add(right, by) : numbers.sub(right, by))
  }
  const on = isSpan(left) ? constantOf(left.args[1] as GraphNode) : undefined
  if (on === undefined || right.risky || Math.max(-right.lo, right.hi) > 1e12) return undefined
  const { flags } = numbers
  const { graph } = flags
  const [since] = left.args as [GraphNode]
  const reaching = DAY_REACHING[left.data.fn as Span]
  const latest = (n: GraphNode): GraphNode => {
    const whole = constantOf(n)
    if (whole !== undefined) return graph.number(HELPERS[reaching](whole, on))
    return graph.node('call', [n, graph.number(on)], { rep: 'num', lo: -1e9, hi: 1e9, data: { fn: reaching } })
  }
  // Nobody is less than 0 years old: that holds even before birth, and where the birthday is unknown.
  const least = (n: GraphNode) => ((constantOf(n) ?? 1) <= 0 ? graph.flag(true) : flags.compare('<=', since, latest(n)))
  const more = (n: GraphNode) => least(numbers.add(n, graph.number(1)))
  switch (relation) {
    case '>=':
      return least(right)
    case '>':
      return more(right)
    case '<':
      return flags.not(least(right))
    case '<=':
      return flags.not(more(right))
    case '=':
      return flags.and([least(right), flags.not(more(right))])
    case '!=':
      return flags.or([flags.not(least(right)), more(right)])
  }
}

/** Whether a node counts somebody's completed years. */
export function isAge(node: GraphNode): boolean {
  return node.op === 'call' && (node.data.fn === 'ageFromBirthday' || node.data.fn === 'ageFromDayAfter')
}

function isSpan(node: GraphNode): boolean {
  return node.op === 'call' && (node.data.fn as string) in DAY_REACHING
}

/** The same for every household of a place, and known where the rules are compiled or not at all. */
function isFixed(node: GraphNode): boolean {
  return node.rep === 'num' && node.level.depth < 0 && !Number.isNaN(constantOf(node))
}
