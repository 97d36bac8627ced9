import { createHash } from 'node:crypto'
import { type OutRow, SHEET_LIMITS, writeCsv, writeSheet } from '@doudi/sheets'
import type { ExportableList, ListRow } from '../../platform/lists/index.ts'
import { refuse } from '../problems.ts'
import { cellOf, columnPlan, type Language } from './cells.ts'
import { collecting } from './collect.ts'

export const FILE_FORMATS = ['xlsx', 'csv'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** A file, how many rows it holds, and the hash by which it is known again. */
export interface MadeFile {
  readonly bytes: Buffer
  readonly rows: number
  readonly hash: Buffer
}

/** What stands around the rows. */
export interface Dress {
  readonly format: FileFormat
  readonly language: Language
  /** Lines above the header. */
  readonly titles: readonly string[]
  /** Printed on every page: who, when, for what, under which number. */
  readonly watermark: string
  readonly most?: number
}

/** Columns and cells, of our own list or in the layout of another system. */
export interface Table {
  readonly sheet: string
  readonly columns: readonly (ReturnType<typeof columnPlan> & { readonly name: string })[]
  cells(row: ListRow, number: number): OutRow
}

/** A list as it is seen: the same columns in the same order. */
export function ownTable(list: ExportableList, language: Language): Table {
  return {
    sheet: list.words[language],
    columns: list.columns.map((column) => columnPlan(column, language)),
    cells: ({ values }) => list.columns.map((column) => cellOf(column, values, language)),
  }
}

/** Writes the rows as a file. Texts that a program would run are neutralised by the writer. */
export async function writeFile(table: Table, rows: AsyncIterable<ListRow>, dress: Dress): Promise<MadeFile> {
  const { format, titles, watermark, most = SHEET_LIMITS.mostRows } = dress
  let written = 0
  async function* cells() {
    for await (const row of rows) {
      written += 1
      if (written > most) throw refuse('exports.too-many-rows', { rows: `${most}+`, most })
      yield table.cells(row, written)
    }
  }
  const { target, bytes } = collecting()
  const { sheet: name, columns } = table
  if (format === 'xlsx') await writeSheet(target, [{ name, titles, columns, rows: cells(), watermark }])
  else
    await writeCsv(
      target,
      columns.map((column) => column.name),
      cells(),
    )
  const file = bytes()
  return { bytes: file, rows: written, hash: createHash('sha256').update(file).digest() }
}
