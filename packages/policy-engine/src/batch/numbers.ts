import type { Rounding } from '../language/ast.ts'
import type { Flags } from './flags.ts'
import { constantOf, EXACT, type Graph, type GraphNode, isUnknown } from './graph.ts'
import { roundExactly } from './helpers.ts'

/**
 * Numbers: whole numbers with bounds. What the bounds cannot keep below 2^53 is tested by the code (`trap`) and its
 * household routed, so an amount is exact or not given.
 */
export class Numbers {
  readonly graph: Graph
  readonly flags: Flags

  constructor(graph: Graph, flags: Flags) {
    this.graph = graph
    this.flags = flags
  }

  add(left: GraphNode, right: GraphNode): GraphNode {
    if (constantOf(left) === 0) return right
    if (constantOf(right) === 0) return left
    return this.#arithmetic('add', left, right, left.lo + right.lo, left.hi + right.hi, (a, b) => a + b)
  }

  sub(left: GraphNode, right: GraphNode): GraphNode {
    if (constantOf(right) === 0) return left
    return this.#arithmetic('sub', left, right, left.lo - right.hi, left.hi - right.lo, (a, b) => a - b)
  }

  mul(left: GraphNode, right: GraphNode): GraphNode {
    if (constantOf(left) === 1) return right
    if (constantOf(right) === 1) return left
    const zero = (constantOf(left) === 0 && !right.maybe) || (constantOf(right) === 0 && !left.maybe)
    if (zero) return this.graph.number(0)
    const ends = [left.lo * right.lo, left.lo * right.hi, left.hi * right.lo, left.hi * right.hi]
    return this.#arithmetic('mul', left, right, Math.min(...ends), Math.max(...ends), (a, b) => a * b)
  }

  #arithmetic(
    op: 'add' | 'sub' | 'mul',
    left: GraphNode,
    right: GraphNode,
    lo: number,
    hi: number,
    fold: (a: number, b: number) => number,
  ): GraphNode {
    if (isUnknown(left) || isUnknown(right)) return this.graph.unknownNumber()
    const a = constantOf(left)
    const b = constantOf(right)
    if (a !== undefined && b !== undefined) return this.graph.number(fold(a, b))
    const pushed = this.#overPlaces(left, right, (l, r) => this.#arithmetic(op, l, r, lo, hi, fold))
    if (pushed !== undefined) return pushed
    return this.graph.node(op, [left, right], {
      rep: 'num',
      lo: Math.max(lo, -EXACT),
      hi: Math.min(hi, EXACT),
      trap: lo < -EXACT || hi > EXACT,
    })
  }

  /**
   * f(若 c 则 p 否则 q, r) is 若 c 则 f(p, r) 否则 f(q, r): worth it when p, q and r are figures of the place, because then
   * both results are worked out once for each jurisdiction and no longer for each household.
   */
  #overPlaces(
    left: GraphNode,
    right: GraphNode | undefined,
    apply: (l: GraphNode, r: GraphNode) => GraphNode,
  ): GraphNode | undefined {
    const place = (n: GraphNode | undefined) => n === undefined || n.level.depth < 0
    const choice = (n: GraphNode | undefined) =>
      n?.op === 'select' && n.args[0]?.rep === 'flag' && place(n.args[1]) && place(n.args[2])
    if (choice(left) && place(right)) {
      const [test, then, otherwise] = left.args as [GraphNode, GraphNode, GraphNode]
      const other = right as GraphNode
      return this.select(test, apply(then, other), apply(otherwise, other))
    }
    if (right !== undefined && choice(right) && place(left)) {
      const [test, then, otherwise] = right.args as [GraphNode, GraphNode, GraphNode]
      return this.select(test, apply(left, then), apply(left, otherwise))
    }
    return undefined
  }

  /** Rounds operand ÷ divisor to a whole number; a divisor of 0 or less leaves the household undetermined. */
  round(mode: Rounding, operand: GraphNode, divisor: GraphNode): GraphNode {
    if (isUnknown(operand) || isUnknown(divisor)) return this.graph.unknownNumber()
    const d = constantOf(divisor)
    if (d === 1) return operand
    if (d !== undefined && d <= 0) return this.graph.unknownNumber()
    const x = constantOf(operand)
    if (x !== undefined && d !== undefined) return this.graph.number(roundExactly(mode, x, d))
    const pushed = this.#overPlaces(operand, divisor, (l, r) => this.round(mode, l, r))
    if (pushed !== undefined) return pushed
    const least = Math.max(1, divisor.lo)
    const lo = operand.lo < 0 ? Math.floor(operand.lo / least) : 0
    const hi = operand.hi > 0 ? Math.ceil(operand.hi / least) : 0
    const far = 2 * Math.max(Math.abs(operand.lo), Math.abs(operand.hi)) + divisor.hi
    const trap = divisor.lo <= 0 || (mode === 'half' && far > EXACT)
    return this.graph.node('round', [operand, divisor], { rep: 'num', lo, hi, trap, data: { mode } })
  }

  least(op: 'min' | 'max', operands: readonly GraphNode[]): GraphNode {
    if (operands.some(isUnknown)) return this.graph.unknownNumber()
    const pick = op === 'min' ? Math.min : Math.max
    const constants = operands.map(constantOf).filter((v) => v !== undefined)
    const rest = [...new Set(operands.filter((o) => constantOf(o) === undefined))]
    const list = constants.length === 0 ? rest : [...rest, this.graph.number(pick(...constants))]
    if (list.length === 1) return list[0] as GraphNode
    const lo = pick(...list.map((o) => o.lo))
    const hi = pick(...list.map((o) => o.hi))
    return this.graph.node(op, list, { rep: 'num', lo, hi })
  }

  /** 若 test 则 then 否则 otherwise, for flags and numbers; where the test is unknown the value is known if both agree. */
  select(rawTest: GraphNode, then: GraphNode, otherwise: GraphNode): GraphNode {
    const test = this.flags.flagOf(rawTest)
    const decided = test.rep === 'flag' ? constantOf(test) : undefined
    if (decided !== undefined) return decided === 1 ? then : otherwise
    if (then === otherwise) return then
    if (then.rep !== 'num' || otherwise.rep !== 'num') return this.#selectFlag(test, then, otherwise)
    if (isUnknown(then) && isUnknown(otherwise)) return this.graph.unknownNumber()
    if (test.op === 'not') return this.select(test.args[0] as GraphNode, otherwise, then)
    return this.graph.node('select', [test, then, otherwise], {
      rep: 'num',
      maybe: test.rep === 'kleene' || then.maybe || otherwise.maybe,
      lo: Math.min(...known([then, otherwise]).map((n) => n.lo)),
      hi: Math.max(...known([then, otherwise]).map((n) => n.hi)),
    })
  }

  #selectFlag(test: GraphNode, rawThen: GraphNode, rawOtherwise: GraphNode): GraphNode {
    const { flags } = this
    const then = flags.flagOf(rawThen)
    const otherwise = flags.flagOf(rawOtherwise)
    if (then === otherwise) return then
    const yes = then.rep === 'flag' ? constantOf(then) : undefined
    const no = otherwise.rep === 'flag' ? constantOf(otherwise) : undefined
    if (yes === 1 && no === 0) return test
    if (yes === 0 && no === 1) return flags.not(test)
    if (no === 0) return flags.and([test, then])
    if (yes === 1) return flags.or([test, otherwise])
    if (yes === 0) return flags.and([flags.not(test), otherwise])
    if (no === 1) return flags.or([flags.not(test), then])
    const plain = test.rep === 'flag' && then.rep === 'flag' && otherwise.rep === 'flag'
    const args = plain ? [test, then, otherwise] : [test, flags.lift(then), flags.lift(otherwise)]
    return this.graph.node('select', args, { rep: plain ? 'flag' : 'kleene' })
  }

  /** A flag counted: 1 where it holds, 0 where not. */
  count(rawFlag: GraphNode): GraphNode {
    const flag = this.flags.flagOf(rawFlag)
    if (isUnknown(flag)) return this.graph.unknownNumber()
    const value = constantOf(flag)
    if (value !== undefined) return this.graph.number(value)
    return this.graph.node('count', [flag], { rep: 'num', lo: 0, hi: 1, maybe: flag.rep === 'kleene' })
  }
}

function known(nodes: readonly GraphNode[]): readonly GraphNode[] {
  return nodes.filter((n) => !isUnknown(n))
}
