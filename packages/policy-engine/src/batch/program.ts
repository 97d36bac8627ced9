import type { Storage } from './table.ts'

/** The arrays of one run, by position: all that generated code sees. */
export interface UnitArrays {
  readonly columns: readonly ArrayLike<number>[]
  /** Validity bitmaps of the columns, for those that are sparse. */
  readonly known: readonly Uint8Array[]
  readonly imports: readonly ArrayLike<number>[]
  readonly offsets: readonly Int32Array[]
  readonly scratch: readonly Float64Array[]
  readonly sinks: readonly { [row: number]: number }[]
  readonly places: Float64Array
  readonly placeWidth: number
  readonly jurisdiction: Uint16Array
  readonly jurisdictions: number
  /** By household: 1 where the answer is left to the explaining back-end. */
  readonly routed: Uint8Array
  readonly bands: Float64Array
  readonly bandWidth: number
}

export type UnitFunction = (arrays: UnitArrays, from: number, until: number) => void
export type PrepareFunction = (parameters: Float64Array, places: Float64Array, jurisdictions: number) => void

/** A value kept from one unit for a later one, in an array as long as one piece of the population. */
export interface Kept {
  readonly variable: string
  readonly entity: string
  readonly storage: Storage
}

export interface ReadColumn {
  readonly entity: string
  readonly fact: string
  readonly storage: Storage
  /** Unknown rows are carried as unknown values instead of routing their household. */
  readonly sparse: boolean
}

export interface Unit {
  readonly module: string
  /** Text of the function; numbers and made-up names only. */
  readonly source: string
  readonly columns: readonly ReadColumn[]
  readonly imports: readonly string[]
  readonly entities: readonly string[]
  readonly scratch: readonly string[]
  /** What sink k is: an output of the program, or a kept value. */
  readonly sinks: readonly ({ readonly output: number } | { readonly kept: string })[]
}

export interface BatchOutput {
  readonly name: string
  readonly entity: string
  readonly storage: Storage
  /** The flag without which the value is 0. */
  readonly when?: string
}

/**
 * Rules compiled for one layout of columns. It holds no figure, for parameters come with each run, and no function: it may
 * be sent to another thread.
 */
export interface BatchProgram {
  readonly outputs: readonly BatchOutput[]
  readonly units: readonly Unit[]
  readonly kept: ReadonlyMap<string, Kept>
  /** Columns of the parameter table, in order. */
  readonly parameters: readonly {
    readonly id: string
    readonly lo: number
    readonly hi: number
    readonly nullable: boolean
  }[]
  readonly bands: readonly { readonly id: string; readonly nullable: boolean }[]
  /** Entities whose lists must be known. */
  readonly lists: readonly string[]
  /** Text of the function that works out what follows from the figures alone. */
  readonly prepare: string
  readonly placeWidth: number
  /** How many variables the outputs need, folded ones included: the measure of the work. */
  readonly variables: number
  /** From the household's list to the deepest: entity and parent. */
  readonly parents: ReadonlyMap<string, string | undefined>
  readonly root: string
}
