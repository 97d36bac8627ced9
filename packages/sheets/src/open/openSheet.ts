import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import type { Row } from '../cell.ts'
import { openCsv, rowsOfCsv } from '../csv/readCsv.ts'
import { type Deadline, SHEET_LIMITS, type SheetLimits } from '../limits.ts'
import { refusal } from '../problem.ts'
import { rowsOfSheet } from '../xlsx/rows.ts'
import { openWorkbook, type SheetName } from '../xlsx/workbook.ts'
import { contentKindOf } from './contentKind.ts'
import { startDeadline } from './gate.ts'
import { checkFileName, openSource, type Source } from './source.ts'

export type SheetFormat = 'xlsx' | 'xls' | 'csv'

export interface OpenOptions {
  /** The name the file was sent under; shown in refusals, never used to find it. */
  readonly name?: string
  /** The sheet to read; otherwise the first that is not hidden. */
  readonly sheet?: string
  readonly limits?: Partial<SheetLimits>
  /** Where a stream is kept while it is read; else the temporary folder. */
  readonly folder?: string
}

/** A spreadsheet whose rows can be read once, in order, one at a time. */
export interface OpenedSheet {
  readonly format: SheetFormat
  /** The format as an officer would call it: “旧版 .xls”. */
  readonly formatName: { readonly zh: string; readonly en: string }
  /** Of a CSV only. */
  readonly encoding?: string
  readonly separator?: string
  readonly sheets: readonly SheetName[]
  /** Filled rows of the chosen sheet. */
  readonly rows: AsyncIterable<Row>
  /** Filled rows of another sheet of the same workbook. */
  readonly rowsOf: (sheet: string) => AsyncIterable<Row>
  /** Lets go of the file; a stream's copy is removed. */
  readonly close: () => Promise<void>
}

const FORMAT_NAMES: Readonly<Record<SheetFormat, OpenedSheet['formatName']>> = {
  xlsx: { zh: 'Excel 工作簿 .xlsx', en: 'Excel workbook .xlsx' },
  xls: { zh: '旧版 .xls', en: 'old .xls' },
  csv: { zh: 'CSV 文本', en: 'CSV text' },
}

type Content = Omit<OpenedSheet, 'formatName' | 'rows' | 'close'>

/**
 * Opens a spreadsheet by its content, whatever its name says. Refusals (`SheetRefusal`) come when it is opened, or
 * with the row at which it turns out to be damaged or too large.
 */
export async function openSheet(from: string | Readable, options: OpenOptions = {}): Promise<OpenedSheet> {
  const name = options.name ?? (typeof from === 'string' ? basename(from) : '')
  checkFileName(name)
  const limits = { ...SHEET_LIMITS, ...options.limits }
  const deadline = startDeadline(limits)
  const source = await openSource(from, limits, options.folder)
  try {
    const content = await openContent(source, name, limits, deadline)
    const chosen = chooseSheet(content.sheets, options.sheet)
    return {
      ...content,
      formatName: FORMAT_NAMES[content.format],
      rows: content.rowsOf(chosen.name),
      rowsOf: (sheet) => content.rowsOf(chooseSheet(content.sheets, sheet).name),
      close: source.close,
    }
  } catch (error) {
    await source.close()
    throw error
  }
}

async function openContent(source: Source, name: string, limits: SheetLimits, deadline: Deadline): Promise<Content> {
  const kind = await contentKindOf(source, name)
  if (kind === 'xls') {
    // Loaded only for the old format: it is the largest library of this package.
    const { openXls, rowsOfXls } = await import('../xls/readXls.ts')
    const old = await openXls(source, limits)
    return { format: 'xls', sheets: old.sheets, rowsOf: (sheet) => rowsOfXls(old, sheet, limits, deadline) }
  }
  if (kind === 'text') {
    const file = await openCsv(source)
    const only = { name: name.replace(/\.[^.]*$/, '') || 'CSV', hidden: false }
    return {
      format: 'csv',
      ...file,
      sheets: [only],
      rowsOf: (sheet) => rowsOfCsv(source, file, sheet, limits, deadline),
    }
  }
  const book = await openWorkbook(source, name, limits, deadline)
  return {
    format: 'xlsx',
    sheets: book.sheets.map(({ name: tab, hidden }) => ({ name: tab, hidden })),
    rowsOf: (wanted) => {
      const sheet = book.sheets.find((one) => one.name === wanted)
      if (sheet === undefined) throw noSheet(book.sheets, wanted)
      return rowsOfSheet(source, book, sheet, limits, deadline)
    },
  }
}

function chooseSheet(sheets: readonly SheetName[], wanted: string | undefined): SheetName {
  const chosen =
    wanted === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find(({ name }) => name === wanted)
  if (chosen === undefined) throw noSheet(sheets, wanted ?? '')
  return chosen
}

function noSheet(sheets: readonly SheetName[], wanted: string) {
  return refusal('sheet.no-sheet', { name: wanted, found: sheets.map(({ name }) => name).join('、') })
}
