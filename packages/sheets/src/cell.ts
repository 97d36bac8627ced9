/** What a cell holds. A formula is shown by the value last computed by the office program; it is never evaluated. */
export type CellKind = 'text' | 'number' | 'date' | 'empty' | 'formula'

/**
 * What a reader should know before trusting a cell.
 * `digits-lost`: a number too long for a spreadsheet number, whose last digits are zeros by now.
 * `formula-text`: a text that an office program would run if it were typed.
 * `garbled`: characters that were destroyed when the file was saved in the wrong encoding.
 * `error-value`: #N/A, #REF! and their like.
 */
export type CellFlag = 'digits-lost' | 'formula-text' | 'garbled' | 'error-value'

/** One cell as it stands in the file. Dates are ISO days; everything else is the text a person would read. */
export interface Cell {
  readonly kind: CellKind
  readonly text: string
  /** Counted from 1. */
  readonly column: number
  readonly row: number
  /** The formula without its sign, as evidence only. */
  readonly formula?: string
  readonly flags?: readonly CellFlag[]
}

/** A row that holds at least one filled cell; gaps are cells of kind `empty`, so `cells[0]` is always column A. */
export interface Row {
  readonly sheet: string
  readonly row: number
  readonly cells: readonly Cell[]
}

/** 1 → A, 27 → AA. */
export function columnLetter(column: number): string {
  let rest = column
  let letters = ''
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
    rest = Math.floor((rest - 1) / 26)
  }
  return letters
}

const EXPONENT_NUMBER = /^\d\.\d+E\+?1[4-9]$/i
const RUNS_WHEN_TYPED = /^[=＝]/
/** The two ways in which Chinese text that went through the wrong encoding ends up. */
const GARBLED = /\uFFFD|锟斤拷/

/** A cell of text with the flags its text alone can tell. */
export function textCell(text: string, column: number, row: number): Cell {
  if (text === '') return { kind: 'empty', text, column, row }
  const flags = flagsOfText(text)
  return flags === undefined ? { kind: 'text', text, column, row } : { kind: 'text', text, column, row, flags }
}

/** undefined for the many texts that have nothing to tell. */
export function flagsOfText(text: string): readonly CellFlag[] | undefined {
  const flags: CellFlag[] = []
  if (RUNS_WHEN_TYPED.test(text)) flags.push('formula-text')
  if (GARBLED.test(text)) flags.push('garbled')
  if (text.length < 25 && EXPONENT_NUMBER.test(text)) flags.push('digits-lost')
  return flags.length > 0 ? flags : undefined
}

/** The row with its gaps filled, or undefined when nothing is in it. Later cells of the same place win. */
export function rowOf(sheet: string, row: number, found: readonly Cell[]): Row | undefined {
  let last = 0
  for (const cell of found) if (cell.kind !== 'empty' && cell.column > last) last = cell.column
  if (last === 0) return undefined
  const cells: Cell[] = new Array(last)
  for (const cell of found) if (cell.column <= last) cells[cell.column - 1] = cell
  for (let index = 0; index < last; index++) {
    if (cells[index] === undefined) cells[index] = { kind: 'empty', text: '', column: index + 1, row }
  }
  return { sheet, row, cells }
}
