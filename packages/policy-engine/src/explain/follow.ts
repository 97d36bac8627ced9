import type { Evaluation } from '../evaluate/evaluate.ts'
import type { Row } from '../evaluate/row.ts'
import { isKnown, type Value } from '../evaluate/value.ts'
import type { Expr, ExprOf, Origin } from '../language/ast.ts'
import type { Variable } from '../rules.ts'
import type { Bearing, Leaf } from './bearing.ts'
import { rowAbove } from './below.ts'
import { Cone, decides } from './cone.ts'

/**
 * Follows answers down to their tests and figures; operands that a decided one absorbs are listed but bear on nothing.
 * A test that several of the answers share is listed once.
 */
export function bearingOf(evaluation: Evaluation, names: readonly string[], row: Row): Bearing {
  const follower = new Follower(evaluation)
  for (const name of names) {
    const planned = evaluation.plan.byName.get(name)
    const own = rowAbove(planned?.entity, row)
    if (planned && own) follower.variable(planned.variable, own, true)
  }
  return follower.result()
}

/** What amounts were computed from. */
export function bearingOfAmounts(evaluation: Evaluation, names: readonly string[], row: Row): Bearing {
  const cone = new Cone(evaluation)
  for (const name of names) {
    const planned = evaluation.plan.byName.get(name)
    const own = rowAbove(planned?.entity, row)
    if (planned && own && cone.variable(planned.variable, own)) cone.follow(planned.variable.expr, own)
  }
  return { leaves: [], ...cone }
}

const answerNames = new WeakMap<object, ReadonlySet<string>>()

function answersOf({ rules }: Evaluation): ReadonlySet<string> {
  let names = answerNames.get(rules.programmes)
  if (!names) {
    names = new Set(rules.programmes.map((programme) => programme.answer))
    answerNames.set(rules.programmes, names)
  }
  return names
}

/** Where a test stands: in the formula of which variable, on which row, and whether the answer hangs on it. */
interface Standing {
  readonly variable: Variable
  readonly home: Origin
  readonly row: Row
  readonly decisive: boolean
}

class Follower {
  private readonly evaluation: Evaluation
  private readonly cone: Cone
  private readonly leaves: Leaf[] = []
  private readonly listed = new Map<Expr, Map<Row, number>>()
  /** Rows on which a variable has been gone through: 1 in passing, 2 as deciding. */
  private readonly passed = new Map<Variable, Map<Row, 1 | 2>>()
  private readonly answers: ReadonlySet<string>

  constructor(evaluation: Evaluation) {
    this.evaluation = evaluation
    this.cone = new Cone(evaluation)
    this.answers = answersOf(evaluation)
  }

  result(): Bearing {
    const { variables, parameters, facts, origins } = this.cone
    return { leaves: this.leaves, variables, parameters, facts, origins }
  }

  /** A flag variable: through it to its tests. */
  variable(variable: Variable, row: Row, decisive: boolean): void {
    const rows = this.passed.get(variable) ?? new Map<Row, 1 | 2>()
    const weight = decisive ? 2 : 1
    if ((rows.get(row) ?? 0) >= weight) return
    this.passed.set(variable, rows.set(row, weight))
    if (decisive) this.cone.variable(variable, row)
    const slot = this.evaluation.plan.variableSlot.get(variable.name) ?? -1
    const value = row.variables[slot] ?? this.cone.value(variable.expr, row)
    this.test(variable.expr, value, { variable, home: { source: variable.source, ref: variable.ref }, row, decisive })
  }

  /** A flag expression: 且 或 and references are gone through, 非 of a chain too; anything else is a test of its own. */
  private test(expr: Expr, value: Value, above: Standing): void {
    const at = expr.origin ? { ...above, home: { ...above.home, ...expr.origin } } : above
    if (expr.origin && at.decisive) this.cone.origins.add(expr.origin)
    switch (expr.op) {
      case 'and':
      case 'or':
        for (const operand of expr.operands) {
          const own = this.cone.value(operand, at.row)
          this.test(operand, own, at.decisive && !decides(expr.op, value, own) ? { ...at, decisive: false } : at)
        }
        return
      case 'not':
        if (expr.operand.op === 'and' || expr.operand.op === 'or') this.whole(expr.operand, at)
        else this.leaf(expr, value, at)
        return
      case 'beside':
        this.whole(expr.left, at)
        this.whole(expr.right, at)
        return
      case 'if':
        this.conditional(expr, value, at)
        return
      case 'var':
        this.reference(expr, value, at)
        return
      default:
        this.leaf(expr, value, at)
    }
  }

  private whole(expr: Expr, at: Standing): void {
    this.test(expr, this.cone.value(expr, at.row), at)
  }

  /** Which branch holds is no test that was passed or failed; it bears on the answer all the same. */
  private conditional(expr: ExprOf<'if'>, value: Value, at: Standing): void {
    const test = this.cone.value(expr.test, at.row)
    if (!isKnown(test)) {
      this.leaf(expr, value, at)
      return
    }
    if (at.decisive) this.cone.follow(expr.test, at.row)
    this.test(test.lo ? expr.then : expr.otherwise, value, at)
  }

  /** Another programme's answer is a reason of its own; its tests are told with that programme. */
  private reference(expr: ExprOf<'var'>, value: Value, at: Standing): void {
    const planned = this.evaluation.plan.byName.get(expr.name)
    const own = rowAbove(planned?.entity, at.row)
    if (planned && own && expr.type.kind === 'flag' && !this.answers.has(expr.name))
      this.variable(planned.variable, own, at.decisive)
    else this.leaf(expr, value, at)
  }

  private leaf(expr: Expr, value: Value, { variable, home, row, decisive }: Standing): void {
    const rows = this.listed.get(expr) ?? new Map<Row, number>()
    const at = rows.get(row)
    if (at === undefined) {
      this.listed.set(expr, rows.set(row, this.leaves.length))
      this.leaves.push({ expr, row, variable, home, value, decisive })
    } else if (decisive) this.leaves[at] = { ...(this.leaves[at] as Leaf), decisive }
    if (decisive) this.cone.follow(expr, row)
  }
}
