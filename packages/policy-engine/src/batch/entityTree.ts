import type { EntityShape } from '../rules.ts'
import type { Level } from './graph.ts'

/** The entities as a tree: household, its lists, their lists. */
export class EntityTree {
  readonly root: string
  readonly #parents: ReadonlyMap<string, string | undefined>

  constructor(entities: ReadonlyMap<string, EntityShape>) {
    this.#parents = new Map([...entities.values()].map((e) => [e.name, e.parent]))
    const root = [...entities.values()].find((e) => e.parent === undefined)
    if (root === undefined) throw new Error('no entity without a parent')
    this.root = root.name
  }

  parent(entity: string): string {
    const parent = this.#parents.get(entity)
    if (parent === undefined) throw new Error(`${entity} lies in no list`)
    return parent
  }

  /** From the household down to the entity itself. */
  chain(entity: string): readonly string[] {
    const parent = this.#parents.get(entity)
    return parent === undefined ? [entity] : [...this.chain(parent), entity]
  }

  level(entity: string): Level {
    return { depth: this.chain(entity).length - 1, entity }
  }

  isAbove(above: string, below: string): boolean {
    return above !== below && this.chain(below).includes(above)
  }
}
