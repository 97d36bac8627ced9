import type { ClauseRef, Expr } from '../language/ast.ts'
import { FLAG } from '../language/types.ts'
import type { Variable } from '../rules.ts'
import type { Layer, VariableShape, Version } from './pack.ts'

/** A layer that speaks on a day. */
export interface Pick {
  readonly layer: Layer
  /** Absent: no version holds on the day and the layer says what then. */
  readonly version?: Version
}

/** Lower layers laid over upper ones by their word: 替代, 补充 or 并存; a reform stands in for all of them. */
export function overlaid(
  shape: VariableShape,
  [base, ...lower]: readonly [Pick, ...Pick[]],
  reform?: { readonly expr: Expr; readonly source: string },
): Variable {
  const joined = lower.reduce(
    (upper: Variable, { layer, version }) => (version ? lay(upper, layer, version) : upper),
    asVariable(shape, base),
  )
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
