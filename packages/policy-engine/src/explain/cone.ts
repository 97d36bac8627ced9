import type { Evaluation } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import { isKnown, type Value } from '../evaluate/value.ts'
import type { Expr, ExprOf, Origin } from '../language/ast.ts'
import { childrenOf } from '../pack/order.ts'
import type { Variable } from '../rules.ts'
import { below, rowAbove } from './below.ts'

/** Collects all figures that an expression was worked out from; what a decided operand absorbs bears on nothing. */
export class Cone {
  readonly variables = new Map<Variable, Set<Row>>()
  readonly parameters = new Set<string>()
  readonly facts = new Map<string, Set<Row>>()
  readonly origins = new Set<Origin>()
  private readonly evaluation: Evaluation

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation
  }

  /** The value of an expression of these rules on a row. */
  value(expr: Expr, row: Row): Value {
    return this.evaluation.plan.runOf(expr)(row, this.evaluation.frame)
  }

  /** Notes that a variable bears; false when it had been noted. */
  variable(variable: Variable, row: Row): boolean {
    return note(this.variables, variable, row)
  }

  follow(expr: Expr, row: Row): void {
    if (expr.origin) this.origins.add(expr.origin)
    switch (expr.op) {
      case 'param':
        this.parameters.add(expr.id)
        return
      case 'fact':
        note(this.facts, expr.name, rowAbove(this.evaluation.plan.entityIndex.get(expr.entity), row) ?? row)
        return
      case 'var':
        this.reference(expr, row)
        return
      case 'if': {
        const test = this.value(expr.test, row)
        this.follow(expr.test, row)
        if (test.hi === 1) this.follow(expr.then, row)
        if (test.lo === 0) this.follow(expr.otherwise, row)
        return
      }
      case 'and':
      case 'or': {
        const whole = this.value(expr, row)
        for (const operand of expr.operands)
          if (decides(expr.op, whole, this.value(operand, row))) this.follow(operand, row)
        return
      }
      case 'choose':
        this.choice(expr, row)
        return
      case 'exceptions':
        this.exceptions(expr, row)
        return
      case 'aggregate':
        this.aggregate(expr, row)
        return
      case 'bands':
        this.parameters.add(expr.param)
        this.follow(expr.operand, row)
        return
      default:
        for (const child of childrenOf(expr)) this.follow(child, row)
    }
  }

  private reference(expr: ExprOf<'var'>, row: Row): void {
    const planned = this.evaluation.plan.byName.get(expr.name)
    const own = rowAbove(planned?.entity, row)
    if (planned && own && this.variable(planned.variable, own)) this.follow(planned.variable.expr, own)
  }

  private choice(expr: ExprOf<'choose'>, row: Row): void {
    const on = this.value(expr.on, row)
    this.follow(expr.on, row)
    for (const one of expr.cases)
      if (one.values.some((value) => on.lo <= value && value <= on.hi)) this.follow(one.then, row)
  }

  /** From the highest level down to the first that surely applies. */
  private exceptions(expr: ExprOf<'exceptions'>, row: Row): void {
    const levels = [...new Set(expr.cases.map((one) => one.level))].sort((a, b) => b - a)
    for (const level of levels) {
      let settled = false
      for (const one of expr.cases.filter((each) => each.level === level)) {
        const when = this.value(one.when, row)
        this.follow(one.when, row)
        if (when.hi === 1) this.follow(one.then, row)
        if (when.lo === 1) settled = true
      }
      if (settled) return
    }
    this.follow(expr.base, row)
  }

  /** A row that decides 任一 or 全部 bears alone; one that does not count bears by not counting. */
  private aggregate(expr: ExprOf<'aggregate'>, row: Row): void {
    const rows = below(row, [expr.over], this.evaluation) ?? []
    const counts = rows.map((child) => (expr.where ? this.value(expr.where, child) : undefined))
    const deciding = rows.filter((child, at) => counts[at]?.lo !== 0 && this.settles(expr, row, child))
    rows.forEach((child, at) => {
      if (deciding.length > 0 && !deciding.includes(child)) return
      if (expr.where) this.follow(expr.where, child)
      if (expr.body && counts[at]?.hi !== 0) this.follow(expr.body, child)
    })
  }

  private settles(expr: ExprOf<'aggregate'>, row: Row, child: Row): boolean {
    if ((expr.kind !== 'any' && expr.kind !== 'all') || !expr.body) return false
    const whole = this.value(expr, row)
    const settling = expr.kind === 'any' ? 1 : 0
    const body = this.value(expr.body, child)
    return isKnown(whole) && whole.lo === settling && isKnown(body) && body.lo === settling
  }
}

function note<K>(marks: Map<K, Set<Row>>, key: K, row: Row): boolean {
  const rows = marks.get(key)
  if (!rows) marks.set(key, new Set([row]))
  else if (rows.has(row)) return false
  else rows.add(row)
  return true
}

/** Whether an operand bears on a 且 or 或: a decided one bears when it decides, an undecided chain is held open by the unknown. */
export function decides(op: 'and' | 'or', whole: Value, operand: Value): boolean {
  if (!isKnown(whole)) return !isKnown(operand)
  const deciding = op === 'and' ? 0 : 1
  return whole.lo === deciding ? isKnown(operand) && operand.lo === deciding : true
}
