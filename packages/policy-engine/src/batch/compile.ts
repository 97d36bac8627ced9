import type { Rules } from '../rules.ts'
import { parameterBounds } from './bounds.ts'
import type { GraphNode } from './graph.ts'
import { Lowering } from './lower.ts'
import { PlaceWriter } from './placeWriter.ts'
import { planUnit, type Sink } from './plan.ts'
import type { BatchOutput, BatchProgram, Kept, Unit } from './program.ts'
import { cutIntoUnits, neededVariables } from './split.ts'
import { type Layout, rangeOf, type Storage } from './table.ts'
import { Writer } from './writer.ts'

/** A value asked for: a variable, given as 0 where the flag `when` is known not to hold. */
export interface OutputRequest {
  readonly name: string
  readonly when?: string
  /**
   * How the values are kept. Absent: as the bounds of the value allow. A value that turns out not to fit routes its
   * household, and cannot be settled there.
   */
  readonly as?: Storage
}

export interface CompileOptions {
  readonly outputs: readonly (string | OutputRequest)[]
  readonly layout: Layout
  /** Parameters that may be unset somewhere. Absent: those that are unset in `rules`. */
  readonly nullableParameters?: ReadonlySet<string>
  /** Source of one function, in characters: V8 leaves very long functions unoptimised. */
  readonly unitSize?: number
}

/** The limit is thirty thousand; about half of it measured fastest on the full packs. */
const UNIT_SIZE = 16_000

/** Compiles rules into loops over columns. Variables that no output needs, and all that constants decide, leave no code. */
export function compileBatch(rules: Rules, options: CompileOptions): BatchProgram {
  const requests = options.outputs.map((o) => (typeof o === 'string' ? { name: o } : o))
  const nullable =
    options.nullableParameters ?? new Set([...rules.parameters.values()].filter(isUnset).map((p) => p.id))
  const lowerOptions = { layout: options.layout, nullable }
  const names = requests.flatMap((r) => (r.when === undefined ? [r.name] : [r.name, r.when]))
  const needed = neededVariables(rules, names)
  const size = options.unitSize ?? UNIT_SIZE

  let pieces = 1
  for (;;) {
    const program = compileInto(pieces)
    const longest = Math.max(...program.units.map((u) => u.source.length))
    if (longest <= size || pieces > needed.length) return program
    pieces = Math.max(pieces + 1, Math.ceil((pieces * longest * 1.15) / size))
  }

  function compileInto(count: number): BatchProgram {
    const whole = new Lowering(rules, lowerOptions)
    const { tree } = whole
    // In their order, so that a long chain of variables is no deep recursion.
    for (const { name } of needed) whole.variable(name)
    const cuts = count === 1 ? [needed.map((v) => v.name)] : cutIntoUnits(needed, count, whole)
    const unitOf = new Map(cuts.flatMap((cut, k) => cut.map((name) => [name, k] as const)))
    const variables = new Map(needed.map((v) => [v.name, v]))
    const places = new PlaceWriter()
    const kept = new Map<string, Kept>()
    const outputs: BatchOutput[] = requests.map(({ name, when, as }) => ({
      ...outputOf(name, whole.variable(name), variables.get(name)?.entity ?? tree.root),
      ...(when !== undefined && { when }),
      ...(as !== undefined && { storage: as }),
    }))
    const built = cuts.map((cut, index) => {
      const read = new Set<string>()
      const lowering = new Lowering(rules, {
        ...lowerOptions,
        imported: (name) => {
          if ((unitOf.get(name) ?? index) >= index) return undefined
          const node = whole.variable(name)
          if (node.level.depth < 0 || node.op === 'column') return undefined
          read.add(name)
          return lowering.graph.node('import', [], {
            rep: node.rep,
            maybe: node.maybe,
            level: node.level,
            lo: node.lo,
            hi: node.hi,
            risky: node.risky,
            data: { name },
          })
        },
      })
      return { cut, index, lowering, read }
    })
    // The last unit that an output needs gives it out; what a later unit reads is found by lowering from the back.
    const wanted = new Set<string>()
    const units: Unit[] = []
    for (const { cut, index, lowering } of [...built].reverse()) {
      const sinks: Sink[] = []
      const targets: Unit['sinks'][number][] = []
      for (const name of cut) lowering.variable(name)
      const sink = (
        node: GraphNode,
        entity: string,
        piece: boolean,
        target: Unit['sinks'][number],
        storage?: Storage,
      ): void => {
        sinks.push({ node, column: sinks.length, entity, piece, kept: piece, storage })
        targets.push(target)
      }
      for (const [k, request] of requests.entries()) {
        const last = Math.max(
          unitOf.get(request.name) ?? 0,
          request.when === undefined ? 0 : (unitOf.get(request.when) ?? 0),
        )
        if (last !== index) continue
        const value = lowering.variable(request.name)
        const node =
          request.when === undefined
            ? value
            : lowering.numbers.select(lowering.variable(request.when), value, lowering.zeroLike(value))
        const output = outputs[k] as BatchOutput
        sink(node, output.entity, false, { output: k }, output.storage)
      }
      for (const name of cut) {
        if (!wanted.has(name)) continue
        const node = lowering.variable(name)
        if (node.level.depth < 0) continue
        kept.set(name, { variable: name, entity: node.level.entity, storage: node.rep === 'num' ? 'f64' : 'u8' })
        sink(node, node.level.entity, true, { kept: name })
      }
      if (sinks.length === 0) continue
      const root = planUnit(sinks, tree)
      const parts = new Writer(tree, places, options.layout).write(root)
      for (const name of parts.imports) wanted.add(name)
      units.unshift({ module: variables.get(cut[0] as string)?.module ?? '', sinks: targets, ...parts })
    }
    return {
      outputs,
      units,
      kept,
      parameters: places.parameters.map((id) => {
        const [lo, hi] = parameterBounds(rules.parameters.get(id)?.type ?? { kind: 'count', scale: 1 })
        return { id, lo, hi, nullable: nullable.has(id) }
      }),
      bands: places.bands.map((id) => ({ id, nullable: nullable.has(id) })),
      lists: [...whole.lists],
      prepare: places.source(),
      placeWidth: places.width,
      variables: needed.length,
      parents: new Map([...rules.entities.values()].map((e) => [e.name, e.parent])),
      root: tree.root,
    }
  }
}

function isUnset(parameter: { readonly value?: number; readonly bands?: unknown }): boolean {
  return parameter.value === undefined && parameter.bands === undefined
}

function outputOf(name: string, node: GraphNode, entity: string): BatchOutput {
  if (node.rep !== 'num') return { name, entity, storage: 'u8' }
  const holds = (storage: Storage): boolean => node.lo >= rangeOf(storage)[0] && node.hi <= rangeOf(storage)[1]
  return { name, entity, storage: holds('i32') ? 'i32' : 'f64' }
}
