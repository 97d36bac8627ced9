import { levelsOf, parseRegion, type Region } from '@doudi/domain'
import type { ClauseRef, Expr } from '../language/ast.ts'
import { FLAG } from '../language/types.ts'
import type { Parameter, Programme, Rules, Variable } from '../rules.ts'
import { holdingOn } from './dates.ts'
import { inOrder } from './order.ts'
import { holdsIn, type Layer, type Pack, type PackSet, type VariableShape, type Version } from './pack.ts'
import { resolveParameters } from './parametersInForce.ts'
import { readProgramme } from './programmesInForce.ts'
import type { RulesRequest } from './request.ts'

/** The packs that hold in a region, from the nation down. */
export function packsFor(set: PackSet, jurisdiction: string): Pack[] {
  const region = parseRegion(jurisdiction)
  const code = region ? (levelsOf(region).at(-1) as Region) : jurisdiction
  return set.packs.filter((pack) => holdsIn(pack.jurisdiction, code))
}

const formulaCache = new WeakMap<PackSet, Map<string, readonly Variable[]>>()

/** The rules in force for a place and a day. Formulas are folded once for each set of versions; figures are looked up anew. */
export function resolveRules(set: PackSet, request: RulesRequest): Rules {
  const packs = packsFor(set, request.jurisdiction)
  const chain = new Set(packs.map((pack) => pack.id))
  const chosen = [...set.variables.values()]
    .map((shape) => ({ shape, picks: pick(shape, chain, request.on) }))
    .filter(({ picks }) => picks.length > 0)
  const versionKey = chosen
    .map(({ picks }) => picks.map(({ layer, version }) => layer.versions.indexOf(version as Version)).join('.'))
    .join(',')
  const reform = [...(request.formulas ?? [])].map(([name, { source }]) => `${name}=${source}`).join(';')
  const formulaKey = `${[...chain].join('/')}|${versionKey}|${reform}`
  const cached = formulaCache.get(set) ?? new Map<string, readonly Variable[]>()
  formulaCache.set(set, cached)
  let variables = cached.get(formulaKey)
  if (!variables) {
    const folded = new Map(chosen.map(({ shape, picks }) => [shape.name, fold(shape, picks, request)]))
    variables = inOrder(folded)
    cached.set(formulaKey, variables)
  }
  const parameters = resolveParameters(set, packs, request)
  const programmes = packs.flatMap((pack) =>
    pack.programmes.map((raw): Programme => readProgramme(raw, set.programmeWarnings.get(raw.id) ?? [])),
  )
  return {
    jurisdiction: request.jurisdiction,
    on: request.on,
    formulaKey,
    entities: set.shapes.entities,
    enums: set.shapes.enums,
    facts: set.shapes.facts,
    variables,
    parameters: parameters as ReadonlyMap<string, Parameter>,
    programmes,
  }
}

interface Pick {
  readonly layer: Layer
  /** Absent: no version holds on the day and the layer says what then. */
  readonly version?: Version
}

/** The layers of the chain that speak on the day, from the nation down. */
function pick(shape: VariableShape, chain: ReadonlySet<string>, on: number): Pick[] {
  const layers = shape.layers.filter((layer) => chain.has(layer.pack))
  return layers.flatMap((layer, index): Pick[] => {
    const version = holdingOn(layer.versions, on)
    if (version) return [{ layer, version }]
    return index === 0 ? [{ layer }] : []
  })
}

/** Lower layers laid over upper ones by their word: 替代, 补充 or 并存. */
function fold(shape: VariableShape, picks: readonly Pick[], request: RulesRequest): Variable {
  const [base, ...lower] = picks as [Pick, ...Pick[]]
  const start = asVariable(shape, base)
  const joined = lower.reduce(
    (upper: Variable, { layer, version }) => (version ? lay(upper, layer, version) : upper),
    start,
  )
  const reform = request.formulas?.get(shape.name)
  return reform ? { ...joined, expr: reform.expr, source: reform.source, pack: 'reform' } : joined
}

function asVariable(shape: VariableShape, { layer, version }: Pick): Variable {
  const nearest = version ?? layer.versions.at(-1)
  const expr = version?.expr ?? layer.otherwise ?? nothingInForce(shape)
  return {
    name: shape.name,
    entity: shape.entity,
    type: shape.type,
    module: shape.module,
    expr,
    source: version?.source ?? expr.origin?.source ?? '',
    ref: nearest?.ref ?? { doc: '', clause: '' },
    warnings: layer.warnings,
    rules: layer.rules,
    pack: layer.pack,
    ...(nearest?.say && { say: nearest.say }),
    ...(version?.reading && { reading: version.reading }),
  }
}

/** Formulas are kept for every day with the same versions, so the words name no day. */
function nothingInForce({ name, type }: VariableShape): Expr {
  return { op: 'gap', reason: `${name}在该日没有有效的条文`, clauses: [], type, span: NOWHERE }
}

const NOWHERE = { from: 0, until: 0 }

function lay(upper: Variable, layer: Layer, version: Version): Variable {
  if (layer.mode !== '补充' && layer.mode !== '并存') return replaced(upper, layer, version)
  const reading = version.reading ?? upper.reading
  const shared = {
    ...upper,
    warnings: [...upper.warnings, ...layer.warnings],
    rules: [...upper.rules, ...layer.rules],
    ...(reading && { reading }),
  }
  if (layer.mode === '补充') {
    return {
      ...shared,
      expr: { op: 'or', operands: [upper.expr, version.expr], type: FLAG, span: NOWHERE },
      source: `${upper.source}\n或（${version.source}）`,
    }
  }
  const expr: Expr = {
    op: 'beside',
    left: upper.expr,
    right: version.expr,
    clauses: [...clausesOf(upper.expr, upper.ref), version.ref],
    type: FLAG,
    span: NOWHERE,
  }
  return { ...shared, expr, source: `${upper.source}\n并存（${version.source}）` }
}

/** Every clause that an expression joined from several levels stands on. */
function clausesOf(expr: Expr, ref: ClauseRef): readonly ClauseRef[] {
  if (expr.origin) return [expr.origin.ref ?? ref]
  if (expr.op === 'beside') return expr.clauses
  return expr.op === 'or' ? expr.operands.flatMap((operand) => clausesOf(operand, ref)) : [ref]
}

/** What stands in an upper formula's place keeps its name and kind, not its words. */
function replaced(upper: Variable, layer: Layer, version: Version): Variable {
  const { name, entity, type, module } = upper
  return {
    name,
    entity,
    type,
    module,
    expr: version.expr,
    source: version.source,
    ref: version.ref,
    warnings: layer.warnings,
    rules: [...upper.rules, ...layer.rules],
    pack: layer.pack,
    ...(version.say && { say: version.say }),
    ...(version.reading && { reading: version.reading }),
  }
}
