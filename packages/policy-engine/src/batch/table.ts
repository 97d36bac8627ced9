/**
 * A population as columns: what the fused back-end reads.
 *
 * Every entity has its rows in the order of their parents; `offsets[p]` to `offsets[p + 1]` are the rows that belong to
 * the parent's row p. Numbers are held as the canonical tree says (`language/ast.ts`). A region is a twelve-digit
 * number padded with zeros; the zeros at its end are read as "not given", six digits are the least.
 */
export type Numbers = Int32Array | Float64Array | Uint8Array | Uint16Array | Int16Array | Uint32Array

export interface Column {
  readonly values: Numbers
  /** Bit r % 8 of byte ⌊r / 8⌋ is 1 where row r is known. Absent: every row is known. */
  readonly known?: Uint8Array
}

export interface EntityRows {
  readonly rows: number
  /** One more than the parent has rows; absent for the household itself. */
  readonly offsets?: Int32Array
  /** By the name of the fact. */
  readonly columns: ReadonlyMap<string, Column>
  /** By the parent's row: whether the list itself is known. Absent: every list is known. */
  readonly listKnown?: Uint8Array
}

export interface Table {
  /** By the name of the entity. An entity that is absent is an empty list in every household. */
  readonly entities: ReadonlyMap<string, EntityRows>
  /** Facts that are the same everywhere, among them the defaults that silence states. They are folded into the code. */
  readonly constants: ReadonlyMap<string, number>
  /** By household: index into the jurisdictions of the parameter table. Absent: all of them are of the first. */
  readonly jurisdiction?: Uint16Array
}

/** How a column's numbers are kept: part of what compiled code is compiled for. */
export type Storage = 'i32' | 'f64' | 'u8' | 'u16' | 'i16' | 'u32'

/** What of a table is known before its rows are: what a program is compiled for. */
export interface Layout {
  readonly columns: ReadonlyMap<string, Storage>
  readonly constants: ReadonlyMap<string, number>
  readonly lists: ReadonlySet<string>
  /**
   * Facts that are unknown so often (the day of an event where there was none) that an unknown one must not send the
   * household away: the code carries it as an unknown value. Every other unknown fact routes its household.
   */
  readonly sparse?: ReadonlySet<string>
}

/** Unless said otherwise, a column of which more rows than this are unknown is sparse. */
const SPARSE = 0.05

/**
 * The layout of a table; tables of one layout share a program. Carrying unknown values costs time in every household,
 * routing them costs much more in some: `sparseAbove` is the share of unknown rows from which on they are carried.
 */
export function layoutOf(table: Table, sparseAbove: number = SPARSE): Layout {
  const columns = new Map<string, Storage>()
  const sparse = new Set<string>()
  for (const { rows, columns: own } of table.entities.values()) {
    for (const [name, { values, known }] of own) {
      columns.set(name, storageOf(values))
      if (known !== undefined && rows - countKnown(known, rows) > rows * sparseAbove) sparse.add(name)
    }
  }
  return { columns, constants: table.constants, lists: new Set(table.entities.keys()), sparse }
}

function countKnown(known: Uint8Array, rows: number): number {
  let count = 0
  for (let byte = 0; byte < rows >> 3; byte++) {
    let bits = known[byte] as number
    bits -= (bits >> 1) & 0x55
    bits = (bits & 0x33) + ((bits >> 2) & 0x33)
    count += (bits + (bits >> 4)) & 0x0f
  }
  for (let row = rows & ~7; row < rows; row++) if (isKnown(known, row)) count++
  return count
}

export function storageOf(values: Numbers): Storage {
  if (values instanceof Int32Array) return 'i32'
  if (values instanceof Float64Array) return 'f64'
  if (values instanceof Uint8Array) return 'u8'
  if (values instanceof Uint16Array) return 'u16'
  if (values instanceof Int16Array) return 'i16'
  return 'u32'
}

/** The least and the greatest number that a storage can hold. */
export function rangeOf(storage: Storage): readonly [number, number] {
  switch (storage) {
    case 'u8':
      return [0, 255]
    case 'u16':
      return [0, 65535]
    case 'i16':
      return [-32768, 32767]
    case 'u32':
      return [0, 4294967295]
    case 'i32':
      return [-2147483648, 2147483647]
    case 'f64':
      return [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]
  }
}

/** Whether bit `row` of a validity bitmap is on; an absent bitmap knows everything. */
export function isKnown(known: Uint8Array | undefined, row: number): boolean {
  return known === undefined || (((known[row >> 3] as number) >> (row & 7)) & 1) === 1
}
