/**
 * The facts of one household as the engine reads them: a tree of rows of numbers.
 *
 * Numbers are held as the canonical tree says (`language/ast.ts`): whole fen, shares × 10000, enum indices,
 * days since 1970-01-01, months × 12. A region is the range of all twelve-digit codes below its prefix.
 */

/** Where a fact comes from: the file said so; its silence states it by the defaults of the format; found at the award and not contradicted. */
export type Provenance = 'stated' | 'assumed' | 'held'

/** A fact that is known, or known to lie between two bounds (both inclusive). A fact with no cell is unknown. */
export interface FactCell {
  readonly atLeast: number
  readonly atMost: number
  readonly from: Provenance
}

/** One household, member, income, vehicle …: its facts by name, and its lists by entity name. */
export interface FactRow {
  /** The id of a member, for results; empty for the others. */
  readonly id: string
  readonly facts: ReadonlyMap<string, FactCell>
  /** A list that is itself not known stands as `unknown`; a list that is absent is empty. */
  readonly lists: ReadonlyMap<string, readonly FactRow[] | 'unknown'>
}

/** A fact that has one known number. */
export function known(value: number, from: Provenance = 'stated'): FactCell {
  return { atLeast: value, atMost: value, from }
}
