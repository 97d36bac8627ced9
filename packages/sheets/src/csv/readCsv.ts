import { type Cell, type Row, textCell } from '../cell.ts'
import type { Deadline, SheetLimits } from '../limits.ts'
import { rowGate } from '../open/gate.ts'
import { readAt, type Source, streamAt } from '../open/source.ts'
import { ownCopy } from '../xlsx/xml.ts'
import { type Encoding, encodingOf } from './encoding.ts'
import { CsvReader, separatorOf } from './parse.ts'

/** A CSV file, understood but not yet read. */
export interface CsvFile {
  readonly encoding: Encoding
  readonly separator: string
}

const START = 64 * 1024

/** Finds out how the text is encoded and separated. */
export async function openCsv(source: Source): Promise<CsvFile> {
  const start = await readAt(source, 0, START)
  const encoding = await encodingOf(source, start)
  const text = new TextDecoder(encoding).decode(start, { stream: true })
  return { encoding, separator: separatorOf(text) }
}

/** The filled rows of a CSV. Every cell is text: a CSV knows no numbers, which is why its zeros are safe. */
export async function* rowsOfCsv(
  source: Source,
  file: CsvFile,
  sheet: string,
  limits: SheetLimits,
  deadline: Deadline,
): AsyncGenerator<Row> {
  const gate = rowGate(sheet, limits)
  const decoder = new TextDecoder(file.encoding)
  const reader = new CsvReader(file.separator, limits.mostCharacters)
  for await (const piece of streamAt(source, 0, source.size)) {
    deadline.check()
    for (const { line, texts } of reader.read(decoder.decode(piece, { stream: true }), false)) {
      const row = gate(line, cellsOf(texts, line))
      if (row !== undefined) yield row
    }
  }
  for (const { line, texts } of reader.read(decoder.decode(), true)) {
    const row = gate(line, cellsOf(texts, line))
    if (row !== undefined) yield row
  }
}

function cellsOf(texts: readonly string[], line: number): Cell[] {
  return texts.map((text, index) => textCell(ownCopy(text), index + 1, line))
}
