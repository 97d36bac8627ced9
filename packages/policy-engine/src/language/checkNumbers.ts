import type { Expr, Span, Type } from './ast.ts'
import { wholeOf } from './decimal.ts'
import { FormulaError } from './problem.ts'
import type { SurfaceOf } from './surface.ts'
import { ANY, COUNT, isNumeric, isWhole, MONEY, SHARE, SHARE_SCALE, typeWords } from './types.ts'
import { adopt, type Place, toScale, unify, wrongUnit } from './unify.ts'

/** Largest static scale: beyond it ordinary household sums could leave the exact range of a double. */
const SCALE_LIMIT = 10_000_000
/** Shares are small numbers: one of another still leaves room. */
const SHARE_SCALE_LIMIT = 1_000_000_000

/** 620元 30% 1.5倍 6个月 18周岁 24; a bare 0 fits every numeric type. */
export function literalNumber(form: SurfaceOf<'number'>, wanted?: Type): Expr {
  const { text, unit, span } = form
  if (unit === '元') return { op: 'const', value: scaled(text, 2, '金额至多两位小数', span), type: MONEY, span }
  if (unit === '%') return { op: 'const', value: scaled(text, 2, '比例至多精确到万分之一', span), type: SHARE, span }
  if (unit === '倍') return { op: 'const', value: scaled(text, 4, '倍数至多四位小数', span), type: SHARE, span }
  if (text === '0' && unit === '')
    return {
      op: 'const',
      value: 0,
      type: wanted && isNumeric(wanted) && wanted.kind !== 'any' ? { ...wanted } : ANY,
      span,
    }
  if (text.includes('.'))
    throw new FormulaError('wrong-unit', `${text} 须写明单位：元、% 或 倍`, `${text} needs a unit: 元, % or 倍`, span)
  return { op: 'const', value: scaled(text, 0, '数过大', span), type: COUNT, span }
}

/** Largest held number of a literal: times a few shares it is still exact. */
const LARGEST_LITERAL = 1e12

function scaled(text: string, decimals: number, refusal: string, span: Span): number {
  const value = wholeOf(text, decimals)
  if (value === undefined)
    throw new FormulaError('value-form', `${text}：${refusal}`, `${text} has too many decimals`, span)
  if (value > LARGEST_LITERAL) throw new FormulaError('value-form', `${text}：数过大`, `${text} is too large`, span)
  return value
}

/** + − × ÷ and unary −. Division by anything but a literal stands only directly inside a rounding. */
export function checkArithmetic(form: SurfaceOf<'binary'> | SurfaceOf<'negate'>, place: Place, wanted?: Type): Expr {
  if (form.form === 'negate') {
    const operand = numeric(place.check(form.operand, place, wanted), form.operand.span)
    return { op: 'neg', operand, type: operand.type, span: form.span }
  }
  if (form.sign === '÷') return exactDivision(form, place)
  if (form.sign === '×') return product(place.check(form.left, place), place.check(form.right, place), form.span)
  const left = place.check(form.left, place, wanted)
  const right = place.check(form.right, place, left.type.kind === 'month' || left.type.kind === 'day' ? COUNT : wanted)
  if (left.type.kind === 'month' || left.type.kind === 'day') return shift(form, left, right)
  const [a, b] = unify(numeric(left, form.left.span), numeric(right, form.right.span), form.span)
  return { op: form.sign === '+' ? 'add' : 'sub', left: a, right: b, type: a.type, span: form.span }
}

function shift(form: SurfaceOf<'binary'>, left: Expr, right: Expr): Expr {
  if (right.type.kind !== 'count' && right.type.kind !== 'any') throw wrongUnit(COUNT, right.type, form.right.span)
  requireWhole(right, COUNT, form.right.span)
  const by: Expr =
    form.sign === '−' ? { op: 'neg', operand: adopt(right, COUNT), type: COUNT, span: right.span } : adopt(right, COUNT)
  return { op: 'shift', operand: left, by, type: left.type, span: form.span }
}

function numeric(expr: Expr, span: Span): Expr {
  if (!isNumeric(expr.type))
    throw new FormulaError(
      'wrong-unit',
      `${typeWords(expr.type)}不能加减乘除`,
      `${expr.type.kind} is not a number`,
      span,
    )
  return expr
}

function product(left: Expr, right: Expr, span: Span): Expr {
  numeric(left, left.span)
  numeric(right, right.span)
  if (left.type.kind === 'any' || right.type.kind === 'any') {
    throw new FormulaError('wrong-unit', '乘法中的 0 没有意义', 'a product with a bare 0 says nothing', span)
  }
  if (left.type.kind === 'money' && right.type.kind === 'money')
    throw new FormulaError('wrong-unit', '金额不能乘以金额', 'money times money has no meaning', span)
  const kind =
    left.type.kind === 'money' || right.type.kind === 'money'
      ? 'money'
      : left.type.kind === 'share' && right.type.kind === 'share'
        ? 'share'
        : 'count'
  return { op: 'mul', left, right, type: withScale({ kind, scale: left.type.scale * right.type.scale }, span), span }
}

function withScale(type: Type, span: Span): Type {
  if (type.scale > (type.kind === 'share' ? SHARE_SCALE_LIMIT : SCALE_LIMIT)) {
    throw new FormulaError(
      'implicit-rounding',
      '小数位过多，须先写明 去尾/进一/四舍五入',
      'too fine a fraction; round first',
      span,
    )
  }
  return type
}

/** ÷ by a literal whole number keeps an exact fraction; any other ÷ must say how it is rounded. */
function exactDivision(form: SurfaceOf<'binary'>, place: Place): Expr {
  const divisor = place.check(form.right, place)
  if (divisor.op !== 'const' || divisor.type.kind !== 'count' || divisor.value <= 0) {
    throw new FormulaError(
      'implicit-rounding',
      '结果含小数，须写明 去尾/四舍五入/进一；÷ 只能直接写在其中',
      'a division must stand directly inside a rounding',
      form.span,
    )
  }
  const operand = numeric(place.check(form.left, place), form.left.span)
  const scale = operand.type.scale * divisor.value
  return {
    op: 'exactDivide',
    by: divisor.value,
    operand,
    type: withScale({ ...operand.type, scale }, form.span),
    span: form.span,
  }
}

/** 去尾(x) 进一(x) 四舍五入(x), to whole fen or counts, or to multiples of a second amount: 进一(x, 1元). */
export function checkRound(form: SurfaceOf<'round'>, place: Place): Expr {
  const to = form.to ? place.check(form.to, place) : undefined
  if (to && (to.op !== 'const' || to.type.kind !== 'money' || to.value <= 0)) {
    throw new FormulaError(
      'syntax',
      '取整的单位须是金额，如 1元',
      'the unit of rounding must be a literal amount',
      form.span,
    )
  }
  const step = to?.op === 'const' ? to.value : 1
  const inner = form.operand
  const division = inner.form === 'binary' && inner.sign === '÷' ? inner : undefined
  const divisor = division ? place.check(division.right, place) : undefined
  // a literal number of parts keeps its exact fraction until it is rounded
  if (!division || !divisor || (divisor.op === 'const' && divisor.type.kind === 'count') || divisor.type.kind === 'any')
    return rounded(place.check(inner, place), undefined, step, form)
  if (divisor.op === 'const' && divisor.value <= 0)
    throw new FormulaError('value-form', '除数须大于零', 'the divisor must be above 0', division.right.span)
  return rounded(place.check(division.left, place), numeric(divisor, division.right.span), step, form)
}

function rounded(operand: Expr, divisor: Expr | undefined, step: number, form: SurfaceOf<'round'>): Expr {
  numeric(operand, form.operand.span)
  const divided =
    divisor && divisor.type.kind === operand.type.kind
      ? ({ kind: 'count', scale: 1 } as const)
      : { kind: operand.type.kind, scale: 1 }
  const kind = divisor?.type.kind === 'money' && operand.type.kind !== 'money' ? undefined : divided.kind
  if (!kind) throw new FormulaError('wrong-unit', '不能除以金额', 'cannot divide by money here', form.span)
  if (step !== 1 && kind !== 'money') throw wrongUnit(MONEY, operand.type, form.span)
  const whole: Type = kind === 'share' ? SHARE : { kind: kind === 'any' ? 'count' : kind, scale: 1 }
  const raised =
    divisor && divisor.type.scale !== 1 ? toScale(operand, operand.type.scale * divisor.type.scale) : operand
  // a share is whole at 1/10000, so a finer one is rounded to that grain
  const unit = (operand.type.scale / (kind === 'share' ? SHARE_SCALE : 1)) * step
  const result: Expr = {
    op: 'round',
    mode: form.mode,
    operand: raised,
    ...(divisor && { divisor }),
    unit,
    type: whole,
    span: form.span,
  }
  if (step === 1) return result
  return {
    op: 'mul',
    left: result,
    right: { op: 'const', value: step, type: COUNT, span: form.span },
    type: whole,
    span: form.span,
  }
}

/** Refuses a fraction where a whole amount is declared. */
export function requireWhole(expr: Expr, declared: Type, span: Span): void {
  if (declared.kind === expr.type.kind && !isWhole(expr.type)) {
    throw new FormulaError(
      'implicit-rounding',
      '结果含小数，须写明 去尾/四舍五入/进一',
      'the result has a fraction; say how it is rounded',
      span,
    )
  }
}
