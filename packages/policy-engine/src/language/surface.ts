import type { AggregateKind, ClauseRef, Comparison, Rounding, Span } from './ast.ts'

/** A formula as it is written, before names and types are known. */
export type Surface = { readonly span: Span } & (
  | { readonly form: 'number'; readonly text: string; readonly unit: string }
  | { readonly form: 'day' | 'month' | 'label' | 'name'; readonly text: string }
  | { readonly form: 'flag'; readonly value: boolean }
  | { readonly form: 'gap'; readonly reason: string; readonly clauses: readonly ClauseRef[] }
  | { readonly form: 'binary'; readonly sign: '+' | '−' | '×' | '÷'; readonly left: Surface; readonly right: Surface }
  | { readonly form: 'negate'; readonly operand: Surface }
  | { readonly form: 'not'; readonly operand: Surface }
  | { readonly form: 'compare'; readonly relation: Comparison; readonly left: Surface; readonly right: Surface }
  | { readonly form: 'in'; readonly operand: Surface; readonly set: readonly Surface[]; readonly negated: boolean }
  | { readonly form: 'and' | 'or'; readonly operands: readonly Surface[] }
  | { readonly form: 'if'; readonly test: Surface; readonly then: Surface; readonly otherwise: Surface }
  | { readonly form: 'round'; readonly mode: Rounding; readonly operand: Surface; readonly to?: Surface }
  | { readonly form: 'call'; readonly name: string; readonly args: readonly Surface[] }
  | {
      readonly form: 'choose'
      readonly on: Surface
      readonly cases: readonly { readonly labels: readonly Surface[]; readonly then: Surface }[]
      readonly otherwise?: Surface
    }
  | {
      readonly form: 'aggregate'
      readonly kind: AggregateKind
      readonly over: string
      readonly where?: Surface
      readonly body?: Surface
    }
)

/** The member of the union with that form, also where one member serves several forms. */
export type SurfaceOf<F extends Surface['form']> = Surface extends infer S
  ? S extends Surface
    ? F extends S['form']
      ? S
      : never
    : never
  : never
