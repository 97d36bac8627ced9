import type { Comparison } from '../language/ast.ts'
import { constantOf, type Graph, type GraphNode, isUnknown, MIRRORED } from './graph.ts'

/** Flags: 且 或 非, comparisons and sets, folded while they are built. */
export class Flags {
  readonly graph: Graph

  constructor(graph: Graph) {
    this.graph = graph
  }

  /** The same flag as 0, 1, 3, so that it can stand beside one that may be unknown. */
  lift(node: GraphNode): GraphNode {
    if (node.rep === 'kleene') return node
    if (isUnknown(node)) return this.graph.unknownFlag()
    const value = constantOf(node)
    if (value !== undefined) return this.graph.kleene(value === 0 ? 0 : 3)
    return this.graph.node('lift', [node], { rep: 'kleene' })
  }

  /** A flag out of a value of any type: the law's gap and literal 0 and 1 fit flags too. */
  flagOf(node: GraphNode): GraphNode {
    if (node.rep !== 'num') return this.#settled(node)
    if (isUnknown(node)) return this.graph.unknownFlag()
    const value = constantOf(node)
    if (value === undefined) throw new Error(`a number (${node.op}) stands where a flag must`)
    return this.graph.flag(value !== 0)
  }

  /** A kleene constant that is decided is a plain flag. */
  #settled(node: GraphNode): GraphNode {
    const value = constantOf(node)
    if (node.rep === 'kleene' && (value === 0 || value === 3)) return this.graph.flag(value === 3)
    if (node.op === 'lift') return node.args[0] as GraphNode
    return node
  }

  and(operands: readonly GraphNode[]): GraphNode {
    return this.#join('and', operands)
  }

  or(operands: readonly GraphNode[]): GraphNode {
    return this.#join('or', operands)
  }

  #join(op: 'and' | 'or', operands: readonly GraphNode[]): GraphNode {
    const flat = new Set<GraphNode>()
    const absorbing = op === 'or'
    for (const raw of operands) {
      const operand = this.flagOf(raw)
      const value = operand.rep === 'flag' ? constantOf(operand) : undefined
      if (value !== undefined) {
        if ((value === 1) === absorbing) return this.graph.flag(absorbing)
        continue
      }
      for (const inner of this.#operands(op, operand)) flat.add(inner)
    }
    const list = [...flat]
    if (list.length === 0) return this.graph.flag(!absorbing)
    if (list.length === 1) return list[0] as GraphNode
    const open = list.filter((o) => o.rep === 'kleene')
    if (open.length === 0) return this.graph.node(op, list, { rep: 'flag' })
    // The sure ones are joined as plain flags first, and lifted once.
    const sure = list.filter((o) => o.rep !== 'kleene')
    const first = sure.length < 2 ? sure : [this.graph.node(op, sure, { rep: 'flag' })]
    const all = [...first.map((o) => this.lift(o)), ...open]
    return all.length === 1 ? (all[0] as GraphNode) : this.graph.node(op, all, { rep: 'kleene' })
  }

  #operands(op: 'and' | 'or', raw: GraphNode): readonly GraphNode[] {
    const node = this.flagOf(raw)
    return node.op === op ? node.args.flatMap((inner) => this.#operands(op, inner)) : [node]
  }

  not(raw: GraphNode): GraphNode {
    const operand = this.flagOf(raw)
    const value = constantOf(operand)
    if (operand.rep === 'flag' && value !== undefined) return this.graph.flag(value === 0)
    if (isUnknown(operand)) return operand
    if (operand.op === 'not') return operand.args[0] as GraphNode
    if (operand.op === 'compare' && operand.rep === 'flag') {
      const [left, right] = operand.args as [GraphNode, GraphNode]
      switch (operand.data.relation) {
        case '<':
          return this.compare('<=', right, left)
        case '<=':
          return this.compare('<', right, left)
        case '=':
          return this.compare('!=', left, right)
        default:
          return this.compare('=', left, right)
      }
    }
    return this.graph.node('not', [operand], { rep: operand.rep })
  }

  compare(relation: Comparison, left: GraphNode, right: GraphNode): GraphNode {
    const mirrored = MIRRORED[relation]
    if (mirrored !== undefined) return this.compare(mirrored, right, left)
    if (left.rep !== 'num' || right.rep !== 'num') return this.#compareFlags(relation === '!=', left, right)
    if (isUnknown(left) || isUnknown(right)) return this.graph.unknownFlag()
    const maybe = left.maybe || right.maybe
    if (!maybe && !left.risky && !right.risky) {
      const decided = decide(relation, left, right)
      if (decided !== undefined) return this.graph.flag(decided)
    }
    const kept = relation as '<' | '<=' | '=' | '!='
    return this.graph.node('compare', [left, right], { rep: maybe ? 'kleene' : 'flag', data: { relation: kept } })
  }

  #compareFlags(unequal: boolean, left: GraphNode, right: GraphNode): GraphNode {
    const a = this.flagOf(left)
    const b = this.flagOf(right)
    const equal = this.or([this.and([a, b]), this.and([this.not(a), this.not(b)])])
    return unequal ? this.not(equal) : equal
  }

  /** Whether a whole number is one of a few. */
  isIn(operand: GraphNode, set: readonly number[], negated: boolean): GraphNode {
    if (negated) return this.not(this.isIn(operand, set, false))
    if (isUnknown(operand)) return this.graph.unknownFlag()
    const value = constantOf(operand)
    if (value !== undefined) return this.graph.flag(set.includes(value))
    const possible = [...new Set(set)].filter(
      (v) => operand.maybe || operand.risky || (v >= operand.lo && v <= operand.hi),
    )
    if (possible.length === 0) return this.graph.flag(false)
    if (possible.length === 1) return this.compare('=', operand, this.graph.number(possible[0] as number))
    possible.sort((a, b) => a - b)
    return this.graph.node('in', [operand], { rep: operand.maybe ? 'kleene' : 'flag', data: { set: possible } })
  }
}

/** Decides a comparison by the bounds of its sides alone. */
function decide(relation: Comparison, left: GraphNode, right: GraphNode): boolean | undefined {
  switch (relation) {
    case '<':
      return left.hi < right.lo ? true : left.lo >= right.hi ? false : undefined
    case '<=':
      return left.hi <= right.lo ? true : left.lo > right.hi ? false : undefined
    default: {
      const apart = left.hi < right.lo || left.lo > right.hi
      const one = left.lo === left.hi && right.lo === right.hi && left.lo === right.lo
      if (left === right || one) return relation === '='
      return apart ? relation === '!=' : undefined
    }
  }
}
