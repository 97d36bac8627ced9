import type { Evaluation } from '../evaluate/evaluate.ts'
import type { Plan } from '../evaluate/plan.ts'
import type { Row } from '../evaluate/row.ts'
import { templateOf } from './template.ts'

/** What the formulas of a plan read, as slots: the same for every household. */
interface Read {
  readonly parameters: readonly string[]
  /** By entity: the names of facts, in order. */
  readonly facts: readonly (readonly string[])[]
}

const reads = new WeakMap<Plan, Read>()

function readOf(plan: Plan): Read {
  let read = reads.get(plan)
  if (!read) {
    const slots = plan.variables.flatMap(({ variable }) => templateOf(variable.expr, variable.source).slots)
    const named = (what: string) => new Set(slots.filter((slot) => slot.what === what).map((slot) => slot.name))
    const facts = named('fact')
    read = {
      parameters: [...named('param')],
      facts: plan.factsOf.map((names) => names.filter((name) => facts.has(name))),
    }
    reads.set(plan, read)
  }
  return read
}

/**
 * Numbers of the steps of an evaluation, without making the steps: first the figures of the packs, then the facts that
 * formulas read row by row, then the results in the order in which they are worked out.
 */
export class Numbering {
  readonly read: Read
  private readonly parameters: ReadonlyMap<string, number>
  private readonly rowAt = new Map<Row, number>()
  private readonly factBase: number[] = []
  private readonly factAt: readonly ReadonlyMap<string, number>[]
  /** By entity and slot: the number before the first row's. */
  private readonly resultBase: number[][]

  constructor({ plan, rows }: Evaluation) {
    this.read = readOf(plan)
    this.parameters = new Map(this.read.parameters.map((id, at) => [id, at + 1]))
    this.factAt = this.read.facts.map((names) => new Map(names.map((name, at) => [name, at])))
    this.resultBase = plan.entities.map(() => [])
    let last = this.read.parameters.length
    rows.forEach((own, entity) => {
      for (const [at, row] of own.entries()) this.rowAt.set(row, at)
      this.factBase[entity] = last
      last += own.length * (this.read.facts[entity]?.length ?? 0)
    })
    for (const { slot, entity } of plan.variables) {
      const bases = this.resultBase[entity] as number[]
      bases[slot] = last
      last += rows[entity]?.length ?? 0
    }
  }

  ofParameter(id: string): number {
    return this.parameters.get(id) ?? 0
  }

  ofFact(row: Row, name: string): number {
    const at = this.factAt[row.entity]?.get(name)
    const width = this.read.facts[row.entity]?.length ?? 0
    return at === undefined ? 0 : (this.factBase[row.entity] ?? 0) + (this.rowAt.get(row) ?? 0) * width + at + 1
  }

  ofResult(row: Row, slot: number): number {
    const base = this.resultBase[row.entity]?.[slot]
    return base === undefined ? 0 : base + (this.rowAt.get(row) ?? 0) + 1
  }
}
