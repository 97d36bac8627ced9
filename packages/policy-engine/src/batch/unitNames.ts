import type { EntityTree } from './entityTree.ts'
import type { GraphNode } from './graph.ts'
import type { ReadColumn } from './program.ts'
import type { Layout } from './table.ts'

/** What a unit reads and writes, by position: the code knows columns, lists and values by these numbers alone. */
export class UnitNames {
  readonly columns: ReadColumn[] = []
  readonly imports: string[] = []
  readonly entities: string[] = []
  /** Values carried from one loop over an entity's rows to a later one. */
  readonly carried: GraphNode[] = []
  /** Fixed days on which ages are counted. */
  readonly ages: { readonly fn: string; readonly on: number }[] = []
  readonly #tree: EntityTree
  readonly #layout: Layout

  constructor(tree: EntityTree, layout: Layout) {
    this.#tree = tree
    this.#layout = layout
  }

  columnOf(node: GraphNode): number {
    const fact = node.data.name as string
    const known = this.columns.findIndex((c) => c.fact === fact)
    if (known >= 0) return known
    const storage = this.#layout.columns.get(fact)
    if (storage === undefined) throw new Error(`no column is called ${fact}`)
    return this.columns.push({ entity: node.level.entity, fact, storage, sparse: node.maybe }) - 1
  }

  importOf(node: GraphNode): number {
    const variable = node.data.name as string
    const known = this.imports.indexOf(variable)
    return known >= 0 ? known : this.imports.push(variable) - 1
  }

  entityOf(entity: string): number {
    const known = this.entities.indexOf(entity)
    if (known >= 0) return known
    // A list's own list is found through the list: its offsets are needed too.
    const parent = this.#tree.parent(entity)
    if (parent !== this.#tree.root) this.entityOf(parent)
    return this.entities.push(entity) - 1
  }

  agesOf(fn: string, on: number): number {
    const known = this.ages.findIndex((a) => a.fn === fn && a.on === on)
    return known >= 0 ? known : this.ages.push({ fn, on }) - 1
  }

  carriedOf(node: GraphNode): number {
    const known = this.carried.indexOf(node)
    return known >= 0 ? known : this.carried.push(node) - 1
  }

  /** Text of the first row of an entity in a household. */
  firstRow(entity: string, household: string): string {
    const parent = this.#tree.parent(entity)
    const above = parent === this.#tree.root ? household : this.firstRow(parent, household)
    return `o${this.entityOf(entity)}[${above}]`
  }

  /** Text of the first row of an entity in the piece of the population at hand. */
  pieceStart(entity: string): string {
    return entity === this.#tree.root ? 'from' : `b${this.entityOf(entity)}`
  }
}
