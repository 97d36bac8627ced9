import type { Span } from './ast.ts'

/** What may be wrong in a formula or a pack, by a code that never changes its meaning. */
export type RuleFault =
  | 'syntax'
  | 'unknown-name'
  | 'wrong-entity'
  | 'wrong-unit'
  | 'implicit-rounding'
  | 'cycle'
  | 'dates-overlap'
  | 'dates-missing'
  | 'clause-missing'
  | 'name-taken'
  | 'mode-missing'
  | 'narrowing'
  | 'shape'
  | 'document-unknown'
  | 'value-form'

/** A fault in a formula: the place is a span of its text; the pack's loader adds file and line. */
export class FormulaError extends Error {
  readonly fault: RuleFault
  readonly span: Span
  readonly english: string

  constructor(fault: RuleFault, chinese: string, english: string, span: Span) {
    super(chinese)
    this.fault = fault
    this.english = english
    this.span = span
  }
}

/** A fault in a pack, ready to be shown: where it is and what it says, in Chinese and English. */
export interface PackFault {
  readonly code: `pack.${RuleFault}`
  readonly file: string
  readonly line: number
  /** Place inside the file: variables[3].formula, and the name it concerns when there is one. */
  readonly where: string
  readonly zh: string
  readonly en: string
}
