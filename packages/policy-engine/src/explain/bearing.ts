import type { Row } from '../evaluate/row.ts'
import type { Value } from '../evaluate/value.ts'
import type { Expr, Origin } from '../language/ast.ts'
import type { Variable } from '../rules.ts'

/** A test that bears on an answer: the smallest flag that stands on its own, with the rule it belongs to. */
export interface Leaf {
  readonly expr: Expr
  readonly row: Row
  readonly variable: Variable
  /** Text and clause of the formula the test stands in: of its own layer where several were laid over each other. */
  readonly home: Origin
  readonly value: Value
  readonly decisive: boolean
}

/** What an answer or an amount rests on: its tests, and all variables, facts and parameters that bear on it. */
export interface Bearing {
  readonly leaves: readonly Leaf[]
  readonly variables: ReadonlyMap<Variable, ReadonlySet<Row>>
  readonly parameters: ReadonlySet<string>
  readonly facts: ReadonlyMap<string, ReadonlySet<Row>>
  /** Formulas that bear, for the readings and clauses they carry. */
  readonly origins: ReadonlySet<Origin>
}
