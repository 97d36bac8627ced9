import type { Row } from '../cell.ts'
import { type Deadline, MOST_ROW_BYTES, type SheetLimits } from '../limits.ts'
import { type RowGate, rowGate } from '../open/gate.ts'
import type { Source } from '../open/source.ts'
import { streamPart } from '../zip/readPart.ts'
import { type BlockPlan, blocksOf, plainXml } from './blocks.ts'
import { cellsOfRow, type Surroundings } from './cells.ts'
import type { Workbook, WorkbookSheet } from './workbook.ts'
import { attributeOf } from './xml.ts'

/** The filled rows of one sheet, one at a time; the sheet itself is never held. */
export async function* rowsOfSheet(
  source: Source,
  book: Workbook,
  sheet: WorkbookSheet,
  limits: SheetLimits,
  deadline: Deadline,
): AsyncGenerator<Row> {
  const around = await book.surroundings()
  const pieces = streamPart(source, sheet.part, limits.mostInflatedBytes, limits)
  const plan: BlockPlan = {
    root: 'worksheet',
    element: 'row',
    within: 'sheetData',
    mostBytes: MOST_ROW_BYTES,
    part: sheet.name,
  }
  const gate = rowGate(sheet.name, limits)
  const counter = { row: 0 }
  for await (const { xml, prefix } of blocksOf(pieces, plan)) {
    deadline.check()
    yield* rowsOfBlock(plainXml(xml), prefix, gate, counter, around)
  }
}

function* rowsOfBlock(
  xml: string,
  prefix: string,
  gate: RowGate,
  counter: { row: number },
  around: Surroundings,
): Generator<Row> {
  const open = `<${prefix}row`
  const close = `</${prefix}row>`
  let at = 0
  while (true) {
    at = xml.indexOf(open, at)
    if (at === -1) return
    const tagEnd = xml.indexOf('>', at)
    if (tagEnd === -1) return
    const tag = xml.slice(at, tagEnd)
    at = tagEnd + 1
    if (/[\w.-]/.test(tag.charAt(open.length))) continue
    const number = Number(attributeOf(tag, 'r'))
    counter.row = Number.isInteger(number) && number > 0 ? number : counter.row + 1
    if (tag.endsWith('/')) continue
    const end = xml.indexOf(close, at)
    if (end === -1) return
    const row = gate(counter.row, cellsOfRow(xml.slice(at, end), prefix, counter.row, around))
    if (row !== undefined) yield row
    at = end + close.length
  }
}
