import type { ExprOf } from '../language/ast.ts'
import type { RegionRange, SqlType } from './snippets.ts'

/** A column that the generated SQL computes for every row of an entity. */
export interface PlannedColumn {
  readonly name: string
  readonly entity: string
  /** SQL over other columns of the entity, its ancestors and, for an aggregate, of `over`. */
  readonly text: string
  readonly needs: readonly string[]
  readonly aggregate?: { readonly over: string; readonly empty: string; readonly listKnown: string }
}

/** A column that the loader brings: a fact, one end of a region, or whether a list is known. */
export interface InputColumn {
  readonly column: string
  readonly entity: string
  readonly type: SqlType
  readonly of:
    | { readonly kind: 'fact'; readonly fact: string; readonly end?: 'atLeast' | 'atMost' }
    | { readonly kind: 'list'; readonly over: string }
}

/** What of a table is known before its rows are. The layout of a batch table is one. */
export interface SqlLayout {
  /** Facts that have a column. */
  readonly columns: { has(fact: string): boolean }
  /** Facts that are the same everywhere. */
  readonly constants: ReadonlyMap<string, number>
  /** Entities that have rows; the others are empty lists. */
  readonly lists: { has(entity: string): boolean }
}

/** What an expression asks for while it becomes SQL. Everything given is the name of a column or a literal. */
export interface Columns {
  fact(name: string, type: SqlType): string
  region(name: string): RegionRange | undefined
  variable(name: string): string
  parameter(id: string): string | undefined
  bands(id: string): { readonly at: string; readonly is: string } | undefined
  aggregate(expr: ExprOf<'aggregate'>): string
  /** A name or literal standing for this text: the text itself, or a column that holds it. */
  atom(text: string, entity: string): string
}

/** Where an expression stands: the entity whose rows it is computed for. */
export interface Place {
  readonly entity: string
  readonly plan: Columns
}
