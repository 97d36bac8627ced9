import type { InputColumn } from './columns.ts'
import type { SqlType } from './snippets.ts'

/** A temporary table that the loader makes and fills, one row for every row of the entity. */
export interface InputTable {
  readonly entity: string
  readonly table: string
  /** Besides `id`, `parent` (but for the household) and `jurisdiction` (the household alone), all int. */
  readonly columns: readonly InputColumn[]
}

export interface OutputColumn {
  readonly variable: string
  readonly column: string
  readonly type: SqlType
}

/** Results of one entity: one row per row of the input, to be read in the order of `id`. */
export interface OutputTable {
  readonly entity: string
  readonly table: string
  readonly columns: readonly OutputColumn[]
}

/** The rules as SQL, what it reads and where its answers stand. */
export interface SqlProgram {
  readonly inputs: readonly InputTable[]
  /** Numbers of the parameters read, by id: rows of `parameter (jurisdiction, id, value, at_least, band_value)`. */
  readonly parameters: ReadonlyMap<string, number>
  /** Statements for one transaction; every table they make is temporary and goes with it. */
  readonly text: string
  readonly outputs: readonly OutputTable[]
}
