import type { GraphNode } from './graph.ts'

/** Gives the text of an operand: a name, a literal, or an expression in brackets. */
export type Operand = (node: GraphNode) => string

/**
 * The text of one node. Flags come out as the numbers 0 and 1, written +(a < b), which costs no branch, and are joined
 * without branches; a branch is worth its price only where it spares a division. Nothing but numbers and names made here
 * goes into the text.
 */
export function textOf(node: GraphNode, operand: Operand): string {
  const args = node.args
  const at = (k: number) => operand(args[k] as GraphNode)
  switch (node.op) {
    case 'add':
      return `${at(0)} + ${at(1)}`
    case 'sub':
      return `${at(0)} - ${at(1)}`
    case 'mul':
      return `${at(0)} * ${at(1)}`
    case 'round':
      return round(node, at(0), at(1))
    case 'min':
    case 'max':
      return args.map(operand).reduce((a, b) => least(node, a, b))
    case 'select':
      return select(node, at(0), at(1), at(2))
    case 'count':
      return (args[0] as GraphNode).rep === 'kleene' ? `${at(0)} === 1 ? NaN : ${at(0)} >> 1` : at(0)
    case 'lift':
      return `${at(0)} * 3`
    case 'and':
      return args.map(operand).join(' & ')
    case 'or':
      return args.map(operand).join(' | ')
    case 'not':
      // 0, 1, 3 become 3, 1, 0: two bits each of 7.
      return node.rep === 'kleene' ? `7 >> (${at(0)} << 1) & 3` : `${at(0)} ^ 1`
    case 'compare':
      return compare(node, at(0), at(1))
    case 'in':
      return isIn(node, at(0))
    case 'call':
      return `h.${node.data.fn}(${args.map(operand).join(', ')})`
    default:
      throw new Error(`${node.op} has no text of its own`)
  }
}

function round(node: GraphNode, x: string, d: string): string {
  const [operand, divisor] = node.args as [GraphNode, GraphNode]
  if (node.data.mode === 'half') return `h.half(${x}, ${d})`
  // Whole and within 31 bits on both sides: the machine divides whole numbers, by a constant even with a product.
  const small = operand.lo >= 0 && operand.hi <= 2147483647 && divisor.lo > 0 && divisor.hi <= 2147483647
  if (small && !node.maybe && node.data.mode === 'floor') return `(${x} / ${d}) | 0`
  return node.data.mode === 'floor' ? `Math.floor(${x} / ${d})` : `Math.ceil(${x} / ${d})`
}

function least(node: GraphNode, a: string, b: string): string {
  return `Math.${node.op}(${a}, ${b})`
}

function select(node: GraphNode, test: string, then: string, otherwise: string): string {
  const kleene = (node.args[0] as GraphNode).rep === 'kleene'
  if (!kleene) return `${test} ? ${then} : ${otherwise}`
  const unknown = node.rep === 'num' ? 'NaN' : '1'
  return `${test} === 3 ? ${then} : ${test} === 0 ? ${otherwise} : ${then} === ${otherwise} ? ${then} : ${unknown}`
}

function compare(node: GraphNode, a: string, b: string): string {
  const sign = { '<': '<', '<=': '<=', '=': '===', '!=': '!==' }[node.data.relation as '<' | '<=' | '=' | '!=']
  if (node.rep === 'flag') return `+(${a} ${sign} ${b})`
  const open = node.args.flatMap((arg, k) => (arg.maybe ? [k === 0 ? `${a} !== ${a}` : `${b} !== ${b}`] : []))
  return `${open.join(' || ')} ? 1 : ${a} ${sign} ${b} ? 3 : 0`
}

function isIn(node: GraphNode, x: string): string {
  const set = node.data.set as readonly number[]
  const [least, most] = [set[0] as number, set[set.length - 1] as number]
  const operand = node.args[0] as GraphNode
  const run = most - least === set.length - 1
  let test: string
  if (run && operand.lo >= least) test = `${x} <= ${most}`
  else if (run && operand.hi <= most) test = `${x} >= ${least}`
  else if (run && operand.lo >= -2147483648 && operand.hi <= 2147483647)
    test = `(${x} - ${least} >>> 0) <= ${most - least}`
  else if (run) test = `${x} >= ${least} && ${x} <= ${most}`
  else if (operand.lo >= 0 && operand.hi < 31)
    test = `(${set.reduce((mask, v) => mask | (1 << v), 0)} >> ${x} & 1) !== 0`
  else test = set.map((v) => `${x} === ${v}`).join(' || ')
  return node.rep === 'flag' ? `+(${test})` : `${x} !== ${x} ? 1 : ${test} ? 3 : 0`
}

/** Whether the text of a node says an operand more than once, so that the operand must have a name. */
export function repeats(node: GraphNode): boolean {
  if (node.rep === 'kleene') return node.op === 'compare' || node.op === 'in' || node.op === 'select'
  return node.op === 'in' || node.args[0]?.rep === 'kleene'
}
