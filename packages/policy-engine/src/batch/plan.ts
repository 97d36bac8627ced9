import type { EntityTree } from './entityTree.ts'
import type { GraphNode } from './graph.ts'
import { Stages } from './stages.ts'
import type { Storage } from './table.ts'

/** One value that a program gives out, or keeps for a later unit. */
export interface Sink {
  readonly node: GraphNode
  /** Index of the column written. */
  readonly column: number
  readonly entity: string
  /** Rows are counted from the first of the piece at hand instead of the first of the table. */
  readonly piece: boolean
  /** Kept for a later unit: written as it is, unknown or not. */
  readonly kept: boolean
  /** Of an output: a value that its column cannot hold routes the household. */
  readonly storage: Storage | undefined
}

/** One loop over the rows of an entity, at one stage of the loops around it. */
export interface Body {
  readonly entity: string
  readonly depth: number
  /** Stages of the bodies around it, then nothing more: its own stages run inside. */
  readonly prefix: readonly number[]
  readonly parent?: Body
  readonly children: Body[]
  readonly accumulates: GraphNode[]
  /** Values kept for a later loop over the same rows. */
  readonly stores: GraphNode[]
  readonly sinks: Sink[]
  readonly uses: Map<GraphNode, number>
  readonly carried: Set<GraphNode>
}

/** Lays the nodes into loops: which loop works out what, what is bound once, what is carried from loop to loop. */
export function planUnit(sinks: readonly Sink[], tree: EntityTree): Body {
  const stages = new Stages(tree)
  const bodies = new Map<string, Body>()

  const bodyAt = (entity: string, prefix: readonly number[]): Body => {
    const key = `${entity}|${prefix.join('.')}`
    const known = bodies.get(key)
    if (known !== undefined) return known
    const parent = prefix.length === 0 ? undefined : bodyAt(tree.parent(entity), prefix.slice(0, -1))
    const body: Body = {
      entity,
      depth: prefix.length,
      prefix,
      ...(parent && { parent }),
      children: [],
      accumulates: [],
      stores: [],
      sinks: [],
      uses: new Map(),
      carried: new Set(),
    }
    bodies.set(key, body)
    parent?.children.push(body)
    return body
  }
  const homeOf = (node: GraphNode): Body => bodyAt(node.level.entity, stages.of(node).slice(0, node.level.depth))

  const root = bodyAt(tree.root, [])
  const seen = new Set<GraphNode>()
  const visit = (node: GraphNode): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const arg of node.args) visit(arg)
    if (node.op !== 'aggregate') return
    const loop = stages.loopOf(node)
    bodyAt(node.data.aggregate?.over as string, loop.slice(0, -1)).accumulates.push(node)
  }
  for (const sink of sinks) {
    visit(sink.node)
    const level = tree.level(sink.entity)
    const prefix =
      sink.node.level.depth === level.depth
        ? stages.of(sink.node).slice(0, level.depth)
        : [...zeros(stages.of(sink.node), level.depth)]
    bodyAt(sink.entity, prefix).sinks.push(sink)
  }

  // Deeper loops ask of the loops around them, later loops of the earlier ones: so they are counted first.
  const order = [...bodies.values()].sort((a, b) => b.depth - a.depth || compareStages(b.prefix, a.prefix))
  const asked = new Map<Body, GraphNode[]>()
  for (const body of order) {
    const walk = (node: GraphNode): void => {
      if (node.level.depth < 0) return
      if (node.level.depth < body.depth) {
        let owner = body
        while (owner.depth > node.level.depth) owner = owner.parent as Body
        asked.set(owner, [...(asked.get(owner) ?? []), node])
        return
      }
      const uses = body.uses.get(node) ?? 0
      body.uses.set(node, uses + 1)
      if (uses > 0 || node.op === 'aggregate') {
        if (uses === 0 && homeOf(node) !== body) carry(node, body)
        return
      }
      if (homeOf(node) !== body && !isCheap(node, body.depth)) carry(node, body)
      else for (const arg of node.args) walk(arg)
    }
    const carry = (node: GraphNode, into: Body): void => {
      into.carried.add(node)
      const home = homeOf(node)
      if (!home.stores.includes(node)) home.stores.push(node)
    }
    for (const node of body.accumulates) for (const arg of node.args) walk(arg)
    for (const node of body.stores) walk(node)
    for (const sink of body.sinks) walk(sink.node)
    for (const node of asked.get(body) ?? []) walk(node)
  }
  return root
}

function zeros(stage: readonly number[], depth: number): readonly number[] {
  return Array.from({ length: depth }, (_, k) => stage[k] ?? 0)
}

function compareStages(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < Math.max(a.length, b.length); k++) {
    const difference = (a[k] ?? 0) - (b[k] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/** Cheaper to work out again than to write down and read back: a column, or a comparison or two of columns. */
function isCheap(node: GraphNode, depth: number): boolean {
  let cost = 0
  const walk = (n: GraphNode): void => {
    if (n.level.depth < depth) return
    cost += n.op === 'round' || n.op === 'call' || n.op === 'bands' || n.op === 'aggregate' || n.trap ? 100 : 1
    if (cost < 100) for (const arg of n.args) walk(arg)
  }
  walk(node)
  return cost <= 4
}
