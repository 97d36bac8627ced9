import type { Expr, Span, Type } from './ast.ts'
import { FormulaError } from './problem.ts'
import type { Scope } from './scope.ts'
import type { Surface } from './surface.ts'
import { FLAG, isNumeric, sameKind, typeWords } from './types.ts'

/** Where a formula is being checked: its scope, the entity whose row it speaks of, and the checker for what it contains. */
export interface Place {
  readonly scope: Scope
  readonly entity: string
  readonly check: (form: Surface, place: Place, wanted?: Type) => Expr
}

export function wrongUnit(wanted: Type, found: Type, span: Span): FormulaError {
  return new FormulaError(
    'wrong-unit',
    `此处应是${typeWords(wanted)}，却是${typeWords(found)}`,
    `${wanted.kind} is expected, found ${found.kind}`,
    span,
  )
}

export function checkFlag(form: Surface, place: Place): Expr {
  const expr = place.check(form, place, FLAG)
  if (!sameKind(expr.type, FLAG)) throw wrongUnit(FLAG, expr.type, form.span)
  return expr
}

/** Two expressions brought to one type: the same kind and, for numbers, the same scale. */
export function unify(left: Expr, right: Expr, span: Span): [Expr, Expr] {
  if (!sameKind(left.type, right.type)) {
    throw new FormulaError(
      'wrong-unit',
      `${typeWords(left.type)}不能与${typeWords(right.type)}相比或并列`,
      `${left.type.kind} does not go with ${right.type.kind}`,
      span,
    )
  }
  if (left.type.kind === 'any') return [adopt(left, right.type), right]
  if (right.type.kind === 'any') return [left, adopt(right, left.type)]
  if (!isNumeric(left.type) || left.type.scale === right.type.scale) return [left, right]
  const scale = leastCommonMultiple(left.type.scale, right.type.scale)
  return [toScale(left, scale), toScale(right, scale)]
}

/** A literal 0 or a 未决 takes the type of its neighbour. */
export function adopt(expr: Expr, type: Type): Expr {
  return expr.type.kind === 'any' ? ({ ...expr, type } as Expr) : expr
}

export function unifyAll(exprs: readonly Expr[], span: Span): Expr[] {
  let all = [...exprs]
  for (let pass = 0; pass < 2; pass++) {
    for (let at = 1; at < all.length; at++) {
      const [first, other] = unify(all[0] as Expr, all[at] as Expr, span)
      all = all.map((expr, index) => (index === 0 ? first : index === at ? other : expr))
    }
  }
  return all
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b]
  while (y) [x, y] = [y, x % y]
  return (a / x) * b
}

/** Held number × factor, the type's scale raised to `scale`. */
export function toScale(expr: Expr, scale: number): Expr {
  if (expr.type.scale === scale) return expr
  const by = scale / expr.type.scale
  if (expr.op === 'const') return { ...expr, value: expr.value * by, type: { ...expr.type, scale } }
  return { op: 'rescale', by, operand: expr, type: { ...expr.type, scale }, span: expr.span }
}
