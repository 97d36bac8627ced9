import type { Evaluation } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import { type Cause, isKnown, type Value } from '../evaluate/value.ts'
import type { Expr, Origin } from '../language/ast.ts'
import { childrenOf } from '../pack/order.ts'
import type { Variable } from '../rules.ts'
import { below } from './trace.ts'

/** A test that bears on an answer: the smallest flag that stands on its own, with the rule it belongs to. */
export interface Leaf {
  readonly expr: Expr
  readonly row: Row
  readonly variable: Variable
  /** Text and clause of the formula the test stands in: of its own layer where several were laid over each other. */
  readonly home: Origin
  readonly value: Value
  readonly decisive: boolean
  /** Seen through 非: what must be false for the answer. */
  readonly negated: boolean
}

/** What an answer rests on: its tests, and all variables, facts and parameters that bear on it. */
export interface Bearing {
  readonly leaves: readonly Leaf[]
  readonly variables: ReadonlyMap<Variable, readonly Row[]>
  readonly parameters: ReadonlySet<string>
  readonly facts: ReadonlyMap<string, readonly Row[]>
  readonly causes: readonly Cause[]
  /** Formulas that bear, for the readings and clauses they carry. */
  readonly origins: ReadonlySet<NonNullable<Expr['origin']>>
}

/** Follows the answer down to its tests and figures; operands that a decided one absorbs are listed but bear on nothing. */
export function bearingOf(evaluation: Evaluation, name: string, row: Row): Bearing {
  const follower = new Follower(evaluation)
  const planned = evaluation.plan.byName.get(name)
  if (planned) follower.variable(planned.variable, row, true, false)
  return follower.result()
}

class Follower {
  private readonly evaluation: Evaluation
  private readonly leaves: Leaf[] = []
  private readonly variables = new Map<Variable, Row[]>()
  private readonly parameters = new Set<string>()
  private readonly facts = new Map<string, Row[]>()
  private readonly causes = new Set<Cause>()
  private readonly origins = new Set<NonNullable<Expr['origin']>>()
  private readonly listed = new Map<Expr, Map<Row, number>>()
  /** Rows on which a variable has been gone through: 1 in passing, 2 as deciding. */
  private readonly passed = new Map<Variable, Map<Row, 1 | 2>>()
  private readonly answers: ReadonlySet<string>

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation
    this.answers = new Set(evaluation.rules.programmes.map((programme) => programme.answer))
  }

  result(): Bearing {
    const { leaves, variables, parameters, facts, origins } = this
    return { leaves, variables, parameters, facts, causes: [...this.causes], origins }
  }

  /** A flag variable: through it to its tests. */
  variable(variable: Variable, row: Row, decisive: boolean, negated: boolean): void {
    const rows = this.passed.get(variable) ?? new Map<Row, 1 | 2>()
    const weight = decisive ? 2 : 1
    if ((rows.get(row) ?? 0) >= weight) return
    this.passed.set(variable, rows.set(row, weight))
    if (decisive) this.mark(this.variables, variable, row)
    this.test(variable.expr, row, variable, { source: variable.source, ref: variable.ref }, decisive, negated)
  }

  private value(expr: Expr, row: Row): Value {
    return this.evaluation.plan.runOf(expr)(row, this.evaluation.frame)
  }

  /** A flag expression: 且 或 非 and references are gone through, anything else is a test of its own. */
  private test(expr: Expr, row: Row, variable: Variable, above: Origin, decisive: boolean, negated: boolean): void {
    const home = expr.origin ? { ...above, ...expr.origin } : above
    if (expr.origin && decisive) this.origins.add(expr.origin)
    const value = this.value(expr, row)
    if (decisive && value.causes) for (const cause of value.causes) this.causes.add(cause)
    if (expr.op === 'and' || expr.op === 'or') {
      for (const operand of expr.operands)
        this.test(operand, row, variable, home, decisive && decides(expr.op, value, this.value(operand, row)), negated)
      return
    }
    if (expr.op === 'not' && (expr.operand.op === 'and' || expr.operand.op === 'or')) {
      this.test(expr.operand, row, variable, home, decisive, !negated)
      return
    }
    if (expr.op === 'beside') {
      for (const side of [expr.left, expr.right]) this.test(side, row, variable, home, decisive, negated)
      return
    }
    if (expr.op === 'if' && isKnown(this.value(expr.test, row))) {
      // which branch holds is no test that was passed or failed; it bears on the answer all the same
      if (decisive) this.cone(expr.test, row)
      this.test(this.value(expr.test, row).lo ? expr.then : expr.otherwise, row, variable, home, decisive, negated)
      return
    }
    // another programme's answer is a reason of its own; its tests are told with that programme
    if (expr.op === 'var' && expr.type.kind === 'flag' && !this.answers.has(expr.name)) {
      const planned = this.evaluation.plan.byName.get(expr.name)
      const own = this.rowOf(expr.entity, row)
      if (planned && own) {
        this.variable(planned.variable, own, decisive, negated)
        return
      }
    }
    this.leaf(expr, row, variable, home, value, decisive, negated)
  }

  private leaf(
    expr: Expr,
    row: Row,
    variable: Variable,
    home: Origin,
    value: Value,
    decisive: boolean,
    negated: boolean,
  ): void {
    const rows = this.listed.get(expr) ?? new Map<Row, number>()
    const at = rows.get(row)
    if (at === undefined) {
      this.listed.set(expr, rows.set(row, this.leaves.length))
      this.leaves.push({ expr, row, variable, home, value, decisive, negated })
    } else if (decisive) this.leaves[at] = { ...(this.leaves[at] as Leaf), decisive }
    if (decisive) this.cone(expr, row)
  }

  /** All figures below a deciding test. */
  private cone(expr: Expr, row: Row): void {
    if (expr.origin) this.origins.add(expr.origin)
    if (expr.op === 'param') this.parameters.add(expr.id)
    if (expr.op === 'bands') this.parameters.add(expr.param)
    if (expr.op === 'fact') this.mark(this.facts, expr.name, this.rowOf(expr.entity, row) ?? row)
    if (expr.op === 'var') {
      const planned = this.evaluation.plan.byName.get(expr.name)
      const own = this.rowOf(expr.entity, row)
      if (planned && own && this.mark(this.variables, planned.variable, own)) this.cone(planned.variable.expr, own)
      return
    }
    if (expr.op === 'aggregate') {
      for (const child of below(row, [expr.over], this.evaluation) ?? [])
        for (const part of childrenOf(expr)) this.cone(part, child)
      return
    }
    if (expr.op === 'if' && isKnown(this.value(expr.test, row))) {
      this.cone(expr.test, row)
      this.cone(this.value(expr.test, row).lo ? expr.then : expr.otherwise, row)
      return
    }
    if (expr.op === 'and' || expr.op === 'or') {
      const value = this.value(expr, row)
      for (const operand of expr.operands)
        if (decides(expr.op, value, this.value(operand, row))) this.cone(operand, row)
      return
    }
    if (expr.op === 'choose') {
      const on = this.value(expr.on, row)
      this.cone(expr.on, row)
      for (const one of expr.cases)
        if (one.values.some((value) => on.lo <= value && value <= on.hi)) this.cone(one.then, row)
      return
    }
    if (expr.op === 'exceptions') {
      const applying = expr.cases.filter((one) => this.value(one.when, row).hi === 1)
      for (const one of expr.cases) this.cone(one.when, row)
      if (applying.length === 0) this.cone(expr.base, row)
      for (const one of applying) this.cone(one.then, row)
      return
    }
    for (const child of childrenOf(expr)) this.cone(child, row)
  }

  /** Follows an amount: everything it was computed from bears on it. */
  amount(variable: Variable, row: Row): void {
    if (this.mark(this.variables, variable, row)) this.cone(variable.expr, row)
  }

  private mark<K>(marks: Map<K, Row[]>, key: K, row: Row): boolean {
    const rows = marks.get(key) ?? []
    if (rows.includes(row)) return false
    marks.set(key, [...rows, row])
    return true
  }

  private rowOf(entity: string, from: Row): Row | undefined {
    const index = this.evaluation.plan.entityIndex.get(entity)
    let row: Row | undefined = from
    while (row && row.entity !== index) row = row.parent
    return row
  }
}

/** What an amount was computed from. */
export function bearingOfAmount(evaluation: Evaluation, name: string, row: Row): Bearing {
  const follower = new Follower(evaluation)
  const planned = evaluation.plan.byName.get(name)
  if (planned) follower.amount(planned.variable, row)
  return follower.result()
}

/** Whether an operand bears on a 且 or 或: a decided one bears when it decides, an undecided chain is held open by the unknown. */
function decides(op: 'and' | 'or', whole: Value, operand: Value): boolean {
  if (!isKnown(whole)) return !isKnown(operand)
  const deciding = op === 'and' ? 0 : 1
  return whole.lo === deciding ? isKnown(operand) && operand.lo === deciding : true
}
