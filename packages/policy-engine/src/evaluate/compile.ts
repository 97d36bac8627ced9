import type { Expr } from '../language/ast.ts'
import { compileAggregate } from './compileAggregate.ts'
import { compileChoice } from './compileChoice.ts'
import { compileNumber } from './compileNumber.ts'
import { compileTime } from './compileTime.ts'
import type { Row } from './row.ts'
import type { Compile, Places, Run } from './run.ts'
import { anyOf, between, type Cause, exactly, FALSE, flag, joinCauses, TRUE, type Value } from './value.ts'

/**
 * Compiles one node. Nothing is short-circuited: every operand is evaluated, so that a refusal can list every failed test.
 * An operand that is decided absorbs the causes of the others.
 */
export function compileExpr(expr: Expr, places: Places, run: Compile): Run {
  switch (expr.op) {
    case 'const': {
      const value = exactly(expr.value)
      return () => value
    }
    case 'fact': {
      const slot = places.factSlot.get(expr.name) as number
      const depth = depthOf(places, expr.entity)
      return (row) => climb(row, places, depth).facts[slot] as Value
    }
    case 'var': {
      const slot = places.variableSlot.get(expr.name)
      if (slot === undefined) return gapRun(expr, `${expr.name}不在本次规则中`, places)
      const depth = depthOf(places, expr.entity)
      return (row) => climb(row, places, depth).variables[slot] as Value
    }
    case 'param': {
      const slot = places.parameterSlot.get(expr.id) as number
      return (_, frame) => frame.parameters[slot] as Value
    }
    case 'gap':
      return gapRun(expr, expr.reason, places)
    case 'not': {
      const operand = run(expr.operand)
      return (row, frame) => {
        const value = operand(row, frame)
        return value.causes ? { lo: 0, hi: 1, causes: value.causes } : value.lo ? FALSE : TRUE
      }
    }
    case 'and':
    case 'or':
      return compileLogic(expr.op === 'and', expr.operands.map(run))
    case 'compare':
      return compileCompare(expr.relation, run(expr.left), run(expr.right))
    case 'in':
      return compileIn(run(expr.operand), expr.set, expr.negated)
    case 'aggregate':
      return compileAggregate(expr, places, run)
    case 'if':
    case 'choose':
    case 'exceptions':
    case 'beside':
    case 'bands':
      return compileChoice(expr, places, run)
    case 'age':
    case 'monthOf':
    case 'monthsBetween':
    case 'fullMonths':
    case 'shift':
    case 'sameRegion':
    case 'within':
      return compileTime(expr, run)
    default:
      return compileNumber(expr, run)
  }
}

function depthOf(places: Places, entity: string): number {
  return places.depth[places.entityIndex.get(entity) ?? 0] ?? 0
}

function climb(row: Row, places: Places, depth: number): Row {
  let at = row
  while ((places.depth[at.entity] as number) > depth) at = at.parent as Row
  return at
}

function gapRun(expr: Expr, reason: string, places: Places): Run {
  const cause: Cause = { kind: 'clauses', id: reason, ...(expr.op === 'gap' && { clauses: expr.clauses }) }
  const value = anyOf(expr.type, places.enums.get(expr.type.enum ?? '')?.length ?? 1, cause)
  return () => value
}

/** Kleene: one false operand decides 且, one true operand decides 或, whatever the others are. */
function compileLogic(isAnd: boolean, operands: readonly Run[]): Run {
  return (row, frame) => {
    let decided = false
    let causes: readonly Cause[] | null = null
    for (const operand of operands) {
      const value = operand(row, frame)
      if (value.causes) causes = joinCauses(causes, value.causes)
      else if ((value.lo === 0) === isAnd) decided = true
    }
    if (decided) return isAnd ? FALSE : TRUE
    return causes ? { lo: 0, hi: 1, causes } : isAnd ? TRUE : FALSE
  }
}

function compileCompare(relation: string, left: Run, right: Run): Run {
  return (row, frame) => {
    const a = left(row, frame)
    const b = right(row, frame)
    const causes = a.causes || b.causes ? joinCauses(a.causes, b.causes) : null
    switch (relation) {
      case '<':
        return flag(a.hi < b.lo, a.lo < b.hi, causes)
      case '<=':
        return flag(a.hi <= b.lo, a.lo <= b.hi, causes)
      case '>':
        return flag(a.lo > b.hi, a.hi > b.lo, causes)
      case '>=':
        return flag(a.lo >= b.hi, a.hi >= b.lo, causes)
      case '=':
        return flag(a.lo === a.hi && b.lo === b.hi && a.lo === b.lo, a.lo <= b.hi && b.lo <= a.hi, causes)
      default:
        return flag(!(a.lo <= b.hi && b.lo <= a.hi), !(a.lo === a.hi && b.lo === b.hi && a.lo === b.lo), causes)
    }
  }
}

function compileIn(operand: Run, set: readonly number[], negated: boolean): Run {
  return (row, frame) => {
    const value = operand(row, frame)
    if (value.lo === value.hi) return set.includes(value.lo) === negated ? FALSE : TRUE
    const inside = set.filter((item) => value.lo <= item && item <= value.hi).length
    const all = inside === value.hi - value.lo + 1
    const found = between(all ? 1 : 0, inside > 0 ? 1 : 0, value.causes)
    return negated ? between(1 - found.hi, 1 - found.lo, value.causes) : found
  }
}
