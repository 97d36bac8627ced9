import type { Flags } from './flags.ts'
import { constantOf, type Graph, type GraphNode, isUnknown, type Level } from './graph.ts'
import type { Numbers } from './numbers.ts'

/** More rows than this below one parent are refused before anything runs; bounds of sums rest on it. */
export const MOST_ROWS = 1024

/**
 * 合计 任一 全部 最大 最小, simplified while they are built. What does not change from row to row is taken out of the
 * loop: a sum of amounts that only some kinds of household get becomes the plain sum, given when the household is of the
 * kind. That is what often lets one pass over the members do where the formulas, read one by one, need two.
 */
export class Aggregates {
  readonly graph: Graph
  readonly flags: Flags
  readonly numbers: Numbers

  constructor(graph: Graph, flags: Flags, numbers: Numbers) {
    this.graph = graph
    this.flags = flags
    this.numbers = numbers
  }

  sum(over: string, inner: Level, level: Level, body: GraphNode): GraphNode {
    const { graph, numbers } = this
    if (constantOf(body) === 0) return graph.number(0)
    if (body.maybe) return this.#node('sum', over, level, body, inner)
    const groups = new Map<string, { guards: GraphNode[]; factor: GraphNode | undefined; terms: GraphNode[] }>()
    for (const addend of addends(body)) {
      const parts = this.#takeOut(addend, level)
      const key = `${parts.guards.map((g) => g.id)} ${parts.factor?.id}`
      const group = groups.get(key)
      if (group) group.terms.push(parts.term)
      else groups.set(key, { guards: parts.guards, factor: parts.factor, terms: [parts.term] })
    }
    let total = graph.number(0)
    for (const { guards, factor, terms } of groups.values()) {
      const term = terms.reduce((a, b) => numbers.add(a, b))
      let part = this.#node('sum', over, level, term, inner)
      if (factor !== undefined) part = numbers.mul(factor, part)
      if (guards.length > 0) part = numbers.select(this.flags.and(guards), part, graph.number(0))
      total = numbers.add(total, part)
    }
    return total
  }

  /** addend = 若 guards 则 factor × term 否则 0, with guards and factor the same for every row below the place of the sum. */
  #takeOut(addend: GraphNode, level: Level): { guards: GraphNode[]; factor: GraphNode | undefined; term: GraphNode } {
    const { graph, numbers, flags } = this
    const fixed = (n: GraphNode) => n.level.depth <= level.depth
    if (fixed(addend)) return { guards: [], factor: addend, term: graph.number(1) }
    if (addend.op === 'mul') {
      const [a, b] = addend.args as [GraphNode, GraphNode]
      if (fixed(a)) return { guards: [], factor: a, term: b }
      if (fixed(b)) return { guards: [], factor: b, term: a }
    }
    if (addend.op === 'select' && constantOf(addend.args[2] as GraphNode) === 0) {
      const [test, then] = addend.args as [GraphNode, GraphNode]
      const tests = test.op === 'and' ? test.args : [test]
      const guards = tests.filter(fixed)
      const rest = flags.and(tests.filter((t) => !fixed(t)))
      if (fixed(then)) return { guards, factor: then, term: numbers.count(rest) }
      return { guards, factor: undefined, term: numbers.select(rest, then, graph.number(0)) }
    }
    return { guards: [], factor: undefined, term: addend }
  }

  any(over: string, inner: Level, level: Level, rawBody: GraphNode): GraphNode {
    const body = this.flags.flagOf(rawBody)
    if (body.rep === 'flag' && constantOf(body) === 0) return this.graph.flag(false)
    if (body.rep === 'flag' && body.op === 'and') {
      const fixed = body.args.filter((a) => a.level.depth <= level.depth)
      if (fixed.length > 0) {
        const rest = this.flags.and(body.args.filter((a) => a.level.depth > level.depth))
        return this.flags.and([...fixed, this.any(over, inner, level, rest)])
      }
    }
    return this.#node('any', over, level, body, inner)
  }

  all(over: string, inner: Level, level: Level, body: GraphNode): GraphNode {
    const flag = this.flags.flagOf(body)
    if (flag.rep === 'flag') return this.flags.not(this.any(over, inner, level, this.flags.not(flag)))
    return this.#node('all', over, level, flag, inner)
  }

  /** 最大 and 最小: over no row it is 0, so the condition stays beside the value. */
  extreme(kind: 'max' | 'min', over: string, inner: Level, level: Level, where: GraphNode, body: GraphNode): GraphNode {
    if (constantOf(where) === 0 && where.rep === 'flag') return this.graph.number(0)
    return this.#node(kind, over, level, body, inner, where)
  }

  #node(
    kind: 'sum' | 'any' | 'all' | 'max' | 'min',
    over: string,
    level: Level,
    body: GraphNode,
    inner: Level,
    where?: GraphNode,
  ): GraphNode {
    const rows = MOST_ROWS ** (inner.depth - level.depth)
    if (kind === 'sum' && constantOf(body) === 1 && inner.depth === level.depth + 1)
      return this.graph.node('rows', [], { rep: 'num', level, lo: 0, hi: MOST_ROWS, data: { name: over } })
    const rep = kind === 'any' || kind === 'all' ? body.rep : 'num'
    const lo = kind === 'sum' ? rows * Math.min(0, body.lo) : Math.min(0, body.lo)
    const hi = kind === 'sum' ? rows * Math.max(0, body.hi) : Math.max(0, body.hi)
    return this.graph.node('aggregate', where === undefined ? [body] : [body, where], {
      rep: rep === 'kleene' ? 'kleene' : rep,
      level,
      maybe: body.maybe || isUnknown(body) || where?.rep === 'kleene',
      lo: Math.max(lo, -Number.MAX_SAFE_INTEGER),
      hi: rep === 'flag' ? 1 : rep === 'kleene' ? 3 : Math.min(hi, Number.MAX_SAFE_INTEGER),
      trap: rep === 'num' && (hi > Number.MAX_SAFE_INTEGER || lo < -Number.MAX_SAFE_INTEGER),
      data: { aggregate: { kind, over } },
    })
  }
}

function addends(node: GraphNode): readonly GraphNode[] {
  return node.op === 'add' ? node.args.flatMap(addends) : [node]
}
