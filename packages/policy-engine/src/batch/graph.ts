import type { Comparison, Rounding } from '../language/ast.ts'

/**
 * The working form between the canonical tree and the emitted code: a graph in which equal expressions are one node.
 *
 * A flag is 0 or 1. A flag that may be unknown is `kleene`, two bits, may it hold and does it hold: 0 false, 1
 * unknown, 3 true, so that 且 is &, 或 is | and neither costs a branch. A number that may be unknown is `maybe` and holds NaN. All other numbers are whole.
 */
export type Rep = 'num' | 'flag' | 'kleene'

export type NodeOp =
  | 'const'
  | 'column'
  | 'import'
  | 'param'
  | 'add'
  | 'sub'
  | 'mul'
  | 'round'
  | 'min'
  | 'max'
  | 'select'
  | 'count'
  | 'lift'
  | 'and'
  | 'or'
  | 'not'
  | 'compare'
  | 'in'
  | 'call'
  | 'bands'
  /** By the value of its first operand, from its least on, one of the other operands: all of them figures of the place. */
  | 'table'
  | 'rows'
  | 'aggregate'

/** Beyond it a double no longer holds every whole number. */
export const EXACT = Number.MAX_SAFE_INTEGER

/** Where a value varies. −2: nowhere; −1: by jurisdiction; 0: by household; 1 and on: by row of a list. */
export interface Level {
  readonly depth: number
  readonly entity: string
}
export const EVERYWHERE: Level = { depth: -2, entity: '' }
export const BY_PLACE: Level = { depth: -1, entity: '' }

export interface AggregateData {
  readonly kind: 'sum' | 'any' | 'all' | 'max' | 'min'
  readonly over: string
}

export interface NodeData {
  readonly value?: number
  /** Fact, parameter or variable; never written into code. */
  readonly name?: string
  readonly relation?: '<' | '<=' | '=' | '!='
  readonly mode?: Rounding
  readonly set?: readonly number[]
  /** Name of a runtime function in `helpers.ts`. */
  readonly fn?: string
  readonly aggregate?: AggregateData
}

export interface GraphNode {
  readonly id: number
  readonly op: NodeOp
  readonly args: readonly GraphNode[]
  readonly rep: Rep
  readonly maybe: boolean
  readonly level: Level
  /** Bounds of a number when it is known; whole numbers. */
  readonly lo: number
  readonly hi: number
  /** The result may leave the exact numbers, or a divisor may be 0: the code tests it and routes the household. */
  readonly trap: boolean
  /** Something below it may trap: then its bounds decide nothing, or the test would be folded away with it. */
  readonly risky: boolean
  readonly data: NodeData
}

export interface Shape {
  rep: Rep
  maybe?: boolean
  level?: Level
  lo?: number
  hi?: number
  trap?: boolean
  risky?: boolean
  data?: NodeData
}

/** Creates nodes; an equal node is created once. */
export class Graph {
  readonly #nodes = new Map<string, GraphNode>()

  node(op: NodeOp, args: readonly GraphNode[], shape: Shape): GraphNode {
    const level = shape.level ?? deepest(args)
    const data = shape.data ?? {}
    const key = `${op}|${shape.rep}|${level.entity}|${args.map((a) => a.id).join(',')}|${dataKey(data)}`
    const known = this.#nodes.get(key)
    if (known !== undefined) return known
    const node: GraphNode = {
      id: this.#nodes.size,
      op,
      args,
      rep: shape.rep,
      maybe: shape.rep === 'kleene' || (shape.rep === 'num' && (shape.maybe ?? args.some((a) => a.maybe))),
      level,
      lo: shape.lo ?? 0,
      hi: shape.hi ?? (shape.rep === 'kleene' ? 3 : 1),
      trap: shape.trap ?? false,
      risky: shape.risky === true || shape.trap === true || args.some((a) => a.risky),
      data,
    }
    this.#nodes.set(key, node)
    return node
  }

  number(value: number): GraphNode {
    return this.node('const', [], {
      rep: 'num',
      level: EVERYWHERE,
      lo: value,
      hi: value,
      maybe: false,
      data: { value },
    })
  }

  flag(value: boolean): GraphNode {
    return this.node('const', [], { rep: 'flag', level: EVERYWHERE, data: { value: value ? 1 : 0 } })
  }

  kleene(value: 0 | 1 | 3): GraphNode {
    return this.node('const', [], { rep: 'kleene', level: EVERYWHERE, data: { value } })
  }

  unknownNumber(): GraphNode {
    return this.node('const', [], { rep: 'num', level: EVERYWHERE, maybe: true, data: { value: Number.NaN } })
  }

  unknownFlag(): GraphNode {
    return this.kleene(1)
  }
}

function dataKey(data: NodeData): string {
  const { value, name, relation, mode, set, fn, aggregate } = data
  return [
    Object.is(value, -0) ? 0 : value,
    name,
    relation,
    mode,
    set?.join(' '),
    fn,
    aggregate === undefined ? '' : `${aggregate.kind} ${aggregate.over}`,
  ].join('|')
}

function deepest(args: readonly GraphNode[]): Level {
  let level = EVERYWHERE
  for (const { level: other } of args) if (other.depth > level.depth) level = other
  return level
}

/** The value of a constant node, NaN for the unknown number, `undefined` for all that is not constant. */
export function constantOf(node: GraphNode): number | undefined {
  return node.op === 'const' ? node.data.value : undefined
}

export function isUnknown(node: GraphNode): boolean {
  return node.op === 'const' && (node.rep === 'kleene' ? node.data.value === 1 : Number.isNaN(node.data.value))
}

/** The relation with its sides exchanged, for relations that are not kept. */
export const MIRRORED: Readonly<Record<Comparison, '<' | '<=' | '=' | '!=' | undefined>> = {
  '<': undefined,
  '<=': undefined,
  '=': undefined,
  '!=': undefined,
  '>': '<',
  '>=': '<=',
}
