import type { Tx } from '../db/index.ts'
import type { Cell } from './columnCipher.ts'

/** The values of a row that a declaration asked for, as text. */
export type SecretRow = Readonly<Record<string, string>>

/** A column that holds encrypted values, so that it can be written anew under another key. */
export interface SealedColumn {
  readonly table: `${string}.${string}`
  readonly column: string
  /** What is in it, as a code: identity-number. */
  readonly purpose: string
  /** The columns that make the primary key after county. */
  readonly key: readonly [string, ...string[]]
  /** Further columns of the row that the binding needs. */
  readonly reads?: readonly string[]
  /** How many values are renewed in one step, where they are large: a thousand unless said. */
  readonly atOnce?: number
  /** The cell that the value was bound to when it was encrypted: not always the one it lies in. */
  cellOf(row: SecretRow): Cell
}

/** A column that holds blind indexes of the number that lies encrypted in the same row. */
export interface IndexedColumn {
  readonly table: `${string}.${string}`
  readonly column: string
  readonly scope: string
  readonly of: SealedColumn
  /** Where the same index stands as hexadecimal text, and how one is exchanged for another in the same transaction. */
  readonly also?: {
    readonly table: `${string}.${string}`
    readonly column: string
    exchange(tx: Tx, county: string, row: SecretRow, from: Buffer, to: Buffer): Promise<void>
  }
}

/** Every place where something lies under a key of the keyring. Slices declare theirs. */
export interface SecretColumns {
  readonly sealed: readonly SealedColumn[]
  readonly indexed: readonly IndexedColumn[]
}
