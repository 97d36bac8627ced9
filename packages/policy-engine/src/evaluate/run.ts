import type { Expr } from '../language/ast.ts'
import type { EntityShape, Rules } from '../rules.ts'
import type { OuterReads } from './outerReads.ts'
import type { Row } from './row.ts'
import type { MayBeNegative } from './sign.ts'
import type { Value } from './value.ts'

/** What an evaluation carries besides rows. */
export interface Frame {
  readonly parameters: readonly Value[]
  readonly bands: ReadonlyMap<string, readonly { readonly atLeast: number; readonly value: number }[]>
}

/** A formula as a closure: no text is turned into code, so it runs in any browser. */
export type Run = (row: Row, frame: Frame) => Value

/** Where names live in rows. */
export interface Places {
  readonly entities: readonly EntityShape[]
  readonly entityIndex: ReadonlyMap<string, number>
  readonly depth: readonly number[]
  readonly factSlot: ReadonlyMap<string, number>
  readonly variableSlot: ReadonlyMap<string, number>
  readonly parameterSlot: ReadonlyMap<string, number>
  readonly enums: Rules['enums']
  readonly facts: Rules['facts']
  readonly mayBeNegative: MayBeNegative
  readonly outerReads: OuterReads
}

export type Compile = (expr: Expr) => Run
