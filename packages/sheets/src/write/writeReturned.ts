import type { Writable } from 'node:stream'
import { columnLetter, type Row } from '../cell.ts'
import type { SheetProblem } from '../problem.ts'
import type { HeaderCell, Table } from '../table/header.ts'
import type { ColumnPlan, OutCell, OutRow } from './plan.ts'
import { writeSheet } from './writeSheet.ts'

export interface ReturnedOptions {
  /** Problems of a row, in any order; a row without any is left out of `onlyFaulty` files. */
  readonly problemsOf: (row: Row) => readonly SheetProblem[]
  /** Only the rows that were not accepted: the officer mends these and sends them again. */
  readonly onlyFaulty?: boolean
  readonly watermark?: string
}

/** The name of the added column; a roll that is sent in again is read without it. */
export const PROBLEM_COLUMN = '问题'

/**
 * Writes the sheet that came in, with the cells in question marked: a ground, a note with the words, and all words
 * of a row once more in a last column, which can be filtered. Every cell is text as it was read, so nothing that
 * was right is changed by going through Excel again.
 */
export async function writeReturned(target: string | Writable, table: Table, options: ReturnedOptions): Promise<void> {
  const width = Math.max(0, ...table.header.map(({ column }) => column))
  const columns: ColumnPlan[] = Array.from({ length: width }, (_, index) => ({
    name: headerName(table.header, index + 1),
  }))
  await writeSheet(target, [
    {
      name: table.sheet,
      titles: table.titles.flatMap(
        (row) =>
          row.cells
            .map(({ text }) => text.trim())
            .filter((text) => text !== '')
            .join('　') || [],
      ),
      columns: [...columns, { name: PROBLEM_COLUMN, width: 60 }],
      rows: markedRows(table.rows, width, options),
      ...(options.watermark === undefined ? {} : { watermark: options.watermark }),
    },
  ])
}

async function* markedRows(rows: AsyncIterable<Row>, width: number, options: ReturnedOptions): AsyncGenerator<OutRow> {
  for await (const row of rows) {
    const problems = options.problemsOf(row)
    if (options.onlyFaulty && problems.length === 0) continue
    const notes = new Map<string, string>()
    for (const { columnLetter: letter, detail } of problems) {
      if (letter === undefined) continue
      notes.set(letter, [notes.get(letter), detail.zh].filter((part) => part !== undefined).join('\n'))
    }
    yield [...markedCells(row, width, notes), problems.map(({ detail }) => detail.zh).join(' ')]
  }
}

function* markedCells(row: Row, width: number, notes: ReadonlyMap<string, string>): Generator<OutCell> {
  for (let column = 1; column <= width; column++) {
    const text = row.cells[column - 1]?.text ?? ''
    const note = notes.get(columnLetter(column))
    yield note === undefined ? text : { text, note }
  }
}

function headerName(header: readonly HeaderCell[], column: number): string {
  const cell = header.find((one) => one.column === column)
  return cell === undefined ? '' : `${cell.group ?? ''}${cell.text}`
}
