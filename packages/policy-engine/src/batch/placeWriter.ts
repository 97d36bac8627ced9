import { textOf } from './expressions.ts'
import { constantOf, EXACT, type GraphNode } from './graph.ts'

/**
 * What follows from the figures of a jurisdiction alone is worked out once for each jurisdiction, before the households:
 * a row of slots, the first of which says that an amount left the exact numbers.
 */
export class PlaceWriter {
  readonly parameters: string[] = []
  readonly bands: string[] = []
  readonly #slots: GraphNode[] = []
  readonly #tables = new Map<string, number>()
  readonly #names = new Map<GraphNode, string>()
  readonly #lines: string[] = []

  /** Number of values in a row, the first slot included. */
  get width(): number {
    return this.#slots.length + 1
  }

  slotOf(node: GraphNode): number {
    const known = this.#slots.indexOf(node)
    return known >= 0 ? known + 1 : this.#newSlot(node)
  }

  /** First of the slots that hold these values one after the other. */
  tableOf(nodes: readonly GraphNode[]): number {
    const key = nodes.map(({ id }) => id).join()
    const known = this.#tables.get(key)
    if (known !== undefined) return known
    const [first] = nodes.map((node) => this.#newSlot(node))
    this.#tables.set(key, first as number)
    return first as number
  }

  #newSlot(node: GraphNode): number {
    const value = this.#operand(node)
    this.#lines.push(`d[q + ${this.#slots.length + 1}] = ${value};`)
    return this.#slots.push(node)
  }

  /** Position of a table of bands among those that are read. */
  bandOf(parameter: string): number {
    const known = this.bands.indexOf(parameter)
    return known >= 0 ? known : this.bands.push(parameter) - 1
  }

  source(): string {
    return [
      'return function (p, d, jurisdictions) {',
      'for (let i = 0; i < jurisdictions; i++) {',
      `const m = i * ${this.parameters.length}, q = i * ${this.width};`,
      'let bad = 0;',
      ...this.#lines,
      'd[q] = bad;',
      '}',
      '};',
    ].join('\n')
  }

  #operand(node: GraphNode): string {
    const value = constantOf(node)
    if (value !== undefined) return Number.isNaN(value) ? 'NaN' : `(${value})`
    const known = this.#names.get(node)
    if (known !== undefined) return known
    const text = node.op === 'param' ? this.#parameter(node) : textOf(node, (arg) => this.#operand(arg))
    const name = `k${this.#names.size}`
    this.#names.set(node, name)
    this.#lines.push(`const ${name} = ${text};`)
    if (!node.trap) return name
    const divisor = node.op === 'round' ? node.args[1] : undefined
    if (divisor !== undefined && divisor.lo <= 0) this.#lines.push(`if (${this.#operand(divisor)} <= 0) bad = 1;`)
    else this.#lines.push(`if (${name} > ${EXACT} || ${name} < -${EXACT}) bad = 1;`)
    return name
  }

  #parameter(node: GraphNode): string {
    const id = node.data.name as string
    if (!this.parameters.includes(id)) this.parameters.push(id)
    const read = `p[m + ${this.parameters.indexOf(id)}]`
    return node.rep === 'kleene' ? `${read} !== ${read} ? 1 : ${read} * 3` : read
  }
}
