import type { Expr } from '../language/ast.ts'
import { childrenOf } from '../pack/order.ts'
import type { Variable } from '../rules.ts'

/** Whether the value of an expression may lie below 0. */
export type MayBeNegative = (expr: Expr) => boolean

/**
 * Tells which expressions may come out below 0 when amounts and counts do not: through the formulas of the variables
 * they read. What is true of any row is needed where the rows themselves are not known.
 */
export function signsOf(variables: readonly Variable[]): MayBeNegative {
  const formulas = new Map(variables.map((variable) => [variable.name, variable.expr]))
  const known = new Map<string, boolean>()
  const ofVariable = (name: string): boolean => {
    const found = known.get(name)
    if (found !== undefined) return found
    known.set(name, true)
    const formula = formulas.get(name)
    const result = formula !== undefined && mayBeNegative(formula)
    known.set(name, result)
    return result
  }
  const mayBeNegative = (expr: Expr): boolean => {
    switch (expr.op) {
      case 'const':
        return expr.value < 0
      case 'fact':
        return expr.type.kind === 'share'
      case 'var':
        return ofVariable(expr.name)
      case 'sub':
      case 'neg':
        return true
      case 'round':
        // a divisor that turns out to be nothing leaves the quotient open on both sides
        return expr.divisor !== undefined || mayBeNegative(expr.operand)
      case 'max':
        return expr.operands.every(mayBeNegative)
      case 'if':
        return mayBeNegative(expr.then) || mayBeNegative(expr.otherwise)
      case 'choose':
        return expr.cases.some((one) => mayBeNegative(one.then))
      case 'exceptions':
        return mayBeNegative(expr.base) || expr.cases.some((one) => mayBeNegative(one.then))
      case 'aggregate':
        return expr.body !== undefined && mayBeNegative(expr.body)
      case 'add':
      case 'mul':
      case 'min':
      case 'rescale':
      case 'exactDivide':
        return childrenOf(expr).some(mayBeNegative)
      default:
        return false
    }
  }
  return mayBeNegative
}
