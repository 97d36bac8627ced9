import type { Expr, Span, Type } from './ast.ts'
import { FormulaError } from './problem.ts'
import type { Scope } from './scope.ts'
import type { Surface } from './surface.ts'
import { COUNT, FLAG, isNumeric, sameKind, typeWords } from './types.ts'

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
  return adopt(expr, FLAG, form.span)
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
  if (left.type.kind === 'any') return [adopt(left, right.type, span), right]
  if (right.type.kind === 'any') return [left, adopt(right, left.type, span)]
  if (!isNumeric(left.type) || left.type.scale === right.type.scale) return [left, right]
  const scale = leastCommonMultiple(left.type.scale, right.type.scale)
  return [toScale(left, scale), toScale(right, scale)]
}

/** A literal 0 or a 未决 takes the type of its neighbour; a 0 is no flag, day, month, place or label. */
export function adopt(expr: Expr, type: Type, span: Span = expr.span): Expr {
  if (expr.type.kind !== 'any') return expr
  if (!isNumeric(type) && holdsZero(expr)) throw wrongUnit(type, COUNT, span)
  return { ...expr, type } as Expr
}

/** Whether an expression that fits every type is, or may come to, a literal 0. */
function holdsZero(expr: Expr): boolean {
  switch (expr.op) {
    case 'const':
      return true
    case 'if':
      return holdsZero(expr.then) || holdsZero(expr.otherwise)
    case 'choose':
      return expr.cases.some((one) => holdsZero(one.then))
    default:
      return expr.op !== 'gap'
  }
}

/** Several expressions brought to one type. */
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
