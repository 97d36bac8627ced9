import { type CellObject, read, set_cptable, type WorkBook } from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { type Cell, type CellFlag, flagsOfText, type Row } from '../cell.ts'
import type { Deadline, SheetLimits } from '../limits.ts'
import { rowGate } from '../open/gate.ts'
import { inMegabytes, readAt, type Source } from '../open/source.ts'
import { refusal } from '../problem.ts'
import { numberText } from '../xlsx/numbers.ts'
import { dayOfSerial, lookOf } from '../xlsx/styles.ts'
import type { SheetName } from '../xlsx/workbook.ts'
import { broken } from '../zip/directory.ts'

/** An old workbook. Its format can only be read whole, which is why it has a size limit of its own. */
export interface OldWorkbook {
  readonly sheets: readonly SheetName[]
  readonly book: WorkBook
}

// Excel 95 wrote Chinese in code page 936.
set_cptable(codepages)

// The library also speaks of encryption where it has merely lost its way in a damaged file.
const PASSWORD = /^(?:File is password-protected|Encryption scheme|Password is incorrect|ECMA-376)/

/** Reads an old .xls; formulas and macros stay what they are: bytes that nobody runs. */
export async function openXls(source: Source, limits: SheetLimits): Promise<OldWorkbook> {
  if (source.size > limits.mostOldBytes)
    throw refusal('sheet.old-file-too-large', { most: inMegabytes(limits.mostOldBytes) })
  const book = readBook(await readAt(source, 0, source.size))
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
  }))
  if (sheets.length === 0) throw broken('里面没有工作表', 'there is no sheet in it')
  return { sheets, book }
}

function readBook(bytes: Buffer): WorkBook {
  try {
    return read(bytes, { type: 'buffer', dense: true, cellNF: true, cellText: false, cellHTML: false, WTF: false })
  } catch (error) {
    const said = error instanceof Error ? error.message : ''
    if (PASSWORD.test(said)) throw refusal('sheet.encrypted')
    throw broken('旧版 .xls 的内容读不通', 'the content of the old .xls cannot be followed')
  }
}

/** The filled rows of one sheet. */
export async function* rowsOfXls(
  { book }: OldWorkbook,
  sheet: string,
  limits: SheetLimits,
  deadline: Deadline,
): AsyncGenerator<Row> {
  const gate = rowGate(sheet, limits)
  const since1904 = book.Workbook?.WBProps?.date1904 === true
  const lines = (book.Sheets[sheet]?.['!data'] ?? []) as (CellObject | undefined)[][]
  for (const [index, line] of lines.entries()) {
    deadline.check()
    if (line === undefined) continue
    const found = line.flatMap((cell, at) => cellOf(cell, at + 1, index + 1, since1904) ?? [])
    const row = gate(index + 1, found)
    if (row !== undefined) yield row
  }
}

function cellOf(cell: CellObject | undefined, column: number, row: number, since1904: boolean): Cell | undefined {
  if (cell === undefined || cell.v === undefined) return undefined
  const { kind, text, flags } = contentOf(cell, since1904)
  const marked = flags === undefined ? {} : { flags }
  if (cell.f !== undefined) return { kind: 'formula', text, column, row, formula: cell.f, ...marked }
  return text === '' ? undefined : { kind, text, column, row, ...marked }
}

interface Value {
  readonly kind: 'text' | 'number' | 'date'
  readonly text: string
  readonly flags?: readonly CellFlag[] | undefined
}

function contentOf({ t, v, w, z }: CellObject, since1904: boolean): Value {
  if (t === 'e') return { kind: 'text', text: w ?? '#N/A', flags: ['error-value'] }
  if (t === 'b') return { kind: 'text', text: v === true ? 'TRUE' : 'FALSE' }
  if (t !== 'n') return { kind: 'text', text: String(v), flags: flagsOfText(String(v)) }
  const look = typeof z === 'string' ? lookOf(z) : 'plain'
  const day = look === 'day' ? dayOfSerial(Number(v), since1904) : undefined
  if (day !== undefined) return { kind: 'date', text: day }
  return { kind: 'number', ...numberText(String(v), typeof look === 'object' ? look.zeros : 0) }
}
