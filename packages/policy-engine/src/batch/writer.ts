import type { EntityTree } from './entityTree.ts'
import { repeats, textOf } from './expressions.ts'
import { constantOf, EXACT, type GraphNode } from './graph.ts'
import type { PlaceWriter } from './placeWriter.ts'
import type { Body, Sink } from './plan.ts'
import type { ReadColumn } from './program.ts'
import { isAge } from './spans.ts'
import { type Layout, rangeOf } from './table.ts'
import { UnitNames } from './unitNames.ts'

/** What a unit reads and writes, by position: its code knows no other names. */
export interface UnitParts {
  readonly source: string
  readonly columns: readonly ReadColumn[]
  readonly imports: readonly string[]
  readonly entities: readonly string[]
  /** Entity of each array that carries values from one loop to a later one. */
  readonly scratch: readonly string[]
}

interface Scope {
  readonly body: Body
  readonly lines: string[]
  readonly names: Map<GraphNode, string>
  readonly parent?: Scope
}

/** Writes the function of one unit: one loop over households, with everything else inside. */
export class Writer {
  readonly #places: PlaceWriter
  readonly #unit: UnitNames
  readonly #accumulators = new Map<GraphNode, string>()
  #names = 0
  #traps = false

  constructor(tree: EntityTree, places: PlaceWriter, layout: Layout) {
    this.#unit = new UnitNames(tree, layout)
    this.#places = places
  }

  write(root: Body): UnitParts {
    const scope: Scope = { body: root, lines: [], names: new Map() }
    this.#body(scope)
    const { columns, imports, entities, carried, ages } = this.#unit
    const lines = [
      'return function (t, from, until) {',
      ...columns.map((_, k) => `const c${k} = t.columns[${k}];`),
      ...columns.flatMap(({ sparse }, k) => (sparse ? [`const k${k} = t.known[${k}];`] : [])),
      ...imports.map((_, k) => `const x${k} = t.imports[${k}];`),
      ...entities.map((_, k) => `const o${k} = t.offsets[${k}];`),
      ...carried.map((_, k) => `const s${k} = t.scratch[${k}];`),
      ...this.#sinkColumns(root).map((k) => `const w${k} = t.sinks[${k}];`),
      ...entities.map((entity, k) => `const b${k} = ${this.#unit.firstRow(entity, 'from')};`),
      ...ages.map(({ fn, on }, k) => `const m${k} = agesOn('${fn}', ${on});`),
      'const d = t.places, l = t.placeWidth, j = t.jurisdiction, r = t.routed;',
      'const z = t.bands, g = t.bandWidth, y = t.jurisdictions;',
      'for (let i0 = from; i0 < until; i0++) {',
      'if (r[i0] !== 0) continue;',
      'const e = j[i0], q = e * l;',
      ...(this.#traps ? ['let bad = 0;'] : []),
      ...scope.lines,
      ...(this.#traps ? ['if (bad !== 0) r[i0] = 1;'] : []),
      '}',
      '};',
    ]
    return {
      source: lines.join('\n'),
      columns,
      imports,
      entities,
      scratch: carried.map((n) => n.level.entity),
    }
  }

  #sinkColumns(body: Body): readonly number[] {
    return [...body.sinks.map((s) => s.column), ...body.children.flatMap((c) => this.#sinkColumns(c))].sort(
      (a, b) => a - b,
    )
  }

  #body(scope: Scope): void {
    const { body, lines } = scope
    const children = [...body.children].sort((a, b) => (a.prefix.at(-1) as number) - (b.prefix.at(-1) as number))
    for (const child of children) this.#loop(scope, child)
    for (const node of body.accumulates) this.#accumulate(scope, node)
    for (const node of body.stores) {
      const k = this.#unit.carriedOf(node)
      lines.push(
        `s${k}[i${body.depth} - ${this.#firstOfHousehold(scope, body.entity)}] = ${this.#operand(scope, node)};`,
      )
    }
    for (const sink of body.sinks) this.#sink(scope, sink)
  }

  #loop(scope: Scope, child: Body): void {
    const aggregates = within(child).filter((n) => n.level.depth === scope.body.depth)
    for (const node of aggregates) {
      const name = `a${this.#names++}`
      this.#accumulators.set(node, name)
      scope.lines.push(`let ${name} = ${start(node)};`)
    }
    const inner: Scope = { body: child, lines: [], names: new Map(), parent: scope }
    this.#body(inner)
    const [first, last] = this.#rows(scope, child.entity)
    const i = `i${child.depth}`
    scope.lines.push(`for (let ${i} = ${first}; ${i} < ${last}; ${i}++) {`, ...inner.lines, '}')
    for (const node of aggregates) {
      const name = this.#accumulators.get(node) as string
      const kind = node.data.aggregate?.kind
      if (kind === 'max') scope.lines.push(`if (${name} === -Infinity) ${name} = 0;`)
      if (kind === 'min') scope.lines.push(`if (${name} === Infinity) ${name} = 0;`)
      if (node.trap) this.#testExact(scope, name)
      scope.names.set(node, name)
    }
  }

  #accumulate(scope: Scope, node: GraphNode): void {
    const name = this.#accumulators.get(node) as string
    const { lines } = scope
    const [body, where] = node.args as [GraphNode, GraphNode | undefined]
    switch (node.data.aggregate?.kind) {
      case 'sum':
        lines.push(`${name} += ${this.#operand(scope, body)};`)
        break
      case 'any':
        lines.push(`${name} |= ${this.#operand(scope, body)};`)
        break
      case 'all':
        lines.push(`${name} &= ${this.#operand(scope, body)};`)
        break
      case 'max':
      case 'min': {
        const test = this.#named(scope, where as GraphNode)
        const join = `${name} = Math.${node.data.aggregate.kind}(${name}, ${this.#named(scope, body)});`
        if (where?.rep === 'kleene') lines.push(`if (${test} === 1) ${name} = NaN; else if (${test} === 3) ${join}`)
        else lines.push(`if (${test} !== 0) ${join}`)
      }
    }
  }

  #sink(scope: Scope, sink: Sink): void {
    const { node } = sink
    const { lines } = scope
    const row = `i${scope.body.depth}`
    const target = `w${sink.column}[${sink.piece ? `${row} - ${this.#unit.pieceStart(sink.entity)}` : row}]`
    if (sink.kept || (node.rep === 'flag' && constantOf(node) === undefined)) {
      lines.push(`${target} = ${this.#operand(scope, node)};`)
      return
    }
    const value = this.#named(scope, node)
    if (node.rep === 'kleene') {
      this.#traps = true
      lines.push(`if (${value} === 1) bad = 1; else ${target} = ${value} >> 1;`)
      return
    }
    const tests: string[] = []
    if (node.maybe) tests.push(`${value} !== ${value}`)
    const [least, most] = rangeOf(sink.storage ?? 'f64')
    if (node.hi > most) tests.push(`${value} > ${most}`)
    if (node.lo < least) tests.push(`${value} < ${least}`)
    // A product with 0 may be −0, which no answer is.
    const written = sink.storage === 'f64' && node.lo <= 0 ? `${value} + 0` : value
    if (tests.length === 0) lines.push(`${target} = ${written};`)
    else {
      this.#traps = true
      lines.push(`if (${tests.join(' || ')}) bad = 1; else ${target} = ${written};`)
    }
  }

  /** The text of a value where it stands: a literal, a name, or its expression if nothing else needs it. */
  #operand(scope: Scope, node: GraphNode): string {
    const value = constantOf(node)
    if (value !== undefined) return Number.isNaN(value) ? 'NaN' : value < 0 ? `(${value})` : String(value)
    const { body } = scope
    if (node.level.depth < body.depth) {
      let owner = scope
      while (owner.parent !== undefined && owner.body.depth > Math.max(0, node.level.depth)) owner = owner.parent
      return this.#named(owner, node)
    }
    const named = scope.names.get(node)
    if (named !== undefined) return named
    const once = (body.uses.get(node) ?? 0) <= 1
    return once && !node.trap ? this.#text(scope, node) : this.#named(scope, node)
  }

  #named(scope: Scope, node: GraphNode): string {
    if (constantOf(node) !== undefined) return this.#operand(scope, node)
    const known = scope.names.get(node)
    if (known !== undefined) return known
    if (node.level.depth >= 0 && node.level.depth < scope.body.depth) return this.#operand(scope, node)
    if (node.level.depth < 0 && scope.parent !== undefined) return this.#named(scope.parent, node)
    const text = this.#text(scope, node)
    const name = `v${this.#names++}`
    scope.lines.push(`const ${name} = ${text};`)
    scope.names.set(node, name)
    // What is carried from an earlier loop was tested there.
    if (node.trap && !scope.body.carried.has(node)) this.#trap(scope, node, name)
    return name
  }

  #trap(scope: Scope, node: GraphNode, name: string): void {
    const divisor = node.args[1]
    if (node.op === 'round' && divisor !== undefined && divisor.lo <= 0) {
      this.#traps = true
      scope.lines.push(`if (${this.#operand(scope, divisor)} <= 0) bad = 1;`)
    }
    const far = node.op !== 'round' || node.data.mode === 'half'
    if (far) this.#testExact(scope, name)
  }

  #testExact(scope: Scope, name: string): void {
    this.#traps = true
    scope.lines.push(`if (${name} > ${EXACT} || ${name} < -${EXACT}) bad = 1;`)
  }

  #text(scope: Scope, node: GraphNode): string {
    const { body } = scope
    const row = `i${body.depth}`
    if (node.level.depth < 0) return `d[q + ${this.#places.slotOf(node)}]`
    if (body.carried.has(node))
      return `s${this.#unit.carriedOf(node)}[${row} - ${this.#firstOfHousehold(scope, body.entity)}]`
    switch (node.op) {
      case 'column':
        return this.#column(node, row)
      case 'import':
        return `x${this.#unit.importOf(node)}[${row} - ${this.#unit.pieceStart(node.level.entity)}]`
      case 'rows': {
        const [first, last] = this.#rows(scope, node.data.name as string)
        return `(${last} - ${first})`
      }
      case 'bands': {
        const band = this.#places.bandOf(node.data.name as string)
        return `h.bandOf(z, 2 * g * (${band} * y + e), g, ${this.#operand(scope, node.args[0] as GraphNode)})`
      }
      case 'table': {
        const [on, ...values] = node.args as [GraphNode, ...GraphNode[]]
        const first = this.#places.tableOf(values) - on.lo
        return `d[q + ${first} + ${this.#operand(scope, on)}]${node.rep === 'num' ? '' : ' | 0'}`
      }
      case 'aggregate':
        throw new Error('a sum is read before its loop has run')
      case 'call': {
        const on = isAge(node) ? constantOf(node.args[1] as GraphNode) : undefined
        if (on === undefined) return `(${textOf(node, (arg) => this.#operand(scope, arg))})`
        const ages = this.#unit.agesOf(node.data.fn as string, on)
        return `h.ageIn(m${ages}, ${this.#operand(scope, node.args[0] as GraphNode)})`
      }
      default: {
        const twice = repeats(node)
        return `(${textOf(node, (arg) => (twice ? this.#named(scope, arg) : this.#operand(scope, arg)))})`
      }
    }
  }

  #column(node: GraphNode, row: string): string {
    const k = this.#unit.columnOf(node)
    if (!node.maybe) return `c${k}[${row}]`
    const known = `k${k}[${row} >> 3] >> (${row} & 7) & 1`
    return node.rep === 'kleene' ? `(${known} ? c${k}[${row}] * 3 : 1)` : `(${known} ? c${k}[${row}] : NaN)`
  }

  /** First and last row of a list, named once where the rows of its parent are walked. */
  #rows(scope: Scope, entity: string): readonly [string, string] {
    const k = this.#unit.entityOf(entity)
    const parent = `i${scope.body.depth}`
    const first = `f${k}`
    const declared = `const ${first} = o${k}[${parent}], u${k} = o${k}[${parent} + 1];`
    if (!scope.lines.includes(declared)) scope.lines.push(declared)
    return [first, `u${k}`]
  }

  /** First row of an entity in the household at hand. */
  #firstOfHousehold(scope: Scope, entity: string): string {
    let root = scope
    while (root.parent !== undefined) root = root.parent
    const name = `n${this.#unit.entityOf(entity)}`
    const declared = `const ${name} = ${this.#unit.firstRow(entity, 'i0')};`
    if (!root.lines.includes(declared)) root.lines.push(declared)
    return name
  }
}

function within(body: Body): readonly GraphNode[] {
  return [...body.accumulates, ...body.children.flatMap(within)]
}

function start(node: GraphNode): string {
  switch (node.data.aggregate?.kind) {
    case 'max':
      return '-Infinity'
    case 'min':
      return 'Infinity'
    case 'all':
      return '3'
    default:
      return '0'
  }
}
