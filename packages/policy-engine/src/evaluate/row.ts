import type { FactRow } from '../facts/sheet.ts'
import type { Cause, Value } from './value.ts'

/** One household, member, income … while it is evaluated. */
export interface Row {
  readonly id: string
  readonly entity: number
  readonly name: string
  readonly parent: Row | undefined
  readonly facts: readonly Value[]
  readonly source: FactRow
  readonly variables: Value[]
  /** By entity index; 'unknown' carries why the list is not known. */
  readonly children: readonly (readonly Row[] | { readonly unknown: Cause })[]
}
