import type { Flags } from './flags.ts'
import { constantOf, type GraphNode } from './graph.ts'
import { HELPERS } from './helpers.ts'
import type { Numbers } from './numbers.ts'

/** A region as a padded number; `digits` is how many a literal gives, 0 for a fact, which gives at least six. */
export interface RegionNode {
  readonly node: GraphNode
  readonly digits: number
}

/** Comparisons of regions: decided within the six digits that every fact gives, possibly unknown beyond them. */
export class Regions {
  readonly #flags: Flags
  readonly #numbers: Numbers

  constructor(flags: Flags, numbers: Numbers) {
    this.#flags = flags
    this.#numbers = numbers
  }

  same(left: RegionNode, right: RegionNode, digits: number): GraphNode {
    const { graph } = this.#flags
    if (digits <= 6 && left.digits === 0 && right.digits === 0)
      return this.#flags.compare('=', this.#first(left.node, digits), this.#first(right.node, digits))
    const given = [left.node, graph.number(left.digits), right.node, graph.number(right.digits)]
    return this.#call([...given, graph.number(digits)])
  }

  within(region: GraphNode, code: string): GraphNode {
    const { graph } = this.#flags
    if (code.length <= 6) return this.#flags.compare('=', this.#first(region, code.length), graph.number(Number(code)))
    const prefix = graph.number(Number(code.padEnd(12, '0')))
    const digits = graph.number(code.length)
    return this.#call([region, graph.number(0), prefix, digits, digits])
  }

  #first(region: GraphNode, digits: number): GraphNode {
    return this.#numbers.round('floor', region, this.#flags.graph.number(10 ** (12 - digits)))
  }

  #call(args: readonly GraphNode[]): GraphNode {
    const { graph } = this.#flags
    const all = args.map(constantOf).filter((v) => v !== undefined)
    if (all.length === args.length)
      return this.#flags.flagOf(
        graph.kleene(HELPERS.sameRegion(...(all as Parameters<typeof HELPERS.sameRegion>)) as 0 | 1 | 3),
      )
    return graph.node('call', args, { rep: 'kleene', data: { fn: 'sameRegion' } })
  }
}
