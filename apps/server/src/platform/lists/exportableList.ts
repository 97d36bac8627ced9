import type { Words } from '@doudi/contract'
import type { z } from 'zod'
import type { Context } from '../command/index.ts'

/** How the values of a column are written: days as ISO, months as 2026-07, money in whole fen, choices as codes. */
export type ColumnKind = 'text' | 'day' | 'month' | 'fen' | 'count' | 'number' | 'choice'

/** Why a column is masked by default. */
export type Sensitivity = 'identity' | 'telephone' | 'account' | 'health' | 'address'

export interface ListColumn {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly kind: ColumnKind
  /** What `rows` gives is masked; only `open` gives it in full. */
  readonly sensitive?: Sensitivity
  /** The words of a choice by its code; a code without words is written as it is. */
  readonly choices?: Readonly<Record<string, Words>>
}

/** Several codes stand in one cell, one after the other. */
export type ListValue = string | number | null | readonly string[]
export type ListValues = Readonly<Record<string, ListValue>>

export interface ListRow {
  /** Of whom the row speaks, with the village in charge: opening it leaves a receipt for them. */
  readonly person?: { readonly id: string; readonly region: string }
  /** By the key of the column; a missing key is an empty cell. Sensitive values are masked. */
  readonly values: ListValues
}

/** What a list reads with: the transaction is in the scope of whoever sees the list. */
export type ListContext = Pick<Context, 'tx' | 'county' | 'keyring' | 'now' | 'today'>

/** A list that a screen shows and that can be taken away as a file: exactly what is seen, masked. */
export interface ExportableList<Filter extends z.ZodType = z.ZodType> {
  /** `registry.roll`: slice and list. It stays for ever: layouts and the ledger name it. */
  readonly name: `${string}.${string}`
  /** Whoever may read the list on the screen may take it as a masked file. */
  readonly permission: `${string}.${string}`
  readonly words: Words
  readonly columns: readonly ListColumn[]
  readonly filter: Filter
  /** The filter in words, for whoever approves an export and for the title of the sheet. It names no person. */
  inWords(filter: z.output<Filter>): Words
  /** How many rows there are now. */
  count(context: ListContext, filter: z.output<Filter>): Promise<number>
  /** All rows, page by page (`inPages`), in an order that stays. */
  rows(context: ListContext, filter: z.output<Filter>): AsyncIterable<ListRow>
  /**
   * The sensitive values of these rows in full, in the same order; called only for an export that was approved as
   * unmasked, a few hundred rows at a time, after the receipts were left. A list without it has no unmasked export.
   */
  open?(context: ListContext, rows: readonly ListRow[]): Promise<readonly ListValues[]>
}

/** Declares a list; a slice gives it to the whole in `lists`. */
export function defineList<Filter extends z.ZodType>(list: ExportableList<Filter>): ExportableList {
  return list as ExportableList<never> as ExportableList
}
