import { columnLetter } from '../cell.ts'
import { daySerial } from './daySerial.ts'
import { neutralise } from './neutralise.ts'
import { MOST_NOTES, type Note } from './notes.ts'
import { type ColumnFormat, type ColumnPlan, type OutCell, type OutRow, type SheetPlan, widthOf } from './plan.ts'
import { HEADER_STYLE, REMARK_STYLE, REQUIRED_HEADER_STYLE, styleOf, TITLE_STYLE } from './styles.ts'
import { escapeXml, textElement, XML_START } from './xml.ts'

/** What is only known once every row has been written. */
export interface SheetTail {
  readonly notes: Note[]
}

/** Where each column's choices stand on the sheet of choices; undefined for a column without any. */
export type ChoiceRanges = readonly (string | undefined)[]

const PIECE = 64 * 1024
const DEFAULT_EMPTY_ROWS = 0
/** A page header holds 255 characters, codes included. */
const LONGEST_WATERMARK = 200

/** A sheet in pieces of text. */
export async function* sheetXml(plan: SheetPlan, ranges: ChoiceRanges, tail: SheetTail): AsyncGenerator<string> {
  const titles = plan.titles ?? []
  const headerRow = titles.length + 1
  yield opening(plan, headerRow)
  let held = titles.map(titleRow).join('')
  held += rowXml(headerRow, headerCells(plan.columns, headerRow), 32)
  const letters = plan.columns.map((_, index) => columnLetter(index + 1))
  const formats = plan.columns.map(({ format }) => format ?? 'text')
  let row = headerRow
  for await (const cells of plan.rows) {
    row += 1
    held += rowXml(row, rowCells(cells, row, letters, formats, tail))
    if (held.length < PIECE) continue
    yield held
    held = ''
  }
  yield `${held}</sheetData>${closing(plan, ranges, headerRow, row, tail)}`
}

function opening(plan: SheetPlan, headerRow: number): string {
  const columns = plan.columns.map((column, index) => {
    const at = index + 1
    return `<col min="${at}" max="${at}" width="${widthOf(column)}" style="${styleOf(column.format ?? 'text')}" customWidth="1"/>`
  })
  const below = `A${headerRow + 1}`
  return `${XML_START}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headerRow}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`
}

function titleRow(title: string, index: number): string {
  const row = index + 1
  return rowXml(row, cellXml(row, 1, title, index === 0 ? TITLE_STYLE : REMARK_STYLE), index === 0 ? 30 : 20)
}

function headerCells(columns: readonly ColumnPlan[], row: number): string {
  return columns
    .map(({ name, required }, index) => cellXml(row, index + 1, name, required ? REQUIRED_HEADER_STYLE : HEADER_STYLE))
    .join('')
}

function rowXml(row: number, cells: string, height?: number): string {
  return `<row r="${row}"${height === undefined ? '' : ` ht="${height}" customHeight="1"`}>${cells}</row>`
}

function rowCells(
  cells: OutRow,
  row: number,
  letters: readonly string[],
  formats: readonly ColumnFormat[],
  tail: SheetTail,
): string {
  let xml = ''
  for (const [index, cell] of cells.entries()) {
    const letter = letters[index]
    if (letter === undefined) throw new RangeError(`row ${row} has more cells than columns`)
    const marked = typeof cell === 'object' && cell !== null
    if (marked && tail.notes.length < MOST_NOTES) tail.notes.push({ row, column: index + 1, text: cell.note })
    xml += valueXml(`${letter}${row}`, cell, formats[index] ?? 'text', marked)
  }
  return xml
}

function valueXml(at: string, cell: OutCell, format: ColumnFormat, marked: boolean): string {
  const value = typeof cell === 'object' ? (cell?.text ?? '') : cell
  const style = styleOf(format, marked)
  if (value === '') return marked ? `<c r="${at}" s="${style}"/>` : ''
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}" s="${style}"><v>${value}</v></c>` : ''
  const serial = format === 'day' ? daySerial(value) : undefined
  if (serial !== undefined) return `<c r="${at}" s="${style}"><v>${serial}</v></c>`
  return `<c r="${at}" s="${style}" t="inlineStr"><is>${textElement(neutralise(value))}</is></c>`
}

function cellXml(row: number, column: number, text: string, style: number): string {
  return `<c r="${columnLetter(column)}${row}" s="${style}" t="inlineStr"><is>${textElement(neutralise(text))}</is></c>`
}

function closing(plan: SheetPlan, ranges: ChoiceRanges, headerRow: number, lastRow: number, tail: SheetTail): string {
  const width = columnLetter(Math.max(1, plan.columns.length))
  const merged = (plan.titles ?? []).map((_, index) => `<mergeCell ref="A${index + 1}:${width}${index + 1}"/>`)
  const last = Math.max(headerRow + 1, lastRow + (plan.emptyRows ?? DEFAULT_EMPTY_ROWS))
  const filter = lastRow > headerRow ? `<autoFilter ref="A${headerRow}:${width}${lastRow}"/>` : ''
  const merges =
    merged.length === 0 || plan.columns.length < 2
      ? ''
      : `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>`
  const notes = tail.notes.length === 0 ? '' : '<legacyDrawing r:id="rId1"/>'
  return `${filter}${merges}${validations(plan.columns, ranges, headerRow + 1, last)}<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/>${pageMarks(plan.watermark)}${notes}</worksheet>`
}

function validations(columns: readonly ColumnPlan[], ranges: ChoiceRanges, from: number, until: number): string {
  const rules = columns.flatMap(({ hint, name }, index) => {
    const range = ranges[index]
    if (range === undefined && hint === undefined) return []
    const letter = columnLetter(index + 1)
    const prompt =
      hint === undefined
        ? ''
        : ` showInputMessage="1" promptTitle="${escapeXml(name.slice(0, 32))}" prompt="${escapeXml(hint.slice(0, 255))}"`
    const list =
      range === undefined
        ? ''
        : ` type="list" showErrorMessage="1" errorTitle="不在可选范围" error="请从下拉列表中选择。"`
    const formula = range === undefined ? '' : `<formula1>${escapeXml(range)}</formula1>`
    return [
      `<dataValidation${list} allowBlank="1"${prompt} sqref="${letter}${from}:${letter}${until}">${formula}</dataValidation>`,
    ]
  })
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

/** In page headers & begins a code, so one that is meant is doubled. */
function pageMarks(watermark: string | undefined): string {
  if (watermark === undefined) return ''
  const text = escapeXml(
    watermark
      .slice(0, LONGEST_WATERMARK)
      .replaceAll('&', '&&')
      .replace(/[\r\n]+/g, ' '),
  )
  return `<headerFooter><oddHeader>&amp;C${text}</oddHeader><oddFooter>&amp;L${text}&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`
}
