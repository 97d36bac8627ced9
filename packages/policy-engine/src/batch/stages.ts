import type { EntityTree } from './entityTree.ts'
import type { GraphNode } from './graph.ts'

/**
 * When a value can be worked out, as one number for each level from the household down to the value's own: how many loops
 * over lists must have ended before. A member's value at [0] is ready in the first loop over the members; one that reads
 * a sum over all members is ready in the second, at [1].
 */
export class Stages {
  readonly #tree: EntityTree
  readonly #done = new Map<GraphNode, readonly number[]>()

  constructor(tree: EntityTree) {
    this.#tree = tree
  }

  of(node: GraphNode): readonly number[] {
    const known = this.#done.get(node)
    if (known !== undefined) return known
    const length = node.level.depth + 1
    let stage: readonly number[] = new Array(Math.max(0, length)).fill(0)
    if (node.op === 'aggregate') {
      const inner = this.loopOf(node)
      stage = [...inner.slice(0, length - 1), (inner[length - 1] as number) + 1]
    } else {
      for (const arg of node.args) stage = later(stage, this.of(arg))
    }
    this.#done.set(node, stage)
    return stage
  }

  /** The stage of an aggregate's body: in which loop it accumulates. */
  loopOf(node: GraphNode): readonly number[] {
    const depth = this.#tree.level(node.data.aggregate?.over as string).depth
    let stage: readonly number[] = new Array(depth + 1).fill(0)
    for (const arg of node.args) stage = later(stage, this.of(arg))
    return stage
  }
}

/** The later of two stages, the shorter read as if zeros followed. */
function later(a: readonly number[], b: readonly number[]): readonly number[] {
  const length = Math.max(a.length, b.length)
  const at = (s: readonly number[], k: number) => s[k] ?? 0
  for (let k = 0; k < length; k++) {
    if (at(a, k) === at(b, k)) continue
    const winner = at(a, k) > at(b, k) ? a : b
    return Array.from({ length }, (_, i) => at(winner, i))
  }
  return Array.from({ length }, (_, i) => at(a, i))
}
