import { createWriteStream } from 'node:fs'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { neutralise } from './neutralise.ts'
import type { OutCell, OutRow } from './plan.ts'

/** Without it Excel takes UTF-8 for the encoding of the machine, and Chinese for noise. */
const BOM = '\uFEFF'
const PIECE = 64 * 1024

/**
 * Writes a CSV that Excel opens in Chinese: UTF-8 with a mark, CRLF, texts neutralised. Excel still takes eighteen
 * digits in a CSV for a number and loses the last ones; where people open the file by hand, offer an .xlsx.
 */
export async function writeCsv(
  target: string | Writable,
  columns: readonly string[],
  rows: Iterable<OutRow> | AsyncIterable<OutRow>,
): Promise<void> {
  const writable = typeof target === 'string' ? createWriteStream(target) : target
  await pipeline(Readable.from(piecesOf(columns, rows)), writable)
}

async function* piecesOf(columns: readonly string[], rows: Iterable<OutRow> | AsyncIterable<OutRow>) {
  let held = BOM + lineOf(columns)
  for await (const row of rows) {
    held += lineOf(row)
    if (held.length < PIECE) continue
    yield held
    held = ''
  }
  yield held
}

function lineOf(cells: OutRow): string {
  return `${cells.map(quoted).join(',')}\r\n`
}

function quoted(cell: OutCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  const text = neutralise(typeof cell === 'object' ? cell.text : cell)
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
