import type { Expr, Type } from './ast.ts'
import { requireWhole } from './checkNumbers.ts'
import { FormulaError } from './problem.ts'
import { resolveName } from './scope.ts'
import type { Surface, SurfaceOf } from './surface.ts'
import { COUNT, DAY, FLAG, MONTH, REGION } from './types.ts'
import { adopt, type Place, unifyAll, wrongUnit } from './unify.ts'

type Call = SurfaceOf<'call'>

/** Digits that name a province, city, county, township or village. */
const REGION_DIGITS: ReadonlySet<number> = new Set([2, 4, 6, 9, 12])

/** The named functions of the language, each with its number of arguments. */
export function checkCall(form: Call, place: Place, wanted?: Type): Expr {
  const { span } = form
  switch (form.name) {
    case '取小':
    case '取大': {
      if (form.args.length < 2) throw arity(form, '至少两项')
      const operands = unifyAll(
        form.args.map((arg) => place.check(arg, place, wanted)),
        span,
      )
      return { op: form.name === '取小' ? 'min' : 'max', operands, type: (operands[0] as Expr).type, span }
    }
    case '周岁': {
      const [born, on, rule] = exactly(form, 3)
      if (rule.form !== 'name' || (rule.text !== '生日当日' && rule.text !== '生日次日')) {
        throw new FormulaError(
          'syntax',
          '周岁 的第三项须写 生日当日 或 生日次日',
          'the third argument is 生日当日 or 生日次日',
          rule.span,
        )
      }
      return {
        op: 'age',
        born: typed(born, place, DAY),
        on: typed(on, place, DAY),
        nextDay: rule.text === '生日次日',
        type: COUNT,
        span,
      }
    }
    case '月份':
      return { op: 'monthOf', operand: typed(exactly(form, 1)[0], place, DAY), type: MONTH, span }
    case '满月数': {
      const [from, until] = exactly(form, 2)
      return {
        op: 'monthsBetween',
        from: typed(from, place, MONTH),
        until: typed(until, place, MONTH),
        type: COUNT,
        span,
      }
    }
    case '满月': {
      const [from, until] = exactly(form, 2)
      return { op: 'fullMonths', from: typed(from, place, DAY), until: typed(until, place, DAY), type: COUNT, span }
    }
    case '加月':
    case '加日': {
      const [operand, by] = exactly(form, 2)
      const type = form.name === '加月' ? MONTH : DAY
      return { op: 'shift', operand: typed(operand, place, type), by: typed(by, place, COUNT), type, span }
    }
    case '同地区': {
      const [left, right, digits] = exactly(form, 3)
      const count = place.check(digits, place)
      if (count.op !== 'const' || count.type.kind !== 'count' || !REGION_DIGITS.has(count.value))
        throw new FormulaError(
          'syntax',
          '同地区 的位数须是 2、4、6、9 或 12',
          'the number of digits must be 2, 4, 6, 9 or 12',
          digits.span,
        )
      return {
        op: 'sameRegion',
        left: typed(left, place, REGION),
        right: typed(right, place, REGION),
        digits: count.value,
        type: FLAG,
        span,
      }
    }
    case '在地区': {
      const [region, code] = exactly(form, 2)
      if (code.form !== 'label' || !/^\d{2,12}$/.test(code.text))
        throw new FormulaError(
          'syntax',
          '在地区 的第二项须是「地区代码」',
          'the second argument is a region code in 「」',
          code.span,
        )
      return { op: 'within', region: typed(region, place, REGION), code: code.text, type: FLAG, span }
    }
    case '分档': {
      const [operand, table] = exactly(form, 2)
      const symbol = table.form === 'name' ? resolveName(place.scope, table.text, place.entity, table.span) : undefined
      if (symbol?.what !== 'param' || !symbol.bands)
        throw new FormulaError(
          'wrong-unit',
          '分档 的第二项须是分档表参数',
          'the second argument must be a table of bands',
          table.span,
        )
      return { op: 'bands', operand: typed(operand, place, COUNT), param: symbol.id, type: symbol.type, span }
    }
    default:
      throw new FormulaError('unknown-name', `没有函数 ${form.name}`, `there is no function ${form.name}`, span)
  }
}

function typed(form: Surface, place: Place, type: Type): Expr {
  const expr = adopt(place.check(form, place, type), type, form.span)
  if (expr.type.kind !== type.kind) throw wrongUnit(type, expr.type, form.span)
  requireWhole(expr, type, form.span)
  return expr
}

function arity(form: Call, chinese: string): FormulaError {
  return new FormulaError(
    'syntax',
    `${form.name} 须有${chinese}`,
    `${form.name} has a wrong number of arguments`,
    form.span,
  )
}

function exactly<N extends 1 | 2 | 3>(
  form: Call,
  count: N,
): N extends 1 ? [Surface] : N extends 2 ? [Surface, Surface] : [Surface, Surface, Surface] {
  if (form.args.length !== count) throw arity(form, `${count}项`)
  return form.args as never
}
