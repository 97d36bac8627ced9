import type { ClauseRef, Expr, Type } from './language/ast.ts'

/**
 * The rules in force for one jurisdiction on one day, with every lower pack laid over the upper ones:
 * what all back-ends compile from. Immutable.
 */
export interface Rules {
  readonly jurisdiction: string
  /** Days since 1970-01-01. */
  readonly on: number
  /** Identity of the formulas alone (not the figures): equal keys may share compiled code. */
  readonly formulaKey: string
  readonly entities: ReadonlyMap<string, EntityShape>
  readonly enums: ReadonlyMap<string, readonly EnumValue[]>
  readonly facts: ReadonlyMap<string, FactShape>
  /** In an order in which each stands after all it reads. */
  readonly variables: readonly Variable[]
  readonly parameters: ReadonlyMap<string, Parameter>
  readonly programmes: readonly Programme[]
}

export interface EntityShape {
  readonly name: string
  readonly code: string
  readonly parent?: string
}

export interface EnumValue {
  readonly code: string
  readonly label: string
}

export interface FactShape {
  readonly name: string
  readonly entity: string
  readonly code: string
  readonly type: Type
  /** Key of the supplier, and its rank: the lower the cheaper to ask. */
  readonly by: string
  readonly cost: number
}

export interface Variable {
  readonly name: string
  readonly entity: string
  readonly type: Type
  /** The compile unit it belongs to. */
  readonly module: string
  readonly expr: Expr
  /** The formula as written, for readers; several lines when rules of several levels were joined. */
  readonly source: string
  readonly ref: ClauseRef
  readonly say?: string
  readonly reading?: string
  readonly warnings: readonly WarningRule[]
  readonly rules: readonly string[]
  /** Id of the pack that the formula in force comes from. */
  readonly pack: string
}

export interface WarningRule {
  /** Absent: whenever the variable bears on the answer. */
  readonly when?: Expr
  readonly code: string
  readonly say: string
}

/** A parameter resolved for the jurisdiction and the day; `value` is absent while unset. */
export interface Parameter {
  readonly id: string
  readonly name: string
  readonly type: Type
  /** Held number (fen, 1/10000 …). For bands the table below instead. */
  readonly value?: number
  readonly bands?: readonly { readonly atLeast: number; readonly value: number }[]
  readonly unit: string
  readonly status: 'printed' | 'inherited' | 'outside' | 'reading' | 'unset' | 'case' | 'reform'
  readonly reading?: string
  /** ISO day. */
  readonly from?: string
  readonly ref?: ClauseRef
  readonly note?: string
  readonly jurisdiction: string
  readonly knownBy: string
  /** The revision that brought the value; absent: a pack prints it. */
  readonly revision?: string
}

export interface Programme {
  readonly id: string
  readonly name: string
  readonly entity: string
  /** Names of variables. */
  readonly answer: string
  readonly concerns?: string
  readonly amounts: Readonly<Record<string, string>>
  readonly months: Readonly<Record<string, string>>
  readonly starts?: string
  readonly receiving?: { readonly flag: string; readonly monthly?: string }
  readonly warnings: readonly WarningRule[]
}
