import type { Expr } from '../language/ast.ts'

/** What a determination, a simulation or a page asks the packs for. */
export interface RulesRequest {
  /** Region code of 2 to 12 digits; the packs of the code and of its prefixes apply. */
  readonly jurisdiction: string
  /** Days since 1970-01-01. */
  readonly on: number
  /** Only values published by this day count; absent: the newest. */
  readonly known?: number
  /** Held numbers that stand in for the packs' values: of one case, or of a reform. */
  readonly overrides?: ReadonlyMap<string, Override>
  /** Formulas of a reform, already checked. */
  readonly formulas?: ReadonlyMap<string, { readonly expr: Expr; readonly source: string }>
}

export interface Override {
  readonly value?: number
  readonly bands?: readonly { readonly atLeast: number; readonly value: number }[]
  readonly by: 'case' | 'reform'
}
